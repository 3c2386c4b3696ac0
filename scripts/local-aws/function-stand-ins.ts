import type { Account } from "../../lib/model/account";
import type { Api } from "../../lib/model/api";
import { calledFunctions, isAtHome } from "../../lib/model/called-functions";
import type { Fleet } from "../../lib/model/fleet";
import { clientsFor } from "./clients";
import type { LocalIds } from "./local-ids";
import { makeFunction } from "./make-function";

interface WantedFunction {
  readonly name: string;
  readonly region: string;
  readonly account: Account | undefined;
  readonly qualifiers: Set<string>;
}

/** Makes the Lambda functions that the fleet's stacks let APIs call; they keep the names they have. */
export async function makeFunctions(fleet: Fleet, endpoint: string, ids: LocalIds): Promise<void> {
  await Promise.all(
    wantedFunctions(fleet).map(({ name, region, account, qualifiers }) => {
      const wanted = [...qualifiers].sort();
      const key = `function ${account?.id} ${region} ${name} ${wanted.join(" ")}`;
      return ids.once(key, async () => {
        await makeFunction(name, wanted, await clientsFor(endpoint, region, account));
        return name;
      });
    }),
  );
}

/** Each function once, with all the versions and aliases that are called of it. */
function wantedFunctions({ apis }: Fleet): WantedFunction[] {
  const wanted = new Map<string, WantedFunction>();
  for (const { name, qualifier, region, account } of apis.flatMap(callsOf)) {
    const key = `${account?.id} ${region} ${name}`;
    const known = wanted.get(key) ?? { name, region, account, qualifiers: new Set() };
    if (qualifier !== undefined) known.qualifiers.add(qualifier);
    wanted.set(key, known);
  }
  return [...wanted.values()];
}

/** The functions that the stacks let an API call. */
function callsOf(api: Api) {
  if (!api.owned || api.lambdaPermissions === "none") return [];
  const account = api.account?.target;
  return [...api.regions.keys()].flatMap((region) =>
    calledFunctions(api, region)
      .filter((called) => isAtHome(called, api, region))
      .map(({ function: { name, qualifier } }) => ({ name, qualifier, region, account })),
  );
}
