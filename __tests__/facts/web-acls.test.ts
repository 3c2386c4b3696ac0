import { type StackJson, stacksOf } from "../support/stack-json";

const baseline = "baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }";

/** The stack of the web ACLs in eu-west-1 that the domains of a file use. */
function wafStack(webAcls: string, domains = [domain("api.example.com")]): StackJson {
  return stacksOf(`webAcls:\n  ${webAcls}\ndomains:\n${domains.join("")}`)["waf-eu-west-1"];
}

/** A domain with the web ACL baseline. */
function domain(name: string, mappings = "{ api: orders }", endpoint = "regional"): string {
  return `  - { name: ${name}, endpoint: ${endpoint}, region: eu-west-1, webAcl: baseline, mappings: [${mappings}] }\n`;
}

const onOrders = {
  resource_arn: "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod",
  web_acl_arn: `\${aws_wafv2_web_acl.baseline.arn}`,
};

test("W-02: the web ACL of an edge domain has the scope REGIONAL and is in the API's region", () => {
  const { provider, resource } = wafStack(baseline, [
    domain("www.example.com", "{ api: orders }", "edge"),
  ]);
  expect(provider.aws).toEqual([{ region: "eu-west-1" }]);
  expect(resource.aws_wafv2_web_acl.baseline.scope).toBe("REGIONAL");
  expect(resource.aws_wafv2_web_acl.baseline).not.toHaveProperty("provider");
});

test("W-03: a stage is given to AWS WAF by an ARN without an account, of its region's partition", () => {
  const arnOfStage = (region: string, id: string) => {
    const stacks = stacksOf(`zones: { example.net: external }
webAcls:
  ${baseline}
apis:
  stock: { kind: rest, regions: { ${region}: { id: ${id}, stage: live } } }
domains:
  - { name: stock.example.net, endpoint: regional, region: ${region}, webAcl: baseline, mappings: [{ api: stock }] }
`);
    return stacks[`waf-${region}`].resource.aws_wafv2_web_acl_association[`stage_${id}_live`]
      .resource_arn;
  };
  expect(arnOfStage("eu-west-1", "a1")).toBe(
    "arn:aws:apigateway:eu-west-1::/restapis/a1/stages/live",
  );
  expect(arnOfStage("cn-north-1", "b2")).toBe(
    "arn:aws-cn:apigateway:cn-north-1::/restapis/b2/stages/live",
  );
});

/** The stack of an API of the fleet's own, with or without a web ACL, and of a domain that maps it. */
function ownStack(ofApi: string, ofDomain: string, endpoint = "regional"): StackJson {
  return stacksOf(`webAcls:
  ${baseline}
apis:
  stock: { kind: rest, endpoint: ${endpoint}, openapi: apis/stock.yaml, regions: [eu-west-1]${ofApi} }
domains:
  - { name: stock.example.com, endpoint: ${endpoint}, region: eu-west-1, mappings: [{ api: stock }]${ofDomain} }
`)[`${endpoint}-eu-west-1`].resource;
}

test("W-04: a stage of the fleet's own is attached when it is there, and mapped when it is attached", () => {
  for (const resource of [
    ownStack(", webAcl: baseline", ""),
    ownStack("", ", webAcl: baseline"),
    ownStack(", webAcl: baseline", ", webAcl: baseline"),
  ]) {
    expect(resource.aws_wafv2_web_acl_association).toEqual({
      stock: {
        resource_arn: `\${aws_api_gateway_stage.stock.arn}`,
        web_acl_arn: `\${aws_wafv2_web_acl.baseline.arn}`,
      },
    });
    expect(resource.aws_api_gateway_base_path_mapping.stock_example_com.depends_on).toEqual([
      "aws_wafv2_web_acl_association.stock",
      "aws_api_gateway_method_settings.stock",
      "terraform_data.mappings__stock_example_com",
    ]);
  }
});

test("W-05: a stage that two domains map is attached once", () => {
  const { resource } = wafStack(baseline, [domain("api.example.com"), domain("shop.example.com")]);
  expect(resource.aws_wafv2_web_acl_association).toEqual({ stage_a1b2c3d4e5_prod: onOrders });
});

