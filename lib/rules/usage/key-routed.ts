import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { routedKeys } from "../../model/routed-keys";
import type { Rule } from "../rule";

export const usageKeyRouted: Rule = {
  id: "usage-key-routed",
  severity: "warning",
  title: "A key works in every region that its holder is led to",
  why: "Keys are of an account and a region: one that the stacks of two regions make is two keys with two values. The holder of one gets `403 Forbidden` whenever the DNS leads the name to the other region, and everybody does in a failover. A value that is the same everywhere has to be given, and would be in Terraform's state and in whatever gave it: the fleet does not take any.",
  docs: [apiGateway("api-gateway-setup-api-keys"), apiGatewayApi("CreateApiKey")],
  examples: {
    fails: `usagePlans:
  partners: { apis: [orders], keys: [acme] }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `usagePlans:
  partners: { apis: [orders] }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    routedKeys(fleet).flatMap(({ key, domain, regions }) => {
      const at = fleet.usagePlans.flatMap(({ keys }) => keys).find(({ name }) => name === key)?.at;
      if (at === undefined) return [];
      return [
        {
          at,
          message: `the key "${key}" has another value in each of ${inWords(regions)}, and "${domain.name.text}" leads its holder to any of them`,
          help: `Take it out of \`keys\`, and make it in each region with one value, from where you keep secrets: \`aws apigateway create-api-key --enabled --name ${key} --value …\`, then \`aws apigateway create-usage-plan-key --key-type API_KEY\` with its id and the plan's, which the output \`usage_plan__…\` tells. Or write a plan for each region, and let its holder call the regional names.`,
          related: [{ at: domain.nameAt, message: "the name" }],
        },
      ];
    }),
};
