import { examplePlans } from "../support/stack-json";

/** The stacks of an API and of domains without web ACLs of their own: what they protect, and their order. */
function protection(api: string, domains: string) {
  const plans = examplePlans(`webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
  shared: { existing: { eu-west-1: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b" } }
apis:
  stock: { kind: rest, ${api} }
domains:
${domains}`);
  return plans.map((plan) => [
    plan.name,
    plan.after,
    "associations" in plan
      ? plan.associations.map(({ stageArn, webAcl }) => [
          stageArn,
          webAcl.kind === "own" ? webAcl.id : webAcl.arn,
        ])
      : [],
  ]);
}

const byId = (webAcl: string) =>
  `webAcl: ${webAcl}, regions: { eu-west-1: { id: z1, stage: prod }, us-east-1: { id: y2, stage: prod } }`;
const domain = (name: string, keys = "region: eu-west-1", endpoint = "regional") =>
  `  - { name: ${name}.example.com, account: prod, endpoint: ${endpoint}, ${keys}, mappings: [{ api: stock }] }\n`;
const arn = "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b";
/** Known when the stack has made the stage. */
const ownStage = { expression: "aws_api_gateway_stage.stock.arn" };
const stage = "arn:aws:apigateway:eu-west-1::/restapis/z1/stages/prod";

test("the web ACL of an API that exists protects its stage where a domain maps it, before the domain", () => {
  expect(protection(byId("baseline"), domain("api") + domain("www", undefined, "edge"))).toEqual([
    ["prod-edge-eu-west-1", ["prod-waf-eu-west-1"], []],
    ["prod-regional-eu-west-1", ["prod-waf-eu-west-1"], []],
    ["prod-waf-eu-west-1", [], [[stage, "baseline"]]],
  ]);
});

test("a web ACL that exists protects a stage of the fleet's own as it is, in the stage's stack", () => {
  const own = "account: prod, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: shared";
  expect(protection(own, domain("api"))).toEqual([
    ["prod-regional-eu-west-1", [], [[ownStage, arn]]],
  ]);
});

test("an API that no domain maps is in the stack of its own kind, with its web ACL", () => {
  const own =
    "account: prod, endpoint: edge, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: baseline";
  expect(protection(own, "  []\n")).toEqual([
    ["prod-edge-eu-west-1", [], [[ownStage, "baseline"]]],
  ]);
});
