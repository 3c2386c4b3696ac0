import { findingsFor } from "../../support/findings-for";

const found = (regions: string, certificate: string) =>
  findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    regions: ${regions}
    healthCheck: { alarm: { errors: 10 } }
    certificate: ${certificate}
    mappings: [{ api: orders }]
`).map(({ ruleId, at }) => [ruleId, at.path.slice(2).join(".")]);
const arn = (region: string) => `"arn:aws:acm:${region}:111111111111:certificate/6b1f"`;

test("one ARN for two regions is one mistake", () => {
  expect(found("[eu-west-1, us-east-1]", `{ arn: ${arn("eu-west-1")} }`)).toEqual([
    ["certificate-arn-per-region", "certificate.arn"],
  ]);
});

test("one ARN for one region that is listed alone is none", () => {
  expect(found("[eu-west-1]", `{ arn: ${arn("eu-west-1")} }`)).toEqual([]);
});

test("an ARN under the wrong region is one mistake, not one too many and one too few", () => {
  expect(found("[eu-west-1]", `{ arns: { eu-west-2: ${arn("eu-west-1")} } }`)).toEqual([
    ["certificate-arn-per-region", "certificate.arns.eu-west-2"],
  ]);
});

test("a misspelt region of the domain is one mistake", () => {
  expect(
    found(
      "[eu-wset-1, us-east-1]",
      `{ arns: { eu-west-1: ${arn("eu-west-1")}, us-east-1: ${arn("us-east-1")} } }`,
    ),
  ).toEqual([["region-form", "regions.0"]]);
});

test("the certificates of an edge domain go by the domain's region", () => {
  expect(
    findingsFor(`domains:
  - name: api.example.com
    endpoint: edge
    region: eu-west-1
    certificate: { arns: { us-east-1: ${arn("us-east-1")} } }
    mappings: [{ api: orders }]
`).map(({ help }) => help),
  ).toEqual([
    "Write `eu-west-1` in place of `us-east-1`: the keys of `arns` are the domain's regions, and eu-west-1 has no certificate yet.",
  ]);
});