test("W-07: every stage that the domain maps is behind its web ACL", () => {
  const { resource } = stacksOf(`webAcls:
  ${baseline}
apis:
  stock: { kind: rest, regions: { eu-west-1: { id: z9y8x7w6v5, stage: live } } }
domains:
${domain("api.example.com", "{ api: orders }, { path: stock, api: stock }")}`)["waf-eu-west-1"];
  expect(resource.aws_wafv2_web_acl_association).toEqual({
    stage_a1b2c3d4e5_prod: onOrders,
    stage_z9y8x7w6v5_live: {
      ...onOrders,
      resource_arn: "arn:aws:apigateway:eu-west-1::/restapis/z9y8x7w6v5/stages/live",
    },
  });
});

test("W-09: the part of the body that is inspected is AWS's own unless another one is written", () => {
  const associationConfig = (limit: string) =>
    wafStack(baseline.replace(" }", `, bodyLimit: ${limit} }`)).resource.aws_wafv2_web_acl.baseline
      .association_config;
  expect(associationConfig("KB_16")).toBeUndefined();
  expect(associationConfig("KB_64")).toEqual({
    request_body: [{ api_gateway: { default_size_inspection_limit: "KB_64" } }],
  });
});

describe("the rules of a web ACL", () => {
  const { resource } = wafStack(`baseline:
    allowIps: [192.0.2.0/24, "2001:db8::/32"]
    blockIps: [198.51.100.0/24, "2001:db8:1::/48"]
    blockCountries: [AQ]
    rateLimit: { requests: 2000, action: count }
    managedRules:
      - AWSManagedRulesSQLiRuleSet
      - { name: AWSManagedRulesKnownBadInputsRuleSet, action: count }`);
  const rules: StackJson[] = resource.aws_wafv2_web_acl.baseline.rule;

  test("W-15: a rule that asks a group has an override, every other an action", () => {
    const decisions = rules.map(({ name, action, override_action }) => [
      name,
      { action, override_action },
    ]);
    expect(Object.fromEntries(decisions)).toEqual({
      "allow-ipv4": { action: { allow: {} } },
      "allow-ipv6": { action: { allow: {} } },
      "block-ipv4": { action: { block: {} } },
      "block-ipv6": { action: { block: {} } },
      "block-countries": { action: { block: {} } },
      "rate-limit": { action: { count: {} } },
      AWSManagedRulesSQLiRuleSet: { override_action: { none: {} } },
      AWSManagedRulesKnownBadInputsRuleSet: { override_action: { count: {} } },
    });
  });

  test("W-16: every rule has a priority of its own, managed groups in the order written", () => {
    expect(rules.map(({ name, priority }) => [name, priority])).toEqual([
      ["allow-ipv4", 0],
      ["allow-ipv6", 1],
      ["block-ipv4", 10],
      ["block-ipv6", 11],
      ["block-countries", 20],
      ["rate-limit", 30],
      ["AWSManagedRulesSQLiRuleSet", 100],
      ["AWSManagedRulesKnownBadInputsRuleSet", 110],
    ]);
  });
});

test("W-23: a log group without a name gets one that begins with aws-waf-logs-", () => {
  const { resource } = wafStack(baseline.replace(" }", ", logging: {} }"));
  expect(resource.aws_cloudwatch_log_group).toEqual({
    baseline: {
      name_prefix: "aws-waf-logs-acme-baseline-",
      retention_in_days: 90,
      skip_destroy: true,
      lifecycle: { create_before_destroy: true, ignore_changes: ["name_prefix"] },
    },
  });
});

test("W-25: the ARN of a log group goes to AWS WAF without :* at its end", () => {
  const destinations = (logging: string) =>
    wafStack(baseline.replace(" }", `, logging: ${logging} }`)).resource
      .aws_wafv2_web_acl_logging_configuration.baseline.log_destination_configs;
  const arn = "arn:aws:logs:eu-west-1:111111111111:log-group:aws-waf-logs-all";
  expect(destinations("{ logGroup: {} }")).toEqual([`\${aws_cloudwatch_log_group.baseline.arn}`]);
  expect(destinations(`{ destinationArn: "${arn}:*" }`)).toEqual([arn]);
  expect(destinations(`{ destinationArn: "${arn}" }`)).toEqual([arn]);
});

