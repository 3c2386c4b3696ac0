import { plainDocument } from "../../../lib/rules/openapi-example";
import { allow, policyOf } from "../../../lib/rules/policy-example";
import { faultsFor } from "../../support/findings-for";

/** What is found of an API with this policy. */
function found(api: string, files: Record<string, string> = {}): string[][] {
  const isPrivate = api.includes("private");
  return faultsFor(
    `apis:
  items:
    kind: rest
    openapi: apis/items.yaml
    regions: [eu-west-1]
${api}domains:
  - name: items.${isPrivate ? "internal." : ""}example.com
    endpoint: ${isPrivate ? "private" : "regional"}
    region: eu-west-1
${isPrivate ? "    vpcEndpoints: [vpce-0123456789abcdef0]\n" : ""}    mappings: [{ api: items }]
`,
    { "apis/items.yaml": plainDocument, ...files },
  ).map(({ ruleId, message, help }) => [ruleId, message, help]);
}

const condition = (operator: string, key: string, value: string) =>
  allow(`, Condition: { ${operator}: { ${key}: ${value} } }`);

test.each([
  ["everybody", allow()],
  ["some addresses", condition("IpAddress", "aws:SourceIp", "192.0.2.0/24")],
  ["a key in other capitals", condition("IpAddressIfExists", "AWS:sourceip", "192.0.2.0/24")],
  ["a tag of the caller", condition("StringEquals", "aws:PrincipalTag/team", "shop")],
  ["a part of the API", allow().replace("execute-api:/*", "execute-api:/prod/GET/items")],
  [
    "the whole ARN",
    allow().replace("execute-api:/*", "arn:aws:execute-api:eu-west-1:111111111111:*/prod/*"),
  ],
])("a policy for %s is fine", (_what, statement) => {
  expect(found(policyOf(statement))).toEqual([]);
});

test.each([
  [
    "a version without quotes, which YAML takes for a text as well",
    policyOf(allow()).replace('"2012-10-17"', "2012-10-18"),
    '"2012-10-18" is not the version of a policy',
  ],
  ["no statements", "    policy: { Version: '2012-10-17' }\n", "the policy has no statements"],
  [
    "a misspelt key, once",
    policyOf(allow().replace("Principal", "Principle")),
    "there is no key `Principle` in a statement",
  ],
  [
    "no principal",
    policyOf(allow().replace('Principal: "*", ', "")),
    "the statement has no `Principal`",
  ],
  [
    "another service's action",
    policyOf(allow().replace("execute-api:Invoke", "lambda:InvokeFunction")),
    '"lambda:InvokeFunction" is no action of callers of an API',
  ],
  [
    "another service's resource",
    policyOf(allow().replace("execute-api:/*", "arn:aws:s3:::bucket")),
    '"arn:aws:s3:::bucket" is no part of an API',
  ],
  [
    "an operator that there is not",
    policyOf(condition("StringEqual", "aws:PrincipalOrgID", "o-1")),
    "there is no condition operator `StringEqual`",
  ],
  [
    "a misspelt condition key",
    policyOf(condition("IpAddress", "aws:SorceIp", "192.0.2.0/24")),
    "there is no condition key `aws:SorceIp`",
  ],
])("%s is one finding", (_what, api, message) => {
  expect(found(api)).toEqual([["api-policy-form", message, expect.any(String)]]);
});

test.each([
  [
    "no version",
    '      Version: "2012-10-17"\n',
    "",
    "does not say its `Version`, and so has that of 2008",
  ],
  [
    "the version of 2008",
    "2012-10-17",
    "2008-10-17",
    "has the version of 2008, which has no variables",
  ],
])("%s is a warning, since IAM takes it", (_what, version, other, message) => {
  expect(found(policyOf(allow()).replace(version, other))).toEqual([
    ["api-policy-version", `the policy ${message}`, expect.any(String)],
  ]);
});

test.each(["execute-api:InvalidateCache", '"execute-api:Inv*"', '"*"'])(
  "the action %s is one of callers",
  (action) => {
    expect(found(policyOf(allow().replace("execute-api:Invoke", action)))).toEqual([]);
  },
);

