import { stacksOf } from "../support/stack-json";

const edge = `domains:
  - name: www.example.com
    endpoint: edge
    region: eu-west-1
    account: prod
    mappings: [{ path: orders, api: orders }]
`;

describe("an edge domain", () => {
  const stack = stacksOf(edge)["prod-edge-eu-west-1"];

  test("requests its certificate in us-east-1, and the new one before the old one goes", () => {
    expect(stack.resource.aws_acm_certificate).toEqual({
      www_example_com: {
        domain_name: "www.example.com",
        key_algorithm: "RSA_2048",
        subject_alternative_names: [],
        validation_method: "DNS",
        lifecycle: { create_before_destroy: true },
        provider: "aws.us_east_1",
      },
    });
  });

  test("waits for its certificate through the same provider", () => {
    expect(stack.resource.aws_acm_certificate_validation).toEqual({
      www_example_com: {
        certificate_arn: `\${aws_acm_certificate.www_example_com.arn}`,
        validation_record_fqdns: [`\${aws_route53_record.validation__www_example_com.fqdn}`],
        provider: "aws.us_east_1",
      },
    });
  });

  test("says its endpoint type, TLS policy and address type, and takes the ARN from the validation", () => {
    expect(stack.resource.aws_api_gateway_domain_name).toEqual({
      www_example_com: {
        domain_name: "www.example.com",
        certificate_arn: `\${aws_acm_certificate_validation.www_example_com.certificate_arn}`,
        security_policy: "TLS_1_2",
        endpoint_configuration: { types: ["EDGE"], ip_address_type: "ipv4" },
      },
    });
  });

  test("is mapped after it is there, without create_before_destroy", () => {
    expect(stack.resource.aws_api_gateway_base_path_mapping).toEqual({
      www_example_com__orders: {
        api_id: "a1b2c3d4e5",
        stage_name: "prod",
        base_path: "orders",
        domain_name: `\${aws_api_gateway_domain_name.www_example_com.domain_name}`,
      },
    });
  });

  test("has both alias records in the zone's account, which never ask for the health of CloudFront", () => {
    const record = (type: string) => ({
      zone_id: "Z0PUBLIC",
      name: "www.example.com",
      type,
      alias: {
        name: `\${aws_api_gateway_domain_name.www_example_com.cloudfront_domain_name}`,
        zone_id: `\${aws_api_gateway_domain_name.www_example_com.cloudfront_zone_id}`,
        evaluate_target_health: false,
      },
      provider: "aws.network_eu_west_1",
    });
    const { alias_a__www_example_com, alias_aaaa__www_example_com } =
      stack.resource.aws_route53_record;
    expect(alias_a__www_example_com).toEqual(record("A"));
    expect(alias_aaaa__www_example_com).toEqual(record("AAAA"));
  });

  test("is proven by a weighted record of its stack's own, which ignores what only the certificate knows", () => {
    const option = (attribute: string) =>
      `\${[for option in aws_acm_certificate.www_example_com.domain_validation_options : option.${attribute} if trimprefix(option.domain_name, "*.") == "www.example.com"][0]}`;
    expect(stack.resource.aws_route53_record.validation__www_example_com).toEqual({
      zone_id: "Z0PUBLIC",
      name: option("resource_record_name"),
      records: [option("resource_record_value")],
      type: "CNAME",
      ttl: 300,
      set_identifier: "acme/prod-edge-eu-west-1",
      weighted_routing_policy: { weight: 1 },
      lifecycle: { ignore_changes: ["name", "records"] },
      provider: "aws.network_eu_west_1",
    });
  });

  test("has a provider for its account, one for us-east-1 and one for the zone's account", () => {
    const role = (id: string, name: string) => ({
      allowed_account_ids: [id],
      assume_role: [{ role_arn: `arn:aws:iam::${id}:role/${name}` }],
    });
    expect(stack.provider.aws).toEqual([
      { region: "eu-west-1", ...role("111111111111", "terraform") },
      { region: "eu-west-1", alias: "network_eu_west_1", ...role("222222222222", "dns") },
      { region: "us-east-1", alias: "us_east_1", ...role("111111111111", "terraform") },
    ]);
  });
});