test("W-28: associations and logs refer to their web ACL, so that they are gone before it", () => {
  const { resource } = wafStack(baseline.replace(" }", ", logging: {} }"));
  const arn = `\${aws_wafv2_web_acl.baseline.arn}`;
  expect(resource.aws_wafv2_web_acl_association.stage_a1b2c3d4e5_prod.web_acl_arn).toBe(arn);
  expect(resource.aws_wafv2_web_acl_logging_configuration.baseline.resource_arn).toBe(arn);
});

test("W-38: the copies of a web ACL, of its address sets and of its log group are named after their stacks", () => {
  const logged =
    "guard: { blockIps: [192.0.2.0/24], logging: { logGroup: { name: aws-waf-logs-all } } }";
  const stacks = stacksOf(`webAcls:
  ${logged}
apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: guard }
  store: { kind: rest, endpoint: edge, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: guard }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: guard, mappings: [{ api: orders }] }
`);
  const names = Object.entries(stacks).map(([stack, { resource }]) => [
    stack,
    resource.aws_wafv2_web_acl.guard.name,
    resource.aws_wafv2_ip_set["guard-block-ipv4"].name,
    ...Object.values<StackJson>(resource.aws_cloudwatch_log_group).map(({ name }) => name),
  ]);
  expect(names).toEqual([
    ["edge-eu-west-1", "acme-guard-edge", "acme-guard-edge-block-ipv4", "aws-waf-logs-all-edge"],
    [
      "regional-eu-west-1",
      "acme-guard-regional",
      "acme-guard-regional-block-ipv4",
      "aws-waf-logs-all-regional",
    ],
    ["waf-eu-west-1", "acme-guard", "acme-guard-block-ipv4", "aws-waf-logs-all"],
  ]);
});

test("W-39: a set of addresses goes after its web ACL has let go of it", () => {
  const { resource } = wafStack('baseline: { blockIps: ["192.0.2.0/24", "2001:db8::/32"] }');
  const sets = Object.values<StackJson>(resource.aws_wafv2_ip_set);
  expect(sets.map(({ name, lifecycle }) => [name, lifecycle])).toEqual([
    ["acme-baseline-block-ipv4", { create_before_destroy: true }],
    ["acme-baseline-block-ipv6", { create_before_destroy: true }],
  ]);
});

test("W-31: a group that is asked twice has two names in its rules", () => {
  const [first, second] = wafStack(
    "baseline: { managedRules: [AWSManagedRulesLinuxRuleSet, { name: AWSManagedRulesLinuxRuleSet, action: count }] }",
  ).resource.aws_wafv2_web_acl.baseline.rule;
  expect([first.name, second.name]).toEqual([
    "AWSManagedRulesLinuxRuleSet",
    "AWSManagedRulesLinuxRuleSet-2",
  ]);
  expect(second.visibility_config.metric_name).toBe("AWSManagedRulesLinuxRuleSet-2");
  expect(second.statement.managed_rule_group_statement.name).toBe("AWSManagedRulesLinuxRuleSet");
});

test("W-32: the group against bots is asked on its common level, and no other group has settings", () => {
  const [bots, linux] = wafStack(
    "baseline: { managedRules: [AWSManagedRulesBotControlRuleSet, AWSManagedRulesLinuxRuleSet] }",
  ).resource.aws_wafv2_web_acl.baseline.rule;
  expect(bots.statement.managed_rule_group_statement).toEqual({
    name: "AWSManagedRulesBotControlRuleSet",
    vendor_name: "AWS",
    managed_rule_group_configs: [
      {
        aws_managed_rules_bot_control_rule_set: {
          inspection_level: "COMMON",
          enable_machine_learning: false,
        },
      },
    ],
  });
  expect(linux.statement.managed_rule_group_statement).not.toHaveProperty(
    "managed_rule_group_configs",
  );
});
