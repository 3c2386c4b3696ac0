import { documentWith } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";

const operation = (method: string, security: string) => `  ${method}:
${security}    responses: { "200": { description: ok } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net" }
`;
const key = "    security: [{ key: [] }]\n";
const nobody = "    security: []\n";
const schemes =
  "components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }\n";

function told(...operations: string[]): string[][] {
  return faultsFor(
    `apis:
  items:
    kind: rest
    openapi: apis/items.yaml
    regions: [eu-west-1]
    authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check" }
usagePlans: { partners: { apis: [items] } }
domains: []
`,
    { "apis/items.yaml": documentWith(`/items:\n${operations.join("")}`, schemes) },
  )
    .filter(({ ruleId }) => ruleId === "api-authorizer-idle")
    .map(({ at, message }) => [at.path.join("."), message]);
}

const found = [
  [
    "apis.items.authorizer",
    'the authorizer of "items" decides on nothing: every operation of the document has `security` of its own',
  ],
];

test("an authorizer is idle where every operation has security of its own, also an empty one", () => {
  expect(told(operation("get", key), operation("put", key))).toEqual(found);
  expect(told(operation("get", key), operation("put", nobody))).toEqual(found);
});

test("one operation without is enough", () => {
  expect(told(operation("get", key), operation("put", ""))).toEqual([]);
});
