import { keyedExample } from "../../lib/rules/keyed-example";
import { stacksOf } from "../support/stack-json";

/** The stacks of APIs, and of what else a file says. */
const stacks = (apis: string, more = "") =>
  stacksOf(`apis:\n${apis}${more}domains: []\n`, keyedExample);

/** An API of the fleet's own in eu-west-1. */
const stock = (stage: string, { kind = "rest", regions = "eu-west-1" } = {}) =>
  `  stock: { kind: ${kind}, openapi: apis/${kind === "http" ? "rates" : "keyed"}.yaml, regions: [${regions}], stage: ${stage} }\n`;

const regional = "regional-eu-west-1";
const rotating = "{ clientCertificate: { slots: [b, a], active: b } }";

test("S-09: every client certificate has a check that warns from 60 days before its last one, and says what to do", () => {
  const { check } = stacks(stock(rotating))[regional];
  const expires = (slot: string) =>
    `aws_api_gateway_client_certificate.stock__${slot}.expiration_date`;
  const condition = (slot: string) =>
    `\${try(timecmp(plantimestamp(), timeadd(format("%sT%sZ", substr(${expires(slot)}, 0, 10), substr(${expires(slot)}, 11, 8)), "-1440h")) < 0, false)}`;
  expect(check).toEqual({
    client_certificate__stock__a: {
      assert: [
        {
          condition: condition("a"),
          error_message: `The client certificate in slot a of stock expires on \${substr(${expires("a")}, 0, 10)}. The stage does not show it: once no back end counts on it, write "slots: [b]" in \`stage.clientCertificate\` of \`stock\`. See docs/client-certificates.md.`,
        },
      ],
    },
    client_certificate__stock__b: {
      assert: [
        {
          condition: condition("b"),
          error_message: `The client certificate in slot b of stock expires on \${substr(${expires("b")}, 0, 10)}, and back ends then refuse all calls. Rotate it by three edits of \`stage.clientCertificate\` of \`stock\`, with an apply after each: "slots: [a, b]", "active: a", "slots: [a]". Back ends have to trust both in between: docs/client-certificates.md.`,
        },
      ],
    },
  });
});

test("O-09: what nothing in AWS warns of is in an output, with its last day", () => {
  expect(stacks(stock(rotating))[regional].output.client_certificate__stock.value).toEqual({
    active: "b",
    certificates: Object.fromEntries(
      ["a", "b"].map((slot) => [
        slot,
        {
          pem: `\${aws_api_gateway_client_certificate.stock__${slot}.pem_encoded_certificate}`,
          expiration_date: `\${aws_api_gateway_client_certificate.stock__${slot}.expiration_date}`,
        },
      ]),
    ),
  });
});

test("S-10: each edit of a rotation changes just one thing", () => {
  const at = (slots: string, active: string) => {
    const { resource, check } = stacks(
      stock(`{ clientCertificate: { slots: [${slots}], active: ${active} } }`),
    )[regional];
    const { aws_api_gateway_client_certificate: certificates, ...others } = resource;
    const stage = others.aws_api_gateway_stage.stock.client_certificate_id;
    return { certificates, stage, checks: Object.keys(check), others };
  };
  const [before, both, switched, after] = [
    at("a", "a"),
    at("a, b", "a"),
    at("a, b", "b"),
    at("b", "b"),
  ] as const;
  expect(Object.keys(before.certificates)).toEqual(["stock__a"]);
  expect(both.others).toEqual(before.others);
  expect(both.certificates.stock__a).toEqual(before.certificates.stock__a);
  expect(Object.keys(both.certificates)).toEqual(["stock__a", "stock__b"]);
  expect(switched.certificates).toEqual(both.certificates);
  expect([both.stage, switched.stage]).toEqual([
    `\${aws_api_gateway_client_certificate.stock__a.id}`,
    `\${aws_api_gateway_client_certificate.stock__b.id}`,
  ]);
  expect(after.others).toEqual(switched.others);
  expect(after.certificates).toEqual({ stock__b: switched.certificates.stock__b });
  expect(after.checks).toEqual(["client_certificate__stock__b"]);
});

