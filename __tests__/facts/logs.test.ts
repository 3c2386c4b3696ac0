import { accessLogVariables, variablesIn } from "../../lib/model/access-log-variables";
import { statement, statementsOf } from "../support/policies";
import { examplePlans, type StackJson, stacksOf } from "../support/stack-json";

interface ApiSettings {
  readonly kind?: string;
  readonly account?: string;
  readonly regions?: string;
}

/** A fleet of one API of its own with these settings of its stage, which no domain maps. */
function fleet(stage: string, settings: ApiSettings = {}, role = "managed"): string {
  const { kind = "rest", account = "prod", regions = "[eu-west-1]" } = settings;
  return `cloudWatchRole: ${role}
apis:
  stock: { kind: ${kind}, account: ${account}, openapi: apis/${kind === "http" ? "rates" : "stock"}.yaml, regions: ${regions}, stage: { ${stage} } }
domains: []
`;
}

const inPlace = "prod-regional-eu-west-1";
const role = `\${aws_iam_role.cloudwatch.arn}`;

function stackOf(stage: string, settings: ApiSettings = {}): StackJson {
  return stacksOf(fleet(stage, settings))[inPlace].resource;
}

test("S-02: the role is set before a stage of a REST API logs, and only where one does", () => {
  const afterOf = (yaml: string) =>
    Object.fromEntries(examplePlans(yaml).map(({ name, after }) => [name, after]));
  const logging = { [inPlace]: ["prod-gateway-eu-west-1"], "prod-gateway-eu-west-1": [] };
  expect(afterOf(fleet("accessLogs: {}"))).toEqual(logging);
  expect(afterOf(fleet("executionLogs: { level: INFO }"))).toEqual(logging);
  expect(afterOf(fleet("metrics: true, tracing: true"))).toEqual({ [inPlace]: [] });
  expect(afterOf(fleet("accessLogs: {}", {}, "external"))).toEqual({ [inPlace]: [] });
});

test("S-03: an account has one setting in each region, whatever logs there", () => {
  const stacks = stacksOf(`cloudWatchRole: managed
apis:
  stock: { kind: rest, account: prod, openapi: apis/stock.yaml, regions: [eu-west-1, us-east-1], stage: { accessLogs: {} } }
  vault: { kind: rest, account: prod, endpoint: edge, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { executionLogs: {} } }
domains: []
`);
  const setting = {
    cloudwatch_role_arn: role,
    depends_on: ["aws_iam_role_policy_attachment.cloudwatch"],
  };
  expect(
    Object.entries(stacks).flatMap(([name, { resource }]) =>
      resource.aws_api_gateway_account === undefined
        ? []
        : [[name, resource.aws_api_gateway_account]],
    ),
  ).toEqual([
    ["prod-gateway-eu-west-1", { cloudwatch: setting }],
    ["prod-gateway-us-east-1", { cloudwatch: setting }],
  ]);
});

test("S-04: the role of each region trusts API Gateway and may write logs when it is set", () => {
  const stacks = stacksOf(fleet("accessLogs: {}", { regions: "[eu-west-1, us-east-1]" }));
  const { aws_iam_role, aws_iam_role_policy_attachment } =
    stacks["prod-gateway-us-east-1"].resource;
  expect(JSON.parse(aws_iam_role.cloudwatch.assume_role_policy).Statement).toEqual([
    {
      Effect: "Allow",
      Principal: { Service: "apigateway.amazonaws.com" },
      Action: "sts:AssumeRole",
    },
  ]);
  expect(aws_iam_role.cloudwatch.name).toBe("acme-apigateway-logs-us-east-1");
  expect(aws_iam_role_policy_attachment.cloudwatch).toEqual({
    role: `\${aws_iam_role.cloudwatch.name}`,
    policy_arn: "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
  });
});

test("S-05: the formats that are made up name the request and have far less than 3 KB", () => {
  for (const [kind, resource] of [
    ["rest", "aws_api_gateway_stage"],
    ["http", "aws_apigatewayv2_stage"],
  ] as const) {
    const { format } = stackOf("accessLogs: {}", { kind })[resource].stock.access_log_settings;
    expect(format.length).toBeLessThan(2000);
    expect(Object.values(JSON.parse(format))).toEqual(
      expect.arrayContaining(["$context.requestId", "$context.extendedRequestId"]),
    );
    expect(format).not.toContain("\n");
  }
});

test("S-07: the logs of an HTTP API need no role", () => {
  expect(Object.keys(stacksOf(fleet("accessLogs: {}", { kind: "http" })))).toEqual([inPlace]);
});

test("T-01: a method with a throttle of its own logs as its stage does", () => {
  const stage =
    'executionLogs: { level: INFO }, metrics: true, methods: { "GET /items": { throttle: { rateLimit: 5, burstLimit: 2 } } }';
  const logs = { logging_level: "INFO", data_trace_enabled: false, metrics_enabled: true };
  const settings = Object.values<StackJson>(stackOf(stage).aws_api_gateway_method_settings);
  expect(settings.map(({ method_path, settings }) => [method_path, settings])).toEqual([
    ["*/*", { throttling_rate_limit: -1, throttling_burst_limit: -1, ...logs }],
    ["~1items/GET", { throttling_rate_limit: 5, throttling_burst_limit: 2, ...logs }],
  ]);
  const http = stackOf(
    'metrics: true, methods: { "GET /rates": { throttle: { rateLimit: 5, burstLimit: 2 } } }',
    { kind: "http" },
  ).aws_apigatewayv2_stage.stock;
  expect(http.route_settings).toEqual([
    {
      route_key: "GET /rates",
      throttling_rate_limit: 5,
      throttling_burst_limit: 2,
      detailed_metrics_enabled: true,
    },
  ]);
});

