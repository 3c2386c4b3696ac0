import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { syntaxFault } from "../../model/host-name-syntax";
import { hostNameHelp } from "../host-name-help";
import type { Rule } from "../rule";

export const nameSyntax: Rule = {
  id: "name-syntax",
  severity: "error",
  because: "aws-refuses",
  title: "A domain's name is a host name in lower case",
  why: "API Gateway takes names by RFC 1035 only, in lower case and without underscores, and answers anything else with a `BadRequestException` when the domain is created, by which time its certificate has been requested.",
  docs: [
    apiGateway("how-to-custom-domains"),
    "https://www.rfc-editor.org/rfc/rfc1035#section-2.3.1",
  ],
  examples: {
    fails: `domains:
  - name: API.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ at, name: { text } }) => {
      const fault = syntaxFault(text);
      if (fault === undefined) return [];
      return [{ at: inside(at, "name"), message: `"${text}" ${fault}`, help: hostNameHelp(text) }];
    }),
};