test("S-11: a client certificate goes after the stage has another", () => {
  const { aws_api_gateway_client_certificate: certificates } = stacks(stock(rotating))[regional]
    .resource;
  expect(certificates.stock__a.lifecycle).toEqual({ create_before_destroy: true });
  expect(certificates.stock__b.lifecycle).toEqual({ create_before_destroy: true });
});

test("U-10: a stage without a throttle has none of its own, and that of an HTTP API the account's numbers by region and quotas", () => {
  const throttleIn = (region: string, more = "", kind = "http") => {
    const { resource } = stacks(stock("{}", { kind, regions: region }), more)[`regional-${region}`];
    const settings =
      kind === "http"
        ? resource.aws_apigatewayv2_stage.stock.default_route_settings
        : resource.aws_api_gateway_method_settings.stock.settings;
    return [settings.throttling_rate_limit, settings.throttling_burst_limit];
  };
  expect(throttleIn("eu-west-1")).toEqual([10_000, 5000]);
  expect(throttleIn("eu-south-2")).toEqual([2500, 1250]);
  const raised = "quotas: { requestsPerSecond: 20000, burstRequests: { eu-west-1: 9000 } }\n";
  expect(throttleIn("eu-west-1", raised)).toEqual([20_000, 9000]);
  expect(throttleIn("eu-south-2", raised)).toEqual([20_000, 1250]);
  expect(throttleIn("eu-west-1", "", "rest")).toEqual([-1, -1]);
  expect(throttleIn("eu-west-1", raised, "rest")).toEqual([-1, -1]);
});

const limits = "{ throttle: { rateLimit: 2, burstLimit: 1 } }";

test("S-22: the methods of a stage stand under their whole path with ~1 for each slash, also of one that exists already", () => {
  const byId = stacks(`  stock:
    kind: rest
    regions: { eu-west-1: { id: z1, stage: prod } }
    stage:
      throttle: { rateLimit: 20, burstLimit: 10 }
      methods: { GET /: ${limits}, "GET /a/{id}/~b": ${limits} }
`)["gateway-eu-west-1"].resource.aws_api_gateway_method_settings;
  const settings = (path: string, rate: number, burst: number) => ({
    rest_api_id: "z1",
    stage_name: "prod",
    method_path: path,
    settings: { throttling_rate_limit: rate, throttling_burst_limit: burst },
  });
  expect(byId).toEqual({
    stock: settings("*/*", 20, 10),
    stock__GET_2f: settings("~1/GET", 2, 1),
    stock__GET_2fa_2f_7bid_7d_2f_7eb: settings("~1a~1{id}~1~0b/GET", 2, 1),
  });
});

test("U-05: `ANY` is a route of an HTTP API, and seven methods of a REST API, any of which says its own first", () => {
  const any = `{ methods: { GET /items: { throttle: { rateLimit: 9, burstLimit: 9 } } } }`;
  const document = `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
paths:
  /items:
    x-amazon-apigateway-any-method:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: ANY, uri: "https://a.example.net/", payloadFormatVersion: "1.0" }
  /$default:
    x-amazon-apigateway-any-method:
      responses: { "200": { description: All else } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: ANY, uri: "https://a.example.net/", payloadFormatVersion: "1.0" }
`;
  const made = (kind: string, stage: string) =>
    stacksOf(
      `apis:\n  stock: { kind: ${kind}, openapi: apis/any.yaml, regions: [eu-west-1], stage: ${stage} }\ndomains: []\n`,
      { "apis/any.yaml": kind === "http" ? document : document.slice(0, document.indexOf("  /$")) },
    )[regional].resource;
  const routes = made("http", `{ methods: { ANY /items: ${limits}, $default: ${limits} } }`)
    .aws_apigatewayv2_stage.stock.route_settings;
  expect(routes.map((each: { route_key: string }) => each.route_key).sort()).toEqual([
    "$default",
    "ANY /items",
  ]);
  const both = any.replace("{ GET", `{ ANY /items: ${limits}, GET`);
  const methods = made("rest", both).aws_api_gateway_method_settings;
  const rates = Object.values<{ method_path: string; settings: { throttling_rate_limit: number } }>(
    methods,
  ).map(({ method_path, settings }) => [method_path, settings.throttling_rate_limit]);
  expect(Object.fromEntries(rates)).toEqual({
    "*/*": -1,
    "~1items/DELETE": 2,
    "~1items/GET": 9,
    "~1items/HEAD": 2,
    "~1items/OPTIONS": 2,
    "~1items/PATCH": 2,
    "~1items/POST": 2,
    "~1items/PUT": 2,
  });
});

