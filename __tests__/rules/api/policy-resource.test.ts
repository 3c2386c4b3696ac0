import { documentWith, plainDocument } from "../../../lib/rules/openapi-example";
import { allow, policyOf } from "../../../lib/rules/policy-example";
import { faultsFor } from "../../support/findings-for";

const document = documentWith(
  plainDocument.slice(plainDocument.indexOf("  /items")).replace(/^ {2}/gm, "") +
    `/items/{id}:
  delete:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: ok } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: DELETE, uri: "https://items.example.net" }
`,
);

/** Place, message and help of what is told of such a policy. */
function told(
  policy: string,
  { regions = "eu-west-1", stage = "", account = "account: prod", files = {} } = {},
) {
  return faultsFor(
    `apis:
  items:
    kind: rest
    ${account}
    openapi: apis/items.yaml
    regions: [${regions}]
${stage}${policy}domains: []
`,
    { "apis/items.yaml": document, ...files },
  ).map(({ ruleId, at, message, help }) => [ruleId, at.path.slice(3).join("."), message, help]);
}

const about = (...resources: string[]) =>
  policyOf(
    allow().replace(
      "execute-api:/*",
      resources.length === 1 ? JSON.stringify(resources[0]) : JSON.stringify(resources),
    ),
  );

test.each([
  "*",
  "execute-api:/*",
  "execute-api:/prod/*",
  "execute-api:/*/GET/items",
  "execute-api:/prod/*/items",
  "execute-api:/prod/DELETE/items/*",
  "execute-api:/prod/DELETE/items/42",
  "execute-api:/pro?/GET/*",
  "arn:aws:execute-api:eu-west-1:111111111111:*/prod/GET/*",
  "arn:aws:execute-api:*:*:*",
  "arn:aws:execute-api:eu-west-1:*:a0b1c2d3e4/prod/*",
])("%s is a part of the API", (resource) => {
  expect(told(about(resource))).toEqual([]);
});

test.each([
  [
    "execute-api:/live/*",
    'names a stage that "items" does not have',
    "Its stage is `prod`: write `execute-api:/prod/*`.",
  ],
  [
    "execute-api:/live",
    'names a stage that "items" does not have',
    "Its stage is `prod`: write `execute-api:/prod/*`.",
  ],
  [
    "arn:aws:execute-api:eu-west-1:111111111111:*/live/GET/items",
    'names a stage that "items" does not have',
    "Its stage is `prod`: write `arn:aws:execute-api:eu-west-1:111111111111:*/prod/GET/items`.",
  ],
  [
    "execute-api:/prod/POST/items",
    'is no operation of "items"',
    "Its operations are such as GET /items: `execute-api:/prod/GET/items`.",
  ],
  [
    "execute-api:/prod/GET/item",
    'is no operation of "items"',
    "Its operations are such as GET /items: `execute-api:/prod/GET/items`.",
  ],
  [
    "execute-api:/prod/items",
    'is no operation of "items"',
    "Its operations are such as GET /items: `execute-api:/prod/GET/items`.",
  ],
  [
    "arn:aws:execute-api:us-east-1:111111111111:*/prod/*",
    'is about calls in us-east-1, but "items" is made in eu-west-1',
    "Write `execute-api:/prod/*`, which is this API wherever it is.",
  ],
  [
    "arn:aws:execute-api:eu-west-1:222222222222:*/prod/*",
    'is about calls in the account 222222222222, but "items" is made in prod (111111111111)',
    "Write `execute-api:/prod/*`, which is this API wherever it is.",
  ],
  [
    "arn:aws-cn:execute-api:eu-west-1:111111111111:*/prod/*",
    "is about calls in the partition aws-cn, but eu-west-1 is in aws",
    "Write `execute-api:/prod/*`, which is this API wherever it is.",
  ],
  [
    "arn:aws:execute-api:eu-west-1:111111111111:a1b2c3d4e5/prod/*",
    'is about "orders", not about "items"',
    "Write `execute-api:/prod/*`, which is this API whatever its id is.",
  ],
  [
    "arn:aws:execute-api:eu-west-1:111111111111:a0b1c2d3e4",
    "is about calls of no stage",
    "Write `execute-api:/*`, which is this API wherever it is.",
  ],
])("%s lets nobody in", (resource, fault, help) => {
  expect(told(about(resource))).toEqual([
    [
      "api-policy-resource",
      "Statement.0.Resource",
      `"${resource}" ${fault}, and lets nobody in`,
      help,
    ],
  ]);
});

test("a denial that is about nothing keeps nobody out", () => {
  const denial = allow(", Condition: { NotIpAddress: { aws:SourceIp: 192.0.2.0/24 } }")
    .replace("Allow", "Deny")
    .replace("execute-api:/*", "execute-api:/live/*");
  expect(told(policyOf(allow(), denial)).map((each) => each.slice(0, 3))).toEqual([
    [
      "api-policy-resource",
      "Statement.1.Resource",
      '"execute-api:/live/*" names a stage that "items" does not have, and keeps nobody out',
    ],
  ]);
});

test("each of several resources is looked at, and told at its place", () => {
  expect(told(about("execute-api:/prod/*", "execute-api:/live/*")).map((each) => each[1])).toEqual([
    "Statement.0.Resource.1",
  ]);
});

test("a stage of another name is the one that counts", () => {
  const stage = "    stage: { name: live }\n";
  expect(told(about("execute-api:/live/*"), { stage })).toEqual([]);
  expect(told(about("execute-api:/prod/*"), { stage })).toHaveLength(1);
});

test("one region of several is enough, and an account that is not known is any", () => {
  const regions = "eu-west-1, us-east-1";
  const inOne = "arn:aws:execute-api:us-east-1:111111111111:*/prod/*";
  expect(told(about(inOne), { regions })).toEqual([]);
  const elsewhere = "arn:aws:execute-api:eu-west-1:222222222222:*/prod/*";
  expect(told(about(elsewhere), { account: "" })).toEqual([]);
});

test("what a policy in a file leaves to the region, or to the call, can be anything", () => {
  const policy = (resource: string) => ({
    "apis/policy.json": JSON.stringify({
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: "*",
        Action: "execute-api:Invoke",
        Resource: resource,
      },
    }),
  });
  const placed = (name: string) => `\${${name}}`;
  const here = `arn:${placed("AWS::Partition")}:execute-api:${placed("AWS::Region")}:${placed("AWS::AccountId")}`;
  const found = (resource: string) =>
    told("    policy: apis/policy.json\n", { files: policy(resource) }).map(([rule]) => rule);
  expect(found(`${here}:*/prod/GET/items`)).toEqual([]);
  expect(found(`execute-api:/prod/GET/${placed("aws:username")}`)).toEqual([]);
  expect(found(`${here}:*/live/GET/items`)).toEqual(["api-policy-resource"]);
});
