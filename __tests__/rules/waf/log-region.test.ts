import { findingsFor } from "../../support/findings-for";

function idsFor(arn: string, account: string, endpoint = "regional") {
  return findingsFor(`webAcls:
  baseline: { rateLimit: { requests: 2000 }, logging: { destinationArn: "${arn}" } }
domains:
  - { name: api.example.com, endpoint: ${endpoint}, region: eu-west-1, webAcl: baseline, ${account}mappings: [{ api: orders }] }
`).map(({ ruleId }) => ruleId);
}
const logGroup = "arn:aws:logs:eu-west-1:111111111111:log-group:aws-waf-logs-x";

test("a log group in the account of the domain is beside the web ACL", () => {
  expect(idsFor(logGroup, "account: prod, ")).toEqual([]);
});

test("a log group in another account is not", () => {
  expect(idsFor(logGroup, "account: network, ")).toEqual(["waf-log-region"]);
});

test("the account of a domain that says none may be the log group's", () => {
  expect(idsFor(logGroup, "")).toEqual([]);
});

test("a bucket may be anywhere", () => {
  expect(idsFor("arn:aws:s3:::aws-waf-logs-x", "account: network, ")).toEqual([]);
});

test("the web ACL of an edge domain is in the domain's region", () => {
  const stream = "arn:aws:firehose:us-east-1:111111111111:deliverystream/aws-waf-logs-x";
  expect(idsFor(logGroup, "", "edge")).toEqual([]);
  expect(idsFor(stream, "", "edge")).toEqual(["waf-log-region"]);
});
