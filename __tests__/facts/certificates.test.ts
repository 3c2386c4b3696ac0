import { stacksOf } from "../support/stack-json";

/** What the stack's certificate tells of the record that proves a name. */
function option(certificate: string, name: string, attribute: "name" | "value"): string {
  return `\${[for option in aws_acm_certificate.${certificate}.domain_validation_options : option.resource_record_${attribute} if trimprefix(option.domain_name, "*.") == "${name}"][0]}`;
}

/** The whole of a stack's copy of a validation record. */
function copy(certificate: string, name: string, stack: string, provider?: string) {
  return {
    zone_id: "Z0PUBLIC",
    name: option(certificate, name, "name"),
    records: [option(certificate, name, "value")],
    type: "CNAME",
    ttl: 300,
    set_identifier: `acme/${stack}`,
    weighted_routing_policy: { weight: 1 },
    lifecycle: { ignore_changes: ["name", "records"] },
    provider: provider ?? "aws.network_eu_west_1",
  };
}

function request(name: string) {
  return {
    domain_name: name,
    subject_alternative_names: [],
    key_algorithm: "RSA_2048",
    validation_method: "DNS",
    lifecycle: { create_before_destroy: true },
  };
}

const validationRecords = (stack: ReturnType<typeof stacksOf>[string]) =>
  Object.fromEntries(
    Object.entries(stack.resource.aws_route53_record).filter(([id]) => id.startsWith("validation")),
  );

const everywhere = stacksOf(`domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: m.example.com, endpoint: regional, regions: [eu-west-1, us-east-1], mappings: [{ api: orders }] }
`);

test("A-01: a domain requests a certificate in each of its regions, and an edge domain in us-east-1", () => {
  const requests = Object.entries(everywhere).map(([name, stack]) => [
    name,
    stack.resource.aws_acm_certificate,
  ]);
  expect(Object.fromEntries(requests)).toEqual({
    "edge-eu-west-1": {
      api_example_com: { ...request("api.example.com"), provider: "aws.us_east_1" },
    },
    "regional-eu-west-1": { m_example_com: request("m.example.com") },
    "regional-us-east-1": { m_example_com: request("m.example.com") },
  });
});

test("A-03: every name of a certificate keeps its record as long as the certificate is there, and a domain uses it", () => {
  const { resource } = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [b.example.com] }
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  const record = (name: string) => copy("a_example_com", name, "regional-eu-west-1");
  expect(resource.aws_route53_record).toMatchObject({
    validation__a_example_com: record("a.example.com"),
    validation__b_example_com: record("b.example.com"),
  });
  expect(resource.aws_api_gateway_domain_name.a_example_com.regional_certificate_arn).toBe(
    `\${aws_acm_certificate_validation.a_example_com.certificate_arn}`,
  );
});

test("A-05: each stack has a copy of its own of the record that several regions need", () => {
  expect(validationRecords(everywhere["regional-eu-west-1"])).toEqual({
    validation__m_example_com: copy("m_example_com", "m.example.com", "regional-eu-west-1"),
  });
  expect(validationRecords(everywhere["regional-us-east-1"])).toEqual({
    validation__m_example_com: copy(
      "m_example_com",
      "m.example.com",
      "regional-us-east-1",
      "aws.network_us_east_1",
    ),
  });
});

test("A-06: a name and its wildcard, on one certificate or on two, have one record in a stack", () => {
  const stack = stacksOf(`domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [example.com] }
    mappings: [{ api: orders }]
  - { name: example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`)["regional-eu-west-1"];
  expect(validationRecords(stack)).toEqual({
    validation__example_com: copy("wildcard__example_com", "example.com", "regional-eu-west-1"),
  });
  const proof = [`\${aws_route53_record.validation__example_com.fqdn}`];
  const { example_com, wildcard__example_com } = stack.resource.aws_acm_certificate_validation;
  expect(example_com.validation_record_fqdns).toEqual(proof);
  expect(wildcard__example_com.validation_record_fqdns).toEqual(proof);
});

test("A-07: no record may overwrite another one", () => {
  const records = Object.values(everywhere).flatMap((stack) =>
    Object.values<object>(stack.resource.aws_route53_record),
  );
  expect(records).toHaveLength(9);
  expect(records.filter((record) => "allow_overwrite" in record)).toEqual([]);
});

