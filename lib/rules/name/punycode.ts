import { acm, apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { punycodeFault, syntaxFault } from "../../model/host-name-syntax";
import { hostNameHelp } from "../host-name-help";
import type { Rule } from "../rule";

export const namePunycode: Rule = {
  id: "name-punycode",
  severity: "error",
  because: "aws-refuses",
  title: "A label with hyphens in third and fourth place is valid punycode",
  why: "Such labels are reserved for encoded ones that begin with `xn--`. ACM takes the request for a certificate with any other, and then ends it with the status `FAILED`.",
  docs: [acm("acm-certificate-characteristics"), apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - name: eu--api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: xn--bcher-kva.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ at, name: { text } }) => {
      const fault = syntaxFault(text) === undefined ? punycodeFault(text) : undefined;
      if (fault === undefined) return [];
      return [{ at: inside(at, "name"), message: `"${text}" ${fault}`, help: hostNameHelp(text) }];
    }),
};
