import { keyedExample } from "../../../lib/rules/keyed-example";
import { findingsFor } from "../../support/findings-for";

/** Rule and message of what is found in these plans; `stock` is the fleet's own, and asks for keys. */
function found(plans: string, apis = "") {
  return findingsFor(
    `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
${apis}usagePlans:
${plans}domains: []
`,
    keyedExample,
  ).map(({ ruleId, message }) => [ruleId, message]);
}

test("a plan may be for APIs of the fleet's own and for others, in several regions", () => {
  expect(found("  partners: { apis: [stock, ledger], keys: [acme, globex] }\n")).toEqual([]);
});

test("a key that is in two plans is refused once for each API that both are for", () => {
  const plans = `  one: { apis: [stock, ledger], keys: [acme] }
  two: { apis: [ledger, stock], keys: [acme] }
`;
  expect(found(plans)).toEqual([
    ["usage-key-stage", 'the key "acme" is in "one" already, which is for "ledger" too'],
    ["usage-key-stage", 'the key "acme" is in "one" already, which is for "stock" too'],
  ]);
});

test("a key of several stacks is noted with all of them", () => {
  expect(found("  partners: { apis: [stock, orders], keys: [acme] }\n")).toEqual([
    [
      "usage-key-per-stack",
      'the key "acme" is made 2 times, in regional-eu-west-1 and gateway-us-east-1, with a value in each',
    ],
  ]);
});

test("WebSocket APIs have no plans either, and an unknown API is told as any other", () => {
  expect(found("  partners: { apis: [chat, stok], keys: [acme] }\n")).toEqual([
    ["reference-known", "nothing under `apis` is named `stok`"],
    ["usage-rest-only", '"chat" is a WebSocket API, which has no usage plans'],
  ]);
});

test("a warning about a plan can be accepted in it", () => {
  const plans = `  partners:
    apis: [open, stock]
    keys: [acme]
    accept: [{ rule: usage-key-required, reason: keys come with the next release, until: "2027-01-31" }]
`;
  const apis =
    "  open: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], name: open }\n";
  // The rule finds it; acceptances are applied after all rules.
  expect(found(plans, apis)).toEqual([["usage-key-required", expect.stringMatching(/"open"/)]]);
});

test("the twentieth method of a stage passes, and the twenty-first does not", () => {
  const methods = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `GET /${index}: { throttle: { rateLimit: 1, burstLimit: 1 } }`,
    ).join(", ");
  const plan = (count: number) =>
    found(`  partners: { apis: [ledger, stock], methods: { ledger: { ${methods(count)} } } }\n`);
  expect(plan(20)).toEqual([]);
  expect(plan(21)).toEqual([
    ["usage-method-count", '"partners" throttles 21 methods of "ledger" by themselves'],
  ]);
});

describe("a key behind a name of several regions", () => {
  const domain = (mapped: string, regions = "regions: [eu-west-1, us-east-1]") => `domains:
  - name: api.example.com
    endpoint: regional
    ${regions}
    ${regions.startsWith("regions:") ? "healthCheck: { alarm: { existing: { eu-west-1: a, us-east-1: b } } }" : "alias: true"}
    mappings: [{ api: ${mapped} }]
`;
  const told = (plans: string, domains: string) =>
    findingsFor(`usagePlans:\n${plans}${domains}`).map(({ ruleId, at, message, severity }) => [
      ruleId,
      severity,
      at.path.join("."),
      message,
    ]);

  test("has another value in each, and is told once, in place of the note", () => {
    expect(told("  partners: { apis: [orders], keys: [acme] }\n", domain("orders"))).toEqual([
      [
        "usage-key-routed",
        "warning",
        "usagePlans.partners.keys.0",
        'the key "acme" has another value in each of eu-west-1 and us-east-1, and "api.example.com" leads its holder to any of them',
      ],
    ]);
  });

  test("is as good as any where the name leads to one region, or to another API", () => {
    const plans = "  partners: { apis: [orders], keys: [acme] }\n";
    expect(told(plans, domain("orders", "region: eu-west-1")).map(([rule]) => rule)).toEqual([
      "usage-key-per-stack",
    ]);
    const ledger = "  partners: { apis: [ledger], keys: [acme] }\n";
    expect(told(ledger, domain("orders"))).toEqual([]);
  });

  test("that somebody else makes is not the fleet's affair", () => {
    expect(told("  partners: { apis: [orders] }\n", domain("orders"))).toEqual([]);
  });
});

test("operations that require a key are told, the first of them, where no plan has the stage", () => {
  const apis = `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
domains: []
`;
  const told = (plans: string) =>
    findingsFor(`${plans}${apis}`, keyedExample).map(({ ruleId, at, message }) => [
      ruleId,
      at.path.join("."),
      message,
    ]);
  expect(told("")).toEqual([
    [
      "usage-plan-missing",
      "apis.stock.openapi",
      'GET /items of "stock" requires an API key, and no usage plan has its stage',
    ],
  ]);
  expect(told("usagePlans: { other: { apis: [orders] } }\n")).toHaveLength(1);
  expect(told("usagePlans: { own: { apis: [orders, stock] } }\n")).toEqual([]);
});

test("a plan's throttle of a method that requires no key is told, and of one that does is not", () => {
  const operation = (method: string, security: string) => `    ${method}:
${security}      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net" }
`;
  const key = "      security: [{ key: [] }]\n";
  const files = {
    "apis/partly.yaml": `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }
paths:
  /keyed:
${operation("get", key)}${operation("put", "")}  /open:
${operation("get", "")}`,
  };
  const told = (method: string) =>
    findingsFor(
      `apis:
  stock: { kind: rest, openapi: apis/partly.yaml, regions: [eu-west-1] }
usagePlans:
  gold:
    apis: [stock]
    throttle: { rateLimit: 5, burstLimit: 5 }
    methods: { stock: { ${method}: { throttle: { rateLimit: 1, burstLimit: 1 } } } }
domains: []
`,
      files,
    ).map(({ ruleId, at, message }) => [ruleId, at.path.join("."), message]);
  const found = (method: string, named = method) => [
    [
      "usage-method-keyed",
      `usagePlans.gold.methods.stock.${method}`,
      `${named} of "stock" requires no API key, so that this throttle limits nobody`,
    ],
  ];
  expect(["GET /keyed", "ANY /keyed"].flatMap(told)).toEqual([]);
  expect(told("PUT /keyed")).toEqual(found("PUT /keyed"));
  expect(told("ANY /open")).toEqual(found("ANY /open", "GET /open"));
});
