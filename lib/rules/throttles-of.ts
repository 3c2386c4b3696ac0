import { accountsOf } from "../model/api-accounts";
import type { Fleet } from "../model/fleet";
import type { Throttle } from "../model/stage";
import { regionalUsagePlans } from "../model/usage-plan-homes";
import { firstNamed, type Home } from "./quota-home";

/** A throttle that the fleet sets, and what it is for. */
export interface PlacedThrottle {
  readonly throttle: Throttle;
  /** What it is of: a REST API's stage, an HTTP API's, or a usage plan. */
  readonly kind: "rest" | "http" | "usage-plan";
  /** As the subject of a sentence. */
  readonly subject: string;
  readonly homes: readonly Home[];
}

/** Every throttle of stages, of their methods, and of usage plans. */
export function throttlesOf(fleet: Fleet): PlacedThrottle[] {
  return [...fleet.apis.flatMap((api) => ofStage(api, fleet)), ...ofUsagePlans(fleet)];
}

function ofStage(api: Fleet["apis"][number], fleet: Fleet): PlacedThrottle[] {
  const accounts = accountsOf(api, fleet);
  const homes = [...api.regions.keys()].flatMap((region) =>
    accounts.map((account): Home => ({ account: firstNamed(account, fleet), region })),
  );
  const of = { kind: api.kind === "rest" ? "rest" : "http", homes } as const;
  const { throttle, methods } = api.stage;
  return [
    ...placed(throttle, { ...of, subject: `the stage of "${api.name}"` }),
    ...[...methods].flatMap(([method, settings]) =>
      placed(settings.throttle, { ...of, subject: `${method} of "${api.name}"` }),
    ),
  ];
}

function ofUsagePlans(fleet: Fleet): PlacedThrottle[] {
  const regional = regionalUsagePlans(fleet);
  return fleet.usagePlans.flatMap((plan) => {
    const homes = regional
      .filter((each) => each.plan === plan)
      .map(({ account, region }): Home => ({ account: firstNamed(account, fleet), region }));
    const of = { kind: "usage-plan", homes } as const;
    const subject = `the usage plan "${plan.name}"`;
    return [
      ...placed(plan.throttle, { ...of, subject }),
      ...[...plan.methods].flatMap(([api, methods]) =>
        [...methods].flatMap(([method, { throttle }]) =>
          placed(throttle, { ...of, subject: `${method} of "${api}" in ${subject}` }),
        ),
      ),
    ];
  });
}

function placed(
  throttle: Throttle | undefined,
  rest: Omit<PlacedThrottle, "throttle">,
): PlacedThrottle[] {
  return throttle === undefined ? [] : [{ throttle, ...rest }];
}