test("T-02: the log group of execution logs is there before they are switched on", () => {
  const resource = stackOf("executionLogs: { retentionDays: 30 }");
  expect(resource.aws_cloudwatch_log_group).toEqual({
    stock__execution: {
      name: `API-Gateway-Execution-Logs_\${aws_api_gateway_rest_api.stock.id}/prod`,
      retention_in_days: 30,
      skip_destroy: false,
      lifecycle: { create_before_destroy: true },
    },
  });
  expect(resource.aws_api_gateway_method_settings.stock.depends_on).toEqual([
    "aws_cloudwatch_log_group.stock__execution",
  ]);
});

test("T-06: the log groups that are made up begin with a name for each API, stay, and are called otherwise each time", () => {
  const stacks = stacksOf(`cloudWatchRole: external
apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { name: live, accessLogs: {} } }
  store: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { name: $default, accessLogs: {} } }
domains: []
`);
  const groups = stacks["regional-eu-west-1"].resource.aws_cloudwatch_log_group;
  const made = (name_prefix: string) => ({
    name_prefix,
    retention_in_days: 90,
    skip_destroy: true,
    lifecycle: { create_before_destroy: true, ignore_changes: ["name_prefix"] },
  });
  expect(groups).toEqual({
    stock__access: made("/aws/vendedlogs/apigateway/acme-stock/"),
    store__access: made("/aws/vendedlogs/apigateway/acme-store/"),
  });
});

test("T-06: a log group whose name is written is known by that, and goes unless it is to be kept", () => {
  const groups = (more: string) =>
    stackOf(`accessLogs: { logGroup: { name: /acme/stock${more} } }`).aws_cloudwatch_log_group;
  const group = {
    name: "/acme/stock",
    retention_in_days: 90,
    skip_destroy: false,
    lifecycle: { create_before_destroy: true },
  };
  expect(groups("")).toEqual({ log_group____acme__stock: group });
  expect(groups(", keep: true")).toEqual({
    log_group____acme__stock: { ...group, skip_destroy: true },
  });
});

test("T-07: the formats that are made up have variables that the kind of API has", () => {
  for (const [kind, resource] of [
    ["rest", "aws_api_gateway_stage"],
    ["http", "aws_apigatewayv2_stage"],
  ] as const) {
    const { format } = stackOf("accessLogs: {}", { kind })[resource].stock.access_log_settings;
    const known = accessLogVariables(kind);
    expect(variablesIn(format).filter((name) => !known.includes(name))).toEqual([]);
  }
});

test("T-09: the log groups that are made up for access logs begin with /aws/vendedlogs/", () => {
  const { stock__access } = stackOf("accessLogs: {}", { kind: "http" }).aws_cloudwatch_log_group;
  expect(stock__access.name_prefix).toBe("/aws/vendedlogs/apigateway/acme-stock/");
});

test("T-10: who turns on access logs of an HTTP API may have them delivered, and for a REST API nobody", () => {
  const statements = statementsOf(fleet("accessLogs: {}", { kind: "http" }), "prod", "deploy");
  const { Action, Condition } = statement(statements, "AccessLogDelivery");
  expect(Action).toEqual(
    expect.arrayContaining(["logs:CreateLogDelivery", "logs:PutResourcePolicy"]),
  );
  expect(Condition).toEqual({ StringEquals: { "aws:RequestedRegion": ["eu-west-1"] } });
  const ofRest = statementsOf(fleet("accessLogs: {}"), "prod", "deploy");
  expect(ofRest.map(({ Sid }) => Sid)).not.toContain("AccessLogDelivery");
});

test("T-11: who sets the role for logs may pass on that role and change the account's settings", () => {
  const statementsFor = (managed: string) =>
    statementsOf(fleet("accessLogs: {}", {}, managed), "prod", "deploy").filter(({ Sid }) =>
      /Role|GatewayAccount/.test(Sid),
    );
  const own = "arn:aws:iam::111111111111:role/acme-apigateway-logs-eu-west-1";
  const account = {
    Sid: "GatewayAccount",
    Effect: "Allow",
    Action: ["apigateway:GET", "apigateway:PATCH"],
    Resource: ["arn:aws:apigateway:eu-west-1::/account"],
  };
  const pass = {
    Sid: "PassLogRoles",
    Effect: "Allow",
    Action: ["iam:PassRole"],
    Resource: [own],
    Condition: { StringEquals: { "iam:PassedToService": ["apigateway.amazonaws.com"] } },
  };
  const statements = statementsFor("managed");
  expect(statements.map(({ Sid }) => Sid)).toEqual([
    "GatewayAccount",
    "LogRoles",
    "LogRolePolicies",
    "PassLogRoles",
  ]);
  expect(statement(statements, "GatewayAccount")).toEqual(account);
  expect(statement(statements, "PassLogRoles")).toEqual(pass);
  expect(statement(statements, "LogRolePolicies").Condition).toEqual({
    ArnEquals: {
      "iam:PolicyARN": [
        "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
      ],
    },
  });
  const theirs = "arn:aws:iam::111111111111:role/their-logs";
  expect(statementsFor(theirs)).toEqual([account, { ...pass, Resource: [theirs] }]);
});

test("T-13: methods have metrics of their own only where that is asked for", () => {
  const metricsOf = (stage: string) =>
    stackOf(stage).aws_api_gateway_method_settings.stock.settings.metrics_enabled;
  expect([metricsOf("name: live"), metricsOf("metrics: true")]).toEqual([false, true]);
});
