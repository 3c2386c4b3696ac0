import type { Place } from "../findings/place";
import type { OwnedApi, ResourcePolicy } from "../model/api";
import type { Fleet } from "../model/fleet";
import type { Violation } from "./rule";

/** An API with the policy that the fleet gives to it. */
export interface GuardedApi {
  readonly api: OwnedApi;
  readonly policy: ResourcePolicy;
}

/** What is wrong with the policies of APIs: told once, of however many APIs they are. */
export function inPolicies(
  fleet: Fleet,
  look: (guarded: GuardedApi) => readonly Violation[],
): Violation[] {
  const guarded = fleet.apis.flatMap((api) =>
    api.owned && api.policy?.document !== undefined ? [{ api, policy: api.policy }] : [],
  );
  const all = guarded.flatMap((each) => look(each).map((violation) => ({ violation, ...each })));
  const textOf = ({ violation: { at, message } }: (typeof all)[number]) =>
    JSON.stringify([at, message]);
  const users = new Map<string, Place[]>();
  for (const each of all)
    users.set(textOf(each), [...(users.get(textOf(each)) ?? []), each.api.at]);
  return all
    .filter((each, index) => all.findIndex((other) => textOf(other) === textOf(each)) === index)
    .map((each) => ({ ...each.violation, usedBy: users.get(textOf(each)) ?? [] }));
}
