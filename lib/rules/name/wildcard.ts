import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { wildcardFault } from "../../model/host-name-syntax";
import { hostNameHelp } from "../host-name-help";
import type { Rule } from "../rule";

export const nameWildcard: Rule = {
  id: "name-wildcard",
  severity: "error",
  because: "aws-refuses",
  title: "The asterisk of a wildcard is the whole first label",
  why: "API Gateway answers any other asterisk with a `BadRequestException` when the domain is created.",
  docs: [apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - name: "api-*.example.com"
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ at, name: { text } }) => {
      const fault = wildcardFault(text);
      if (fault === undefined) return [];
      return [
        {
          at: inside(at, "name"),
          message: `"${text}" ${fault}`,
          help: `${hostNameHelp(text)} A wildcard stands for one label; names with more to them need domains of their own.`,
        },
      ];
    }),
};