describe("a condition on what no call of the API has", () => {
  const denial = (operator: string) =>
    condition(operator, "aws:SourceVpce", "vpce-0123456789abcdef0").replace("Allow", "Deny");
  const keys = "api-policy-condition-keys";
  const idle = "api-policy-condition-idle";
  const missing = 'calls of "items", which is public, have no `aws:SourceVpce`';

  test.each([
    ["StringEquals", "allows nobody", idle, missing],
    ["StringLike", "allows nobody", idle, missing],
    ["StringEqualsIfExists", "adds nothing", idle, missing],
    ["StringNotEqualsIfExists", "adds nothing", idle, missing],
    ["StringNotEquals", "allows everybody", keys, `${missing}, so that this lets everybody in`],
    ["ForAllValues:StringEquals", "allows all", keys, `${missing}, so that this lets everybody in`],
  ])("an allowance with %s %s", (operator, _effect, rule, message) => {
    const statement = condition(operator, "aws:SourceVpce", "vpce-0123456789abcdef0");
    expect(found(policyOf(statement))).toEqual([[rule, message, expect.any(String)]]);
  });

  test.each([
    ["StringEquals", "denies nobody", idle, missing],
    ["StringNotEquals", "denies everybody", keys, `${missing}, so that this keeps everybody out`],
  ])("a denial with %s %s", (operator, _effect, rule, message) => {
    expect(found(policyOf(allow(), denial(operator)))).toEqual([
      [rule, message, expect.any(String)],
    ]);
  });

  test("is fine where it asks whether the key is there", () => {
    expect(found(policyOf(condition("Null", "aws:SourceVpce", "true")))).toEqual([]);
  });
});

test("the length of a policy is held to the quota that its account has", () => {
  const ranges = [...Array(400).keys()].map((each) => `203.${each >> 8}.${each & 255}.0/24`);
  const policy = policyOf(condition("IpAddress", "aws:SourceIp", `[${ranges.join(", ")}]`));
  expect(found(policy)).toEqual([]);
  const more = policy.replace(
    "203.0.0.0/24",
    [...Array(250).keys()].map((n) => `192.0.2.${n}/32`).join(", "),
  );
  expect(found(more)).toEqual([
    [
      "api-policy-length",
      expect.stringMatching(/^the policy has 1\d{4} characters as JSON, and the quota is 8192$/),
      expect.stringMatching(
        /Or have AWS raise the quota in Service Quotas and write `charactersPerPolicy: \{ eu-west-1: 1\d{4} \}` under the fleet's `quotas`\.$/,
      ),
    ],
  ]);
});

test("a private API that one VPC alone may call is fine", () => {
  const policy = policyOf(condition("StringEquals", "aws:SourceVpc", "vpc-0123456789abcdef0"));
  expect(found(`    endpoint: private\n${policy}`)).toEqual([]);
});

describe("a policy in a file", () => {
  const api = "    policy: apis/policy.json\n";

  test("is looked at like one in the fleet, at its own place", () => {
    const policy = { Version: "2012-10-17", Statement: { Effect: "Permit" } };
    const faults = found(api, { "apis/policy.json": JSON.stringify(policy, null, 1) });
    expect(faults.map(([rule, message]) => [rule, message])).toEqual([
      ["api-policy-form", '`Effect` cannot be "Permit"'],
      ["api-policy-form", "the statement has no `Principal`"],
      ["api-policy-form", "the statement has no `Action`"],
      ["api-policy-form", "the statement has no `Resource`"],
    ]);
  });

  test("is a map, and holds no secret", () => {
    expect(found(api, { "apis/policy.json": "[]" })).toEqual([
      [
        "file-type",
        "a policy has to be a map of keys and values, but this is a list",
        'Write one with `Version: "2012-10-17"` and `Statement:`.',
      ],
    ]);
    const secret = found(api, { "apis/policy.json": '{ "Id": "AKIAIOSFODNN7EXAMPLE" }' });
    expect(secret.map(([rule]) => rule)).toEqual(["text-no-secret"]);
  });
});

test("an HTTP API has no policy, and the form says so", () => {
  const fleet = `apis:
  items: { kind: http, openapi: apis/stock.yaml, regions: [eu-west-1], policy: p.json }
`;
  expect(faultsFor(fleet).map(({ ruleId, message }) => [ruleId, message])).toContainEqual([
    "file-value",
    "`policy` goes with REST APIs only",
  ]);
});

test("a policy that only denies lets nobody in", () => {
  const denial = condition("NotIpAddress", "aws:SourceIp", "192.0.2.0/24").replace("Allow", "Deny");
  expect(found(policyOf(denial))).toEqual([
    [
      "api-policy-allows",
      'the policy of "items" denies, and allows nobody',
      'Add a statement that allows what the others do not deny: `{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/* }`.',
    ],
  ]);
  expect(found(policyOf(denial, allow()))).toEqual([]);
});
