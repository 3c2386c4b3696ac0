import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import type { Fleet } from "../../model/fleet";
import { routedKeys } from "../../model/routed-keys";
import { ownKinds, regionalUsagePlans } from "../../model/usage-plan-homes";
import type { Rule } from "../rule";

export const usageKeyPerStack: Rule = {
  id: "usage-key-per-stack",
  severity: "note",
  title: "An API key is made in one stack, or its holder knows of the others",
  why: "Keys are of an account and a region, and each stack makes its own: one name in two of them is two keys with two values. Its holder needs both, and has to know which is for which.",
  docs: [apiGateway("api-gateway-setup-api-keys")],
  examples: {
    fails: `usagePlans:
  partners: { apis: [orders], keys: [acme] }
domains: []
`,
    passes: `usagePlans:
  partners: { apis: [ledger], keys: [acme] }
domains: []
`,
  },
  check: (fleet) => {
    // Where its holder cannot tell which one answers, it is more than a note.
    const routed = new Set(routedKeys(fleet).map(({ key }) => key));
    return [...stacksOfKeys(fleet)].flatMap(([name, stacks]) => {
      if (stacks.size < 2 || routed.has(name)) return [];
      const key = fleet.usagePlans.flatMap(({ keys }) => keys).find((each) => each.name === name);
      if (key === undefined) return [];
      return [
        {
          at: key.at,
          message: `the key "${name}" is made ${stacks.size} times, in ${inWords([...stacks])}, with a value in each`,
          help: "Give its holder all of the values, or limit the plan to APIs of one region and one stack.",
        },
      ];
    });
  },
};

/** By the names of keys, the places in which they are made. */
function stacksOfKeys(fleet: Fleet): ReadonlyMap<string, ReadonlySet<string>> {
  const stacks = new Map<string, Set<string>>();
  for (const regional of regionalUsagePlans(fleet)) {
    const { plan, account, region } = regional;
    const kind = ownKinds(regional)[0] ?? "gateway";
    const stack = [account?.name, kind, region].filter((part) => part !== undefined).join("-");
    for (const { name } of plan.keys) stacks.set(name, (stacks.get(name) ?? new Set()).add(stack));
  }
  return stacks;
}