test("A-08: each account proves a name by a record of its own, made in the account of the zone", () => {
  const stacks = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { alternativeNames: [shared.example.com] }
    mappings: [{ api: orders }]
  - name: b.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [shared.example.com] }
    mappings: [{ api: orders }]
`);
  const record = (stack: string) =>
    stacks[stack].resource.aws_route53_record.validation__shared_example_com;
  expect(record("prod-regional-eu-west-1")).toEqual(
    copy("a_example_com", "shared.example.com", "prod-regional-eu-west-1"),
  );
  expect(record("regional-eu-west-1")).toEqual(
    copy("b_example_com", "shared.example.com", "regional-eu-west-1"),
  );
  expect(stacks["prod-regional-eu-west-1"].provider.aws).toContainEqual({
    alias: "network_eu_west_1",
    region: "eu-west-1",
    allowed_account_ids: ["222222222222"],
    assume_role: [{ role_arn: "arn:aws:iam::222222222222:role/dns" }],
  });
});

test("A-09: the name of a private domain is proven in the public zone above its private one", () => {
  const stack = stacksOf(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`)["private-eu-west-1"];
  const [id, name] = ["ledger_internal_example_com", "ledger.internal.example.com"];
  expect(validationRecords(stack)).toEqual({
    [`validation__${id}`]: copy(id, name, "private-eu-west-1"),
  });
});

test("A-19: a certificate is there before the one that it replaces goes", () => {
  const { resource } = stacksOf(`domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [b.example.com] }
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  expect(resource.aws_acm_certificate.a_example_com).toEqual({
    ...request("a.example.com"),
    subject_alternative_names: ["b.example.com"],
    lifecycle: { create_before_destroy: true },
  });
});

test("A-37: a domain waits for the certificate that is requested for it, and takes an existing one as it is", () => {
  const { resource } = stacksOf(`domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - name: b.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`)["regional-eu-west-1"];
  expect(resource.aws_acm_certificate_validation).toEqual({
    a_example_com: {
      certificate_arn: `\${aws_acm_certificate.a_example_com.arn}`,
      validation_record_fqdns: [`\${aws_route53_record.validation__a_example_com.fqdn}`],
    },
  });
  const { a_example_com, b_example_com } = resource.aws_api_gateway_domain_name;
  expect([a_example_com.regional_certificate_arn, b_example_com.regional_certificate_arn]).toEqual([
    `\${aws_acm_certificate_validation.a_example_com.certificate_arn}`,
    "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f",
  ]);
});

test("A-39: each account requests the certificate that its domains share with another's for itself", () => {
  const stacks =
    stacksOf(`certificates: { shop: { names: ["*.example.com"], tags: { service: shop } } }
domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, account: prod, certificate: shop, mappings: [{ api: orders }] }
  - { name: b.example.com, endpoint: regional, region: eu-west-1, account: prod, certificate: shop, mappings: [{ api: orders }] }
  - { name: c.example.com, endpoint: edge, region: eu-west-1, certificate: shop, mappings: [{ api: orders }] }
`);
  const shared = { ...request("*.example.com"), tags: { service: "shop" } };
  const requests = Object.entries(stacks).map(([name, { resource }]) => [
    name,
    resource.aws_acm_certificate,
    resource.aws_acm_certificate_validation,
  ]);
  const validation = {
    certificate_arn: `\${aws_acm_certificate.certificate__shop.arn}`,
    validation_record_fqdns: [`\${aws_route53_record.validation__example_com.fqdn}`],
  };
  expect(requests).toEqual([
    [
      "edge-eu-west-1",
      { certificate__shop: { ...shared, provider: "aws.us_east_1" } },
      { certificate__shop: { ...validation, provider: "aws.us_east_1" } },
    ],
    ["prod-regional-eu-west-1", { certificate__shop: shared }, { certificate__shop: validation }],
  ]);
  const users = Object.values(
    stacks["prod-regional-eu-west-1"].resource.aws_api_gateway_domain_name,
  );
  expect(users).toMatchObject([
    {
      domain_name: "a.example.com",
      regional_certificate_arn: `\${aws_acm_certificate_validation.certificate__shop.certificate_arn}`,
    },
    {
      domain_name: "b.example.com",
      regional_certificate_arn: `\${aws_acm_certificate_validation.certificate__shop.certificate_arn}`,
    },
  ]);
});

test("A-43: a certificate without alternative names says that it has none", () => {
  const { resource } = stacksOf(`domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`)["regional-eu-west-1"];
  expect(resource.aws_acm_certificate.a_example_com.subject_alternative_names).toEqual([]);
});
