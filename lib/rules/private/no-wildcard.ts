import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

export const privateNoWildcard: Rule = {
  id: "private-no-wildcard",
  severity: "error",
  because: "aws-refuses",
  title: "A private domain has a full name, not a wildcard",
  why: "API Gateway refuses a private wildcard domain with `BadRequestException` when it is created, after the certificate has been issued.",
  docs: [apiGateway("apigateway-private-custom-domains")],
  examples: {
    fails: `domains:
  - name: "*.internal.example.com"
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
    passes: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.endpoint === "private" && domain.name.wildcard)
      .map(({ at, name, mappings }) => ({
        at: inside(at, "name"),
        message: `"${name.text}" is a wildcard, which a private domain cannot be`,
        help: `List a domain for each name, such as \`${mappings[0]?.api.name ?? "api"}.${name.base}\`. All of them can have one wildcard certificate, by its ARN.`,
      })),
};
