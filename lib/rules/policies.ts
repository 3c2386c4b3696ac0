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
  const all = guarded.flatMap(look);
  const keys = all.map(({ at, message }) => JSON.stringify([at, message]));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
