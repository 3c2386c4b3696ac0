import { fleetPolicies } from "../../lib/iam/fleet-policies";
import { documentWith } from "../../lib/rules/openapi-example";
import { examplePlans } from "../support/stack-json";

const files = {
  "apis/items.yaml": documentWith(`/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:items:live/invocations" }
`),
};

function lambdaActions(role: string, api = "") {
  const fleet = `apis:
  items: { kind: rest, account: prod, openapi: apis/items.yaml, regions: [eu-west-1]${api} }
domains:
  - { name: items.example.com, endpoint: regional, region: eu-west-1, account: prod, mappings: [{ api: items }] }
`;
  const policies = fleetPolicies(examplePlans(fleet, files));
  const roles = policies.find(({ account }) => account === "prod")?.roles ?? [];
  const documents = roles.find((each) => each.role === role)?.documents ?? [];
  return documents
    .flatMap(({ Statement }) => Statement)
    .filter(({ Action }) => Action.some((action) => action.startsWith("lambda:")))
    .map(({ Action, Resource }) => ({ Action, Resource }));
}

const live = [
  "arn:aws:lambda:eu-west-1:111111111111:function:items",
  "arn:aws:lambda:eu-west-1:111111111111:function:items:live",
];

test("who deploys may let the API call the functions of its document, and no other", () => {
  expect(lambdaActions("deploy")).toEqual([
    {
      Action: ["lambda:AddPermission", "lambda:GetPolicy", "lambda:RemovePermission"],
      Resource: live,
    },
  ]);
});

test("who plans reads the functions' policies", () => {
  expect(lambdaActions("plan")).toEqual([{ Action: ["lambda:GetPolicy"], Resource: live }]);
});

test("nobody may where the fleet lets no API call a function", () => {
  expect(lambdaActions("deploy", ", lambdaPermissions: none")).toEqual([]);
});