test("an edge domain in us-east-1 has no second provider for its certificate", () => {
  const stack = stacksOf(edge.replace("region: eu-west-1", "region: us-east-1"))[
    "prod-edge-us-east-1"
  ];
  expect(stack.resource.aws_acm_certificate.www_example_com).not.toHaveProperty("provider");
  expect(stack.provider.aws.map(({ alias }: { alias?: string }) => alias)).toEqual([
    undefined,
    "network_us_east_1",
  ]);
});

describe("a private domain", () => {
  const stack = stacksOf(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0bbbbbbb, vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`)["private-eu-west-1"];

  test("takes its certificate as certificate_arn and lets just its VPC endpoints in", () => {
    const { policy, ...domain } =
      stack.resource.aws_api_gateway_domain_name.ledger_internal_example_com;
    expect(domain).toEqual({
      domain_name: "ledger.internal.example.com",
      certificate_arn: `\${aws_acm_certificate_validation.ledger_internal_example_com.certificate_arn}`,
      security_policy: "TLS_1_2",
      endpoint_configuration: { types: ["PRIVATE"], ip_address_type: "dualstack" },
    });
    const call = { Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", ...call },
        {
          Effect: "Deny",
          ...call,
          Condition: { StringNotEquals: { "aws:SourceVpce": ["vpce-0aaaaaaa", "vpce-0bbbbbbb"] } },
        },
      ],
    });
  });

  test("associates every VPC endpoint by the ARN that holds the domain's id", () => {
    const association = (id: string) => ({
      domain_name_arn: `\${aws_api_gateway_domain_name.ledger_internal_example_com.arn}`,
      access_association_source: id,
      access_association_source_type: "VPCE",
    });
    expect(stack.resource.aws_api_gateway_domain_name_access_association).toEqual({
      "ledger_internal_example_com__vpce-0aaaaaaa": association("vpce-0aaaaaaa"),
      "ledger_internal_example_com__vpce-0bbbbbbb": association("vpce-0bbbbbbb"),
    });
  });

  test("is mapped by its id, and again when the id is another", () => {
    expect(stack.resource.aws_api_gateway_base_path_mapping.ledger_internal_example_com).toEqual({
      api_id: "u1v2w3x4y5",
      stage_name: "prod",
      domain_name: `\${aws_api_gateway_domain_name.ledger_internal_example_com.domain_name}`,
      domain_name_id: `\${aws_api_gateway_domain_name.ledger_internal_example_com.domain_name_id}`,
      lifecycle: {
        replace_triggered_by: [
          "aws_api_gateway_domain_name.ledger_internal_example_com.domain_name_id",
        ],
      },
    });
  });

  test("points to its first VPC endpoint in the private zone, and is proven in the public one", () => {
    const records = stack.resource.aws_route53_record;
    expect(records.alias_a__ledger_internal_example_com).toEqual({
      zone_id: "Z0PRIVATE",
      name: "ledger.internal.example.com",
      type: "A",
      alias: {
        name: `\${data.aws_vpc_endpoint.vpce-0bbbbbbb.dns_entry[0].dns_name}`,
        zone_id: `\${data.aws_vpc_endpoint.vpce-0bbbbbbb.dns_entry[0].hosted_zone_id}`,
        evaluate_target_health: false,
      },
      provider: "aws.network_eu_west_1",
    });
    expect(records.validation__ledger_internal_example_com.zone_id).toBe("Z0PUBLIC");
  });
});

describe("the mappings of a regional domain", () => {
  const typesOf = (mappings: string) => {
    const { resource } = stacksOf(
      `domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [${mappings}] }]`,
    )["regional-eu-west-1"];
    return Object.keys(resource).filter((type) => /gateway/.test(type));
  };

  test("of one level to REST APIs are base path mappings", () => {
    expect(typesOf("{ path: orders, api: orders }")).toEqual([
      "aws_api_gateway_base_path_mapping",
      "aws_api_gateway_domain_name",
    ]);
  });

  test("of several levels are API mappings, and leave their neighbours alone", () => {
    expect(typesOf("{ path: orders, api: orders }, { path: orders/v1, api: orders }")).toEqual([
      "aws_api_gateway_base_path_mapping",
      "aws_api_gateway_domain_name",
      "aws_apigatewayv2_api_mapping",
    ]);
  });

  test("with an HTTP or a WebSocket API are all made by the second API of API Gateway", () => {
    const second = ["aws_api_gateway_domain_name", "aws_apigatewayv2_api_mapping"];
    expect(typesOf("{ path: orders, api: orders }, { path: carts, api: carts }")).toEqual(second);
    expect(typesOf("{ api: chat }")).toEqual(second);
  });
});

test("a domain of HTTP APIs says the same as one of REST APIs", () => {
  const { resource, output } = stacksOf(`domains:
  - name: carts.example.com
    endpoint: regional
    region: eu-west-1
    ipAddressType: dualstack
    tags: { service: carts }
    mappings: [{ api: carts }]
`)["regional-eu-west-1"];
  expect(resource.aws_api_gateway_domain_name.carts_example_com).toEqual({
    domain_name: "carts.example.com",
    regional_certificate_arn: `\${aws_acm_certificate_validation.carts_example_com.certificate_arn}`,
    endpoint_configuration: { types: ["REGIONAL"], ip_address_type: "dualstack" },
    security_policy: "TLS_1_2",
    tags: { service: "carts" },
  });
  expect(resource.aws_apigatewayv2_api_mapping.carts_example_com).toEqual({
    api_id: "k1l2m3n4o5",
    stage: "$default",
    domain_name: `\${aws_api_gateway_domain_name.carts_example_com.domain_name}`,
    depends_on: ["terraform_data.mappings__carts_example_com"],
  });
  expect(output.carts_example_com.value).toEqual({
    certificate_arn: `\${aws_acm_certificate_validation.carts_example_com.certificate_arn}`,
    domain_arn: `\${aws_api_gateway_domain_name.carts_example_com.arn}`,
    target_name: `\${aws_api_gateway_domain_name.carts_example_com.regional_domain_name}`,
    target_zone_id: `\${aws_api_gateway_domain_name.carts_example_com.regional_zone_id}`,
    urls: ["https://carts.example.com/"],
  });
});

test("the alias records of several regions are latency records, each named by its region", () => {
  const stacks = stacksOf(
    "domains: [{ name: a.example.com, endpoint: regional, regions: [us-east-1, eu-west-1], mappings: [{ api: orders }] }]",
  );
  const record = (region: string) =>
    stacks[`regional-${region}`].resource.aws_route53_record.alias_a__a_example_com;
  for (const region of ["eu-west-1", "us-east-1"]) {
    expect(record(region)).toMatchObject({
      set_identifier: `${region}/latency`,
      latency_routing_policy: { region },
      alias: { evaluate_target_health: false },
    });
  }
});

test("an enhanced TLS policy sets the access mode and asks for the provider that knows it", () => {
  const { resource, terraform } = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_3_2025_09
    endpointAccessMode: BASIC
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  expect(resource.aws_api_gateway_domain_name.a_example_com).toMatchObject({
    security_policy: "SecurityPolicy_TLS13_1_3_2025_09",
    endpoint_access_mode: "BASIC",
  });
  expect(terraform.required_providers.aws.version).toBe(">= 6.28.0, < 7.0.0");
});

test("a certificate validated by e-mail has no records and waits for the mail's link", () => {
  const { resource } = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validation: email, validationDomain: example.com }
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  expect(resource.aws_acm_certificate.a_example_com).toEqual({
    domain_name: "a.example.com",
    key_algorithm: "RSA_2048",
    subject_alternative_names: [],
    validation_method: "EMAIL",
    validation_option: [{ domain_name: "a.example.com", validation_domain: "example.com" }],
    lifecycle: { create_before_destroy: true },
  });
  expect(resource.aws_acm_certificate_validation.a_example_com).toEqual({
    certificate_arn: `\${aws_acm_certificate.a_example_com.arn}`,
  });
  expect(Object.keys(resource.aws_route53_record)).toEqual([
    "alias_a__a_example_com",
    "alias_aaaa__a_example_com",
  ]);
});

test("existing validation records are waited for and not made", () => {
  const { resource } = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validationRecords: existing }
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  expect(resource.aws_acm_certificate_validation.a_example_com).toEqual({
    certificate_arn: `\${aws_acm_certificate.a_example_com.arn}`,
  });
  expect(Object.keys(resource.aws_route53_record)).toEqual([
    "alias_a__a_example_com",
    "alias_aaaa__a_example_com",
  ]);
});
