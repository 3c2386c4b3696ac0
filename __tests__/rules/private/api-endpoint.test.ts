import { plainDocument } from "../../../lib/rules/openapi-example";
import { allow, policyOf } from "../../../lib/rules/policy-example";
import { faultsFor } from "../../support/findings-for";

const mine = "vpce-0123456789abcdef0";
const other = "vpce-0fedcba9876543210";

/** What is found of a private API, mapped by a domain with these VPC endpoints. */
function found(api: string, endpoints: string, regions = "eu-west-1"): string[][] {
  return faultsFor(
    `apis:
  items:
    kind: rest
    endpoint: private
    openapi: apis/items.yaml
    regions: [${regions}]
${api}domains:
  - name: items.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [${endpoints}]
    mappings: [{ api: items }]
`,
    { "apis/items.yaml": plainDocument },
  ).map(({ ruleId, message, help }) => [ruleId, message, help]);
}

test("an endpoint that the domain has and the API has not is told", () => {
  expect(found(`    vpcEndpoints: [${mine}]\n`, `${mine}, ${other}`)).toEqual([
    [
      "private-api-endpoint",
      `"items" denies calls through ${other}, by which "items.internal.example.com" is reached`,
      `Add ${other} to \`vpcEndpoints\` of the API, or take it out of those of the domain. If it is there for other APIs of the domain, accept this with that reason.`,
    ],
  ]);
});

test("an API may have more endpoints than the domain", () => {
  expect(found(`    vpcEndpoints: [${mine}, ${other}]\n`, mine)).toEqual([]);
});

test("a policy of the API's own decides by itself", () => {
  const policy = policyOf(allow(`, Condition: { StringEquals: { aws:SourceVpce: ${other} } }`));
  expect(found(`    vpcEndpoints: [${mine}]\n${policy}`, other)).toEqual([]);
});

test("VPC endpoints of an API in two regions are one finding", () => {
  expect(found(`    vpcEndpoints: [${mine}]\n`, other, "eu-west-1, us-east-1")).toEqual([
    [
      "api-vpc-endpoint-region",
      '"items" is in eu-west-1 and us-east-1, and a VPC endpoint is in one region only',
      "Write `regions: [eu-west-1]` here, and list an API of its own for us-east-1 with the VPC endpoints there: the document can be the same.",
    ],
  ]);
});