test("U-03: a usage plan with throttles of methods has one of its own, the account's where the fleet says none", () => {
  const plan = (more: string) =>
    stacks(stock("{}"), `usagePlans:\n  partners: { apis: [stock], ${more} }\n`)[regional].resource
      .aws_api_gateway_usage_plan.partners;
  expect(plan("keys: [acme]")).not.toHaveProperty("throttle_settings");
  expect(plan(`methods: { stock: { GET /items: ${limits} } }`)).toEqual({
    name: "acme-partners",
    throttle_settings: { rate_limit: 10_000, burst_limit: 5000 },
    api_stages: [
      {
        api_id: `\${aws_api_gateway_rest_api.stock.id}`,
        stage: `\${aws_api_gateway_stage.stock.stage_name}`,
        throttle: [{ path: "/items/GET", rate_limit: 2, burst_limit: 1 }],
      },
    ],
  });
});

test("U-08: a key of several plans is one in each stack, without a value, and only its id is told", () => {
  const both = stacks(
    stock("{}"),
    `usagePlans:
  partners: { apis: [stock, orders], keys: [acme] }
  more: { apis: [ledger], keys: [acme, globex] }
`,
  );
  const own = both[regional];
  const others = both["gateway-eu-west-1"];
  expect(own.resource.aws_api_gateway_api_key).toEqual({
    acme: { name: "acme-acme", description: "For partners" },
  });
  expect(others.resource.aws_api_gateway_api_key).toEqual({
    acme: { name: "acme-acme", description: "For more" },
    globex: { name: "acme-globex", description: "For more" },
  });
  expect(others.resource.aws_api_gateway_usage_plan_key.more__acme).toEqual({
    key_id: `\${aws_api_gateway_api_key.acme.id}`,
    key_type: "API_KEY",
    usage_plan_id: `\${aws_api_gateway_usage_plan.more.id}`,
  });
  expect(others.output.usage_plan__more.value).toEqual({
    id: `\${aws_api_gateway_usage_plan.more.id}`,
    keys: {
      acme: `\${aws_api_gateway_api_key.acme.id}`,
      globex: `\${aws_api_gateway_api_key.globex.id}`,
    },
  });
  expect(Object.keys(both)).toContain("gateway-us-east-1");
});

test("U-01: a key that moves to another plan changes itself, between leaving the one and entering the other", () => {
  const { aws_api_gateway_api_key, aws_api_gateway_usage_plan_key } =
    stacks(
      stock("{}"),
      `usagePlans:
  bronze: { apis: [stock], keys: [acme, globex] }
  gold: { apis: [orders], keys: [acme] }
`,
    )["gateway-eu-west-1"]?.resource ?? {};
  expect(aws_api_gateway_api_key).toEqual({
    acme: { name: "acme-acme", description: "For gold" },
  });
  expect(Object.values(aws_api_gateway_usage_plan_key)).toMatchObject([
    { key_id: `\${aws_api_gateway_api_key.acme.id}` },
  ]);
});

test("cdktf is told of every output, also of several in one construct", () => {
  const made = stacks(
    stock("{}"),
    "usagePlans:\n  gold: { apis: [stock], keys: [acme] }\n  silver: { apis: [stock], keys: [initech] }\n",
  )[regional];
  expect(made["//"].outputs[regional]["usage-plans"]).toEqual({
    "output-gold": "usage_plan__gold",
    "output-silver": "usage_plan__silver",
  });
});
