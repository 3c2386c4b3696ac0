import { plainDocument } from "../../../lib/rules/openapi-example";
import { allow, policyOf } from "../../../lib/rules/policy-example";
import { faultsFor } from "../../support/findings-for";

/** Rule, place and message of what is told of such a policy. */
function told(policy: string, settings = "regions: [eu-west-1]") {
  return faultsFor(
    `apis:
  items:
    kind: rest
    openapi: apis/items.yaml
    ${settings}
${policy}domains: []
`,
    { "apis/items.yaml": plainDocument },
  ).map(({ ruleId, at, message }) => [ruleId, at.path.slice(5).join("."), message]);
}

const denied = (principal: string) =>
  policyOf(allow(), allow().replace("Allow", "Deny").replace('Principal: "*"', principal));
const from = (operator: string, ranges: string, key = "aws:SourceIp") =>
  policyOf(allow(`, Condition: { ${operator}: { ${key}: ${ranges} } }`));

test.each([
  '"*"',
  '{ AWS: "*" }',
  '{ AWS: "333333333333" }',
  '{ AWS: ["333333333333", "arn:aws:iam::333333333333:root"] }',
  '{ AWS: "arn:aws:iam::333333333333:user/path/to/tester" }',
  '{ AWS: "arn:aws:sts::333333333333:assumed-role/tester/session" }',
  '{ AWS: "AROAEXAMPLEROLEID0001" }',
  "{ Service: apigateway.amazonaws.com }",
])("Principal: %s is one", (principal) => {
  expect(told(denied(`Principal: ${principal}`))).toEqual([]);
});

const arn = (resource: string) => `arn:aws:iam::333333333333:${resource}`;

test.each([
  [`"${arn("root")}"`, "", `"${arn("root")}" cannot stand there by itself, as only "*" can`],
  [`{ AWS: "${arn("group/a")}" }`, "AWS", `"${arn("group/a")}" is a group, which is no principal`],
  [
    `{ AWS: ["*", "${arn("role/*")}"] }`,
    "AWS.1",
    `"${arn("role/*")}" has an asterisk in it, and a principal is named whole`,
  ],
  ['{ AWS: "3333" }', "AWS", '"3333" is no principal'],
  [
    '{ AWS: "arn:aws:lambda:eu-west-1:333333333333:function:a" }',
    "AWS",
    '"arn:aws:lambda:eu-west-1:333333333333:function:a" is no principal',
  ],
  [
    '{ AWS: "arn:aws-cn:iam::333333333333:root" }',
    "AWS",
    '"arn:aws-cn:iam::333333333333:root" is in the partition aws-cn, but eu-west-1 is in aws',
  ],
])("Principal: %s is none", (principal, place, message) => {
  const at = ["Principal", place].filter((part) => part !== "").join(".");
  expect(told(denied(`Principal: ${principal}`))).toEqual([
    ["api-policy-principal-form", at, message],
  ]);
});

test.each([
  ["IpAddress", "192.0.2.0/24"],
  ["NotIpAddress", '["192.0.2.7", "2001:db8::/32"]'],
  ["IpAddress", "192.0.2.7/24"],
  ["IpAddressIfExists", '["10.0.0.0/8", 192.0.2.0/24]'],
  ["IpAddress", "9.255.255.255"],
  ["IpAddress", "172.32.0.0/12"],
])("%s of %s can be met", (operator, ranges) => {
  expect(told(from(operator, ranges))).toEqual([]);
});

test.each([
  ["IpAddress", "192.0.2.0/33", '"192.0.2.0/33" is no range of addresses'],
  ["NotIpAddress", "192.0.2.0-192.0.2.9", '"192.0.2.0-192.0.2.9" is no range of addresses'],
  ["IpAddress", "office.example.com", '"office.example.com" is no range of addresses'],
  [
    "IpAddress",
    "10.0.0.0/8",
    "no call comes from 10.0.0.0/8, which is a private range, over the internet",
  ],
  [
    "NotIpAddress",
    '["172.16.0.0/12", "fd00::/8"]',
    "no call comes from 172.16.0.0/12, which is a private range, over the internet",
  ],
])("%s of %s cannot", (operator, ranges, message) => {
  expect(told(from(operator, ranges))).toEqual([
    ["api-policy-address", `Condition.${operator}.aws:SourceIp`, message],
  ]);
});

test("a private API is called from private addresses", () => {
  const settings = "regions: [eu-west-1]\n    endpoint: private";
  expect(told(from("IpAddress", "10.0.0.0/8", "aws:VpcSourceIp"), settings)).toEqual([]);
});
