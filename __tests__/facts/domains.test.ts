import { type StackJson, stacksOf } from "../support/stack-json";

const edge = `domains:
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`;
const regional = `domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`;
const http = `domains:
  - { name: carts.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: carts }] }
`;
const privately = `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`;

const edgeStack: StackJson = stacksOf(edge)["edge-eu-west-1"];
const regionalStack: StackJson = stacksOf(regional)["regional-eu-west-1"];
const httpStack: StackJson = stacksOf(http)["regional-eu-west-1"];
const privateStack: StackJson = stacksOf(privately)["private-eu-west-1"];

const edgeDomain = edgeStack.resource.aws_api_gateway_domain_name.www_example_com;
const regionalDomain = regionalStack.resource.aws_api_gateway_domain_name.api_example_com;
const httpDomain = httpStack.resource.aws_api_gateway_domain_name.carts_example_com;
const privateDomain = privateStack.resource.aws_api_gateway_domain_name.ledger_internal_example_com;

/** The region in which the stack makes something. */
function regionOf(stack: StackJson, { provider }: { provider?: string }): string {
  const alias = provider?.replace("aws.", "");
  return stack.provider.aws.find((each: { alias?: string }) => each.alias === alias).region;
}

const issued = (id: string) => `\${aws_acm_certificate_validation.${id}.certificate_arn}`;

test("D-01: an edge domain's certificate is requested and waited for in us-east-1, also from another region", () => {
  const { aws_acm_certificate, aws_acm_certificate_validation } = edgeStack.resource;
  expect(regionOf(edgeStack, edgeDomain)).toBe("eu-west-1");
  expect(regionOf(edgeStack, aws_acm_certificate.www_example_com)).toBe("us-east-1");
  expect(regionOf(edgeStack, aws_acm_certificate_validation.www_example_com)).toBe("us-east-1");
});

test("D-02: the certificates of regional and private domains are requested in the domain's region, in each of several", () => {
  const several = stacksOf(
    regional.replace("region: eu-west-1", "regions: [eu-west-1, us-east-1]"),
  );
  const places = [
    [several["regional-eu-west-1"], "api_example_com"],
    [several["regional-us-east-1"], "api_example_com"],
    [privateStack, "ledger_internal_example_com"],
  ] as const;
  const regions = places.map(([stack, id]) =>
    regionOf(stack, stack.resource.aws_acm_certificate[id]),
  );
  expect(regions).toEqual(["eu-west-1", "us-east-1", "eu-west-1"]);
});

test("D-05: every domain takes its certificate's ARN from the validation, so that it is issued", () => {
  expect([
    edgeDomain.certificate_arn,
    regionalDomain.regional_certificate_arn,
    httpDomain.regional_certificate_arn,
    privateDomain.certificate_arn,
  ]).toEqual([
    issued("www_example_com"),
    issued("api_example_com"),
    issued("carts_example_com"),
    issued("ledger_internal_example_com"),
  ]);
});

test("D-06: a regional domain has its certificate in regional_certificate_arn, an edge or private one in certificate_arn", () => {
  const certificateArguments = (domain: object) =>
    Object.entries(domain).filter(([key]) => key.includes("certificate"));
  expect([edgeDomain, regionalDomain, privateDomain].map(certificateArguments)).toEqual([
    [["certificate_arn", issued("www_example_com")]],
    [["regional_certificate_arn", issued("api_example_com")]],
    [["certificate_arn", issued("ledger_internal_example_com")]],
  ]);
});

test("D-07: every domain says its endpoint type", () => {
  const domains = [edgeDomain, regionalDomain, httpDomain, privateDomain];
  expect(domains.map((domain) => domain.endpoint_configuration.types)).toEqual([
    ["EDGE"],
    ["REGIONAL"],
    ["REGIONAL"],
    ["PRIVATE"],
  ]);
});

test("D-25: with an HTTP API beside it, a REST API is mapped by the second API too", () => {
  const { resource } = stacksOf(
    http.replace("{ api: carts }", "{ path: carts, api: carts }, { path: orders, api: orders }"),
  )["regional-eu-west-1"];
  const domain_name = `\${aws_api_gateway_domain_name.carts_example_com.domain_name}`;
  const depends_on = ["terraform_data.mappings__carts_example_com"];
  expect(resource.aws_apigatewayv2_api_mapping).toEqual({
    carts_example_com__carts: {
      api_id: "k1l2m3n4o5",
      stage: "$default",
      domain_name,
      api_mapping_key: "carts",
      depends_on,
    },
    carts_example_com__orders: {
      api_id: "a1b2c3d4e5",
      stage: "prod",
      domain_name,
      api_mapping_key: "orders",
      depends_on,
    },
  });
  expect(resource).not.toHaveProperty("aws_api_gateway_base_path_mapping");
});

test("D-31: a path of several levels is mapped by the second API", () => {
  const { resource } = stacksOf(
    regional.replace("{ api: orders }", "{ path: orders/v1, api: orders }"),
  )["regional-eu-west-1"];
  expect(resource.aws_apigatewayv2_api_mapping).toEqual({
    api_example_com__orders__v1: {
      api_id: "a1b2c3d4e5",
      stage: "prod",
      domain_name: `\${aws_api_gateway_domain_name.api_example_com.domain_name}`,
      api_mapping_key: "orders/v1",
      depends_on: ["terraform_data.mappings__api_example_com"],
    },
  });
  expect(resource).not.toHaveProperty("aws_api_gateway_base_path_mapping");
});

