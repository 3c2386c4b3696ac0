import { type StackJson, stacksOf } from "../support/stack-json";

const stacks = stacksOf(`domains:
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: "*.shop.example.com", endpoint: regional, region: eu-west-1, mappings: [{ api: carts }] }
  - { name: m.example.com, endpoint: regional, regions: [eu-west-1, us-east-1], mappings: [{ api: orders }] }
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0bbbbbbb, vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`);

const recordsOf = (stack: string) => stacks[stack].resource.aws_route53_record;

/** The A and the AAAA record of a host name, by its id. */
function aliasesOf(stack: string, id: string) {
  const records = recordsOf(stack);
  return [records[`alias_a__${id}`], records[`alias_aaaa__${id}`]];
}

/** What both records of a host name should be. */
function bothTypes(record: object) {
  return [
    { ...record, type: "A" },
    { ...record, type: "AAAA" },
  ];
}

/** An alias that is the only one of its name, in the zone's account. */
function simple(name: string, target: string, zone: string) {
  return {
    zone_id: "Z0PUBLIC",
    name,
    alias: { name: `\${${target}}`, zone_id: `\${${zone}}`, evaluate_target_health: false },
    provider: "aws.network_eu_west_1",
  };
}

/** Every record of every stack, with its id. */
const allRecords = Object.keys(stacks).flatMap((stack) =>
  Object.entries<{ readonly [key: string]: unknown }>(recordsOf(stack)),
);
const aliases = allRecords.filter(([, record]) => "alias" in record);

test("Z-01: the alias of an edge domain names the zone that CloudFront tells", () => {
  const domain = "aws_api_gateway_domain_name.www_example_com";
  expect(aliasesOf("edge-eu-west-1", "www_example_com")).toEqual(
    bothTypes(
      simple("www.example.com", `${domain}.cloudfront_domain_name`, `${domain}.cloudfront_zone_id`),
    ),
  );
});

test("Z-02: the alias of a regional domain names the zone that its region tells, whatever it maps", () => {
  const first = "aws_api_gateway_domain_name.example_com";
  expect(aliasesOf("regional-eu-west-1", "example_com")).toEqual(
    bothTypes(simple("example.com", `${first}.regional_domain_name`, `${first}.regional_zone_id`)),
  );
  const second = "aws_api_gateway_domain_name.wildcard__shop_example_com";
  expect(aliasesOf("regional-eu-west-1", "wildcard__shop_example_com")).toEqual(
    bothTypes(
      simple("*.shop.example.com", `${second}.regional_domain_name`, `${second}.regional_zone_id`),
    ),
  );
});

test("Z-03: the alias of a private domain leads to the first DNS entry of its first VPC endpoint", () => {
  const entry = "data.aws_vpc_endpoint.vpce-0bbbbbbb.dns_entry[0]";
  expect(aliasesOf("private-eu-west-1", "ledger_internal_example_com")).toEqual(
    bothTypes({
      ...simple("ledger.internal.example.com", `${entry}.dns_name`, `${entry}.hosted_zone_id`),
      zone_id: "Z0PRIVATE",
    }),
  );
  expect(stacks["private-eu-west-1"].data.aws_vpc_endpoint).toEqual({
    "vpce-0bbbbbbb": { id: "vpce-0bbbbbbb" },
  });
});

test("Z-04: alias records have the very names of their domains", () => {
  const named = ({ resource }: (typeof stacks)[string]) =>
    Object.values<{ domain_name: string }>(resource.aws_api_gateway_domain_name).flatMap(
      ({ domain_name }) => [domain_name, domain_name],
    );
  expect(aliases.map(([, { name }]) => name).sort()).toEqual(
    Object.values(stacks).flatMap(named).sort(),
  );
});

test("Z-05: no edge domain asks for the health of CloudFront", () => {
  const edge = aliasesOf("edge-eu-west-1", "www_example_com");
  expect(edge.map(({ alias }) => alias.evaluate_target_health)).toEqual([false, false]);
});

test("Z-06: no alias asks for the health of its target, which Route 53 would always find good", () => {
  expect(aliases).toHaveLength(12);
  for (const [, { alias }] of aliases)
    expect(alias).toMatchObject({ evaluate_target_health: false });
});

test("Z-11: alias records have neither a TTL nor values of their own", () => {
  expect(aliases).toHaveLength(12);
  expect(aliases.filter(([, record]) => "ttl" in record || "records" in record)).toEqual([]);
});

test("Z-12: a domain at the top of its zone has alias records and no CNAME", () => {
  const types = Object.entries<{ name: string; type: string }>(recordsOf("regional-eu-west-1"))
    .filter(([, { name }]) => name === "example.com")
    .map(([, { type }]) => type);
  expect(types).toEqual(["A", "AAAA"]);
});

