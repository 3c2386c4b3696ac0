import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isLegacy } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsAccessModeLegacy: Rule = {
  id: "tls-access-mode-legacy",
  severity: "error",
  because: "aws-refuses",
  title: "TLS_1_2 and TLS_1_0 have no endpoint access mode",
  why: "API Gateway refuses the domain with `BadRequestException` when it is created, after the certificate has been issued.",
  docs: [apiGateway("apigateway-security-policies")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    endpointAccessMode: BASIC
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
    fleet.domains.flatMap(({ at, endpointAccessMode, securityPolicy }) => {
      if (endpointAccessMode === undefined || !isLegacy(securityPolicy)) return [];
      return [
        {
          at: inside(at, "endpointAccessMode"),
          message: `access mode ${endpointAccessMode} does not go with the policy ${securityPolicy}`,
          help: "Take `endpointAccessMode` out, or choose an enhanced policy: one whose name begins with `SecurityPolicy_`.",
        },
      ];
    }),
};