test("D-39: a private domain is in another stack than a public one of its name, which Terraform cannot turn into it", () => {
  const name = "name: ledger.internal.example.com";
  const publicly = [
    edge.replace("name: www.example.com", name),
    regional.replace("name: api.example.com", name),
  ];
  const stacks = [...publicly, privately].map((yaml) =>
    Object.entries(stacksOf(yaml)).map(([stack, { resource }]) => [
      stack,
      Object.keys(resource.aws_api_gateway_domain_name),
    ]),
  );
  expect(stacks).toEqual([
    [["edge-eu-west-1", ["ledger_internal_example_com"]]],
    [["regional-eu-west-1", ["ledger_internal_example_com"]]],
    [["private-eu-west-1", ["ledger_internal_example_com"]]],
  ]);
});

test("D-43: a certificate is made before its domain lets go of the old one, and deleted after the domain", () => {
  const stacks = [
    [edgeStack, "www_example_com"],
    [regionalStack, "api_example_com"],
    [httpStack, "carts_example_com"],
    [privateStack, "ledger_internal_example_com"],
  ] as const;
  for (const [{ resource }, id] of stacks) {
    expect(resource.aws_acm_certificate[id].lifecycle).toEqual({ create_before_destroy: true });
    // With D-05 the chain by which Terraform deletes: domain, validation, certificate.
    expect(resource.aws_acm_certificate_validation[id].certificate_arn).toBe(
      `\${aws_acm_certificate.${id}.arn}`,
    );
  }
});

test("D-44: no domain and no mapping is made before the one it replaces is deleted", () => {
  const types = [
    "aws_api_gateway_domain_name",
    "aws_api_gateway_base_path_mapping",
    "aws_apigatewayv2_api_mapping",
  ];
  const lifecycles = [edgeStack, regionalStack, httpStack, privateStack].flatMap(({ resource }) =>
    types.flatMap((type) =>
      Object.entries<{ lifecycle?: object }>(resource[type] ?? {}).map(([id, { lifecycle }]) => [
        `${type}.${id}`,
        lifecycle,
      ]),
    ),
  );
  expect(lifecycles).toEqual([
    ["aws_api_gateway_domain_name.www_example_com", undefined],
    ["aws_api_gateway_base_path_mapping.www_example_com", undefined],
    ["aws_api_gateway_domain_name.api_example_com", undefined],
    ["aws_api_gateway_base_path_mapping.api_example_com", undefined],
    ["aws_api_gateway_domain_name.carts_example_com", undefined],
    ["aws_apigatewayv2_api_mapping.carts_example_com", undefined],
    ["aws_api_gateway_domain_name.ledger_internal_example_com", undefined],
    [
      "aws_api_gateway_base_path_mapping.ledger_internal_example_com",
      {
        replace_triggered_by: [
          "aws_api_gateway_domain_name.ledger_internal_example_com.domain_name_id",
        ],
      },
    ],
  ]);
});

test("D-45: a regional domain's name leads to it by alias records, not by a CNAME", () => {
  const { validation__api_example_com, ...aliases } = regionalStack.resource.aws_route53_record;
  const record = (type: string) => ({
    zone_id: "Z0PUBLIC",
    name: "api.example.com",
    type,
    alias: {
      name: `\${aws_api_gateway_domain_name.api_example_com.regional_domain_name}`,
      zone_id: `\${aws_api_gateway_domain_name.api_example_com.regional_zone_id}`,
      evaluate_target_health: false,
    },
    provider: "aws.network_eu_west_1",
  });
  expect(aliases).toEqual({
    alias_a__api_example_com: record("A"),
    alias_aaaa__api_example_com: record("AAAA"),
  });
});

test("D-46: the alias records have the very name of their domain, wildcard or not", () => {
  const names = ["api.example.com", "*.example.com", "example.com"];
  const recordNames = names.map((name) => {
    const yaml = regional.replace("api.example.com", JSON.stringify(name));
    const { resource } = stacksOf(yaml)["regional-eu-west-1"];
    const records = Object.values<{ name: string; alias?: object }>(resource.aws_route53_record);
    return records.filter(({ alias }) => alias !== undefined).map((record) => record.name);
  });
  expect(recordNames).toEqual(names.map((name) => [name, name]));
});

test("D-48: no domain is made by the second API", () => {
  for (const { resource } of [edgeStack, regionalStack, httpStack, privateStack])
    expect(resource).not.toHaveProperty("aws_apigatewayv2_domain_name");
});

test("D-49: a domain is one resource, whatever it maps, and who makes its mappings is between them", () => {
  const mixed = stacksOf(
    regional.replace(
      "{ api: orders }",
      "{ path: orders, api: orders }, { path: carts, api: carts }",
    ),
  )["regional-eu-west-1"];
  expect(mixed.resource.aws_api_gateway_domain_name).toEqual(
    regionalStack.resource.aws_api_gateway_domain_name,
  );
  const madeBy = ({ resource }: StackJson) => resource.terraform_data.mappings__api_example_com;
  expect([regionalStack, mixed].map(madeBy)).toEqual([
    { input: { mapped_by: "first" } },
    { input: { mapped_by: "second" } },
  ]);
  const data = ["terraform_data.mappings__api_example_com"];
  const { aws_api_gateway_base_path_mapping: first } = regionalStack.resource;
  const { aws_apigatewayv2_api_mapping: second } = mixed.resource;
  expect([...Object.values<StackJson>(first), ...Object.values<StackJson>(second)]).toMatchObject([
    { depends_on: data },
    { depends_on: data },
    { depends_on: data },
  ]);
});