test("Z-14: the copies of a record in several stacks have set identifiers of their own", () => {
  const identifiers = (id: string) =>
    allRecords.filter(([each]) => each === id).map(([, record]) => record.set_identifier);
  expect(identifiers("alias_a__m_example_com")).toEqual(["eu-west-1/latency", "us-east-1/latency"]);
  expect(identifiers("alias_aaaa__m_example_com")).toEqual([
    "eu-west-1/latency",
    "us-east-1/latency",
  ]);
  expect(identifiers("validation__m_example_com")).toEqual([
    "acme/regional-eu-west-1",
    "acme/regional-us-east-1",
  ]);
});

test("Z-20: a name of several regions is a regional domain with a certificate and latency records in each", () => {
  const domain = "aws_api_gateway_domain_name.m_example_com";
  for (const region of ["eu-west-1", "us-east-1"]) {
    const { resource } = stacks[`regional-${region}`];
    expect(resource.aws_api_gateway_domain_name.m_example_com).toEqual({
      domain_name: "m.example.com",
      regional_certificate_arn: `\${aws_acm_certificate_validation.m_example_com.certificate_arn}`,
      security_policy: "TLS_1_2",
      endpoint_configuration: { types: ["REGIONAL"], ip_address_type: "ipv4" },
    });
    expect(resource.aws_acm_certificate.m_example_com).toEqual({
      domain_name: "m.example.com",
      key_algorithm: "RSA_2048",
      subject_alternative_names: [],
      validation_method: "DNS",
      lifecycle: { create_before_destroy: true },
    });
    expect(aliasesOf(`regional-${region}`, "m_example_com")).toEqual(
      bothTypes({
        zone_id: "Z0PUBLIC",
        name: "m.example.com",
        alias: {
          name: `\${${domain}.regional_domain_name}`,
          zone_id: `\${${domain}.regional_zone_id}`,
          evaluate_target_health: false,
        },
        set_identifier: `${region}/latency`,
        latency_routing_policy: { region },
        provider: `aws.network_${region.replaceAll("-", "_")}`,
      }),
    );
  }
});

test("Z-24: records have their names in lower case and without a dot at the end, wherever the zone is listed with one", () => {
  const { resource } = stacksOf(`zones:
  example.org.: { id: Z0ORG }
domains:
  - { name: a.example.org, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: "*.example.org", endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`)["regional-eu-west-1"];
  const records = Object.entries<{ name: string }>(resource.aws_route53_record);
  expect(
    records.filter(([id]) => id.startsWith("alias")).map(([id, { name }]) => [id, name]),
  ).toEqual([
    ["alias_a__a_example_org", "a.example.org"],
    ["alias_a__wildcard__example_org", "*.example.org"],
    ["alias_aaaa__a_example_org", "a.example.org"],
    ["alias_aaaa__wildcard__example_org", "*.example.org"],
  ]);
});

test("Z-43: no record names a region", () => {
  expect(allRecords).toHaveLength(18);
  expect(allRecords.filter(([, record]) => "region" in record)).toEqual([]);
});

test("Z-58: another routing policy gives records another set identifier", () => {
  const identifiers = (routing: string) => {
    const { resource } = stacksOf(`domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, routing: ${routing}, mappings: [{ api: orders }] }
`)["regional-eu-west-1"];
    return resource.aws_route53_record.alias_a__a_example_com.set_identifier;
  };
  expect(identifiers("{ policy: latency }")).toBe("eu-west-1/latency");
  expect(identifiers("{ policy: weighted, weights: { eu-west-1: 1 } }")).toBe("eu-west-1/weighted");
  expect(identifiers("{ policy: geoproximity }")).toBe("eu-west-1/geoproximity");
});

test("Z-15: the regions that `alias` does not name have their domains, and no records and health checks", () => {
  const found = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    alias: [eu-west-1]
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: orders }]
`);
  const names = (region: string) =>
    Object.values<StackJson>(found[`regional-${region}`].resource.aws_route53_record)
      .filter(({ type }) => type === "A")
      .map(({ name }) => name);
  expect(names("eu-west-1")).toEqual(["a.example.com", "eu-west-1.a.example.com"]);
  expect(names("us-east-1")).toEqual(["us-east-1.a.example.com"]);
  expect(Object.keys(found["regional-us-east-1"].resource.aws_api_gateway_domain_name)).toEqual([
    "a_example_com",
    "us-east-1_a_example_com",
  ]);
  expect(found["regional-us-east-1"].resource).not.toHaveProperty("aws_route53_health_check");
});
