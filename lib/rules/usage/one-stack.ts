import { apiGatewayApi } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { ownKinds, type RegionalUsagePlan, regionalUsagePlans } from "../../model/usage-plan-homes";
import { keyedExample } from "../keyed-example";
import type { Rule, Violation } from "../rule";

export const usageOneStack: Rule = {
  id: "usage-one-stack",
  severity: "error",
  because: "endangers",
  title: "The APIs that the fleet makes and a usage plan names are in one stack in each region",
  why: "A usage plan lists the stages that it is for, so that one plan cannot be in two stacks: the later `apply` would take out what the earlier one put in. APIs of different endpoint types are in different stacks.",
  docs: [apiGatewayApi("UsagePlan")],
  examples: {
    fails: `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
  prices: { kind: rest, endpoint: edge, openapi: apis/keyed.yaml, regions: [eu-west-1], name: prices }
usagePlans:
  partners: { apis: [stock, prices], keys: [acme] }
domains: []
`,
    passes: `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
  prices: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1], name: prices }
usagePlans:
  partners: { apis: [stock, prices], keys: [acme] }
domains: []
`,
    files: keyedExample,
  },
  check: (fleet) => {
    const told = new Set<unknown>();
    return regionalUsagePlans(fleet).flatMap((regional) => {
      if (told.has(regional.plan) || ownKinds(regional).length < 2) return [];
      told.add(regional.plan);
      return [violation(regional)];
    });
  },
};

function violation(regional: RegionalUsagePlan): Violation {
  const { plan, region, apis } = regional;
  const kinds = ownKinds(regional);
  const other = apis.find(({ api }) => api.owned && api.endpoint !== kinds[0]);
  return {
    at: other?.reference.at ?? plan.at,
    message: `"${plan.name}" names ${inWords(kinds)} APIs that the fleet makes in ${region}, which are in different stacks`,
    help: `Write a plan for each endpoint type, such as \`${plan.name}\` and \`${plan.name}-${kinds[1]}\`. A key of the same name is another key in each stack.`,
  };
}
