import { faultsFor } from "../../support/findings-for";

const acls = `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
  strict: { managedRules: [AWSManagedRulesSQLiRuleSet] }
`;

function found(apis: string, domains: string, top = "") {
  return faultsFor(`${top}${acls}apis:
${apis}domains:
${domains}`).map(({ ruleId, message, at }) => [ruleId, message, at.path.join(".")]);
}

const own = (keys = "") =>
  `  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1]${keys} }\n`;
const domain = (name: string, keys = "", mappings = "{ api: stock }") =>
  `  - { name: ${name}.example.com, endpoint: regional, region: eu-west-1, mappings: [${mappings}]${keys} }\n`;

test("a domain with another web ACL than the API it maps would replace that", () => {
  const conflict = [
    [
      "waf-one-acl-per-stage",
      '"strict" would replace "baseline", with which "stock" says that its stage in eu-west-1 is protected',
      "domains.0.webAcl",
    ],
  ];
  expect(found(own(", webAcl: baseline"), domain("api", ", webAcl: strict"))).toEqual(conflict);
  const byId = own(", webAcl: baseline").replace(
    "openapi: apis/stock.yaml, regions: [eu-west-1]",
    "regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }",
  );
  expect(found(byId, domain("api", ", webAcl: strict"))).toEqual(conflict);
  expect(found(byId, domain("api", ", webAcl: baseline"))).toEqual([]);
});

test("two domains that want another web ACL for one stage of the fleet's own are told", () => {
  const two = domain("api", ", webAcl: baseline") + domain("shop", ", webAcl: strict");
  expect(found(own(), two)).toEqual([
    [
      "waf-one-acl-per-stage",
      '"strict" would replace "baseline", with which "api.example.com" protects the same stage of "stock" in eu-west-1',
      "domains.1.webAcl",
    ],
  ]);
});

test("a web ACL on an API that can have none is refused", () => {
  const chat =
    "  talk: { kind: websocket, webAcl: baseline, regions: { eu-west-1: { id: z1, stage: live } } }\n";
  expect(found(chat, domain("api", "", "{ api: talk }"))).toEqual([
    [
      "waf-rest-only",
      '"talk" is a WebSocket API, which a web ACL cannot protect',
      "apis.talk.webAcl",
    ],
  ]);
});

test("an existing web ACL of an API has an ARN in the API's regions and account", () => {
  const shared = (region: string, account: string) =>
    acls +
    `  shared: { existing: { ${region}: "arn:aws:wafv2:${region}:${account}:regional/webacl/shared/2f6b" } }\n`;
  const check = (webAcls: string) =>
    faultsFor(`${webAcls}apis:
  stock: { kind: rest, account: prod, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: shared }
domains: []
`).map(({ ruleId, message, at }) => [ruleId, message, at.path.join(".")]);
  expect(check(shared("eu-west-1", "111111111111"))).toEqual([]);
  expect(check(shared("us-east-1", "111111111111"))).toEqual([
    [
      "waf-arn-per-region",
      '"shared" has no web ACL in eu-west-1, where "stock" has stages to protect',
      "apis.stock.webAcl",
    ],
  ]);
  expect(check(shared("eu-west-1", "222222222222"))).toEqual([
    [
      "waf-account",
      '"shared" is in the account 222222222222, but "stock" is in prod (111111111111)',
      "apis.stock.webAcl",
    ],
  ]);
});

test("a fleet that requires web ACLs is told of every public stage without one, and no private one", () => {
  const top = "requireWebAcl: true\n";
  const isPrivate = own(", endpoint: private, vpcEndpoints: [vpce-0123456789abcdef0]");
  expect(found(isPrivate, "  []\n", top)).toEqual([]);
  expect(found(own(), domain("api"), top)).toEqual([
    [
      "waf-required",
      '"stock" is public, and its stage in eu-west-1 has no web ACL, which `requireWebAcl` asks for',
      "apis.stock",
    ],
  ]);
  expect(found(own(), domain("api") + domain("shop", ", webAcl: baseline"), top)).toEqual([]);
  expect(found(own(", webAcl: baseline"), domain("api"), top)).toEqual([]);
  const mapped = "{ api: orders }, { path: carts, api: carts }";
  expect(found(own(", webAcl: baseline"), domain("shop", "", mapped), top)).toEqual([
    [
      "waf-required",
      '"shop.example.com" is public, and the stage of "orders" in eu-west-1 that it maps has no web ACL, which `requireWebAcl` asks for',
      "domains.0.mappings.0.api",
    ],
    [
      "waf-required-kind",
      '"carts" on the public "shop.example.com" is an HTTP API, which can have no web ACL, although `requireWebAcl` asks for one',
      "domains.0.mappings.1.api",
    ],
  ]);
});

test("the copies of a web ACL count where they are made", () => {
  const both = domain("api", ", webAcl: baseline", "{ api: orders }, { path: stock, api: stock }");
  expect(
    found(own(), both, "quotas: { webAcls: 2 }\n").filter(([rule]) => rule !== "quota-nearly-used"),
  ).toEqual([]);
  expect(found(own(), both, "quotas: { webAcls: 1 }\n")).toEqual([
    [
      "quota-web-acls",
      "the fleet makes 2 web ACLs in eu-west-1 of the credentials' account, and the quota is 1",
      "webAcls.baseline",
    ],
  ]);
});
