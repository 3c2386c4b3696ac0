import { aDomain } from "../support/a-fleet";
import { type StackJson, stacksOf } from "../support/stack-json";

const NAME = "ledger.internal.example.com";
const ID = "ledger_internal_example_com";

/** The stack of one private domain beside the examples' fleet. */
function privateStack(keys: Parameters<typeof aDomain>[0] = {}): StackJson {
  const domain = aDomain({
    name: NAME,
    endpoint: "private",
    vpcEndpoints: "[vpce-0bbbbbbb, vpce-0aaaaaaa]",
    mappings: "[{ path: v1, api: ledger }]",
    ...keys,
  });
  return stacksOf(`domains: ${domain}`)["private-eu-west-1"];
}

/** What a reference to an attribute of the domain looks like. */
function ofDomain(attribute: string): string {
  return `\${aws_api_gateway_domain_name.${ID}.${attribute}}`;
}

test("V-04: a private domain is mapped by its id, and again when the id is another", () => {
  expect(privateStack().resource.aws_api_gateway_base_path_mapping).toEqual({
    [`${ID}__v1`]: {
      api_id: "u1v2w3x4y5",
      stage_name: "prod",
      base_path: "v1",
      domain_name: ofDomain("domain_name"),
      domain_name_id: ofDomain("domain_name_id"),
      lifecycle: { replace_triggered_by: [`aws_api_gateway_domain_name.${ID}.domain_name_id`] },
    },
  });
});

test("V-10: a private domain that does not say its IP address type has dualstack, in so many words", () => {
  expect(privateStack().resource.aws_api_gateway_domain_name[ID].endpoint_configuration).toEqual({
    types: ["PRIVATE"],
    ip_address_type: "dualstack",
  });
});

test("V-12: a private domain's policy lets everybody invoke but those who come through another VPC endpoint", () => {
  const { policy } = privateStack().resource.aws_api_gateway_domain_name[ID];
  const invoke = { Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
  expect(JSON.parse(policy)).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", ...invoke },
      {
        Effect: "Deny",
        ...invoke,
        Condition: { StringNotEquals: { "aws:SourceVpce": ["vpce-0aaaaaaa", "vpce-0bbbbbbb"] } },
      },
    ],
  });
});

test("V-13: the VPC endpoints that a private domain's policy lets in are those with an access association", () => {
  const { resource } = privateStack();
  const { Statement } = JSON.parse(resource.aws_api_gateway_domain_name[ID].policy);
  const associations: StackJson[] = Object.values(
    resource.aws_api_gateway_domain_name_access_association,
  );
  expect(associations.map((each) => each.access_association_source)).toEqual(
    Statement[1].Condition.StringNotEquals["aws:SourceVpce"],
  );
});

test("V-19: an access association refers to its private domain, so that it is gone before the domain", () => {
  const association = (vpcEndpoint: string) => ({
    access_association_source: vpcEndpoint,
    access_association_source_type: "VPCE",
    domain_name_arn: ofDomain("arn"),
  });
  expect(privateStack().resource.aws_api_gateway_domain_name_access_association).toEqual({
    [`${ID}__vpce-0aaaaaaa`]: association("vpce-0aaaaaaa"),
    [`${ID}__vpce-0bbbbbbb`]: association("vpce-0bbbbbbb"),
  });
});

test("V-21: both alias records of a private domain are in the private zone and lead to its first VPC endpoint", () => {
  const { data, resource } = privateStack();
  const entry = (attribute: string) =>
    `\${data.aws_vpc_endpoint.vpce-0bbbbbbb.dns_entry[0].${attribute}}`;
  const record = (type: string) => ({
    zone_id: "Z0PRIVATE",
    name: NAME,
    type,
    alias: {
      name: entry("dns_name"),
      zone_id: entry("hosted_zone_id"),
      evaluate_target_health: false,
    },
    provider: "aws.network_eu_west_1",
  });
  expect(data.aws_vpc_endpoint).toEqual({ "vpce-0bbbbbbb": { id: "vpce-0bbbbbbb" } });
  expect(resource.aws_route53_record).toMatchObject({
    [`alias_a__${ID}`]: record("A"),
    [`alias_aaaa__${ID}`]: record("AAAA"),
  });
});

test("V-26: a private domain, its associations and its VPC endpoint are all looked for in the region of their stack", () => {
  const { provider, data, resource } = privateStack();
  const made: StackJson[] = [
    resource.aws_api_gateway_domain_name,
    resource.aws_api_gateway_domain_name_access_association,
    data.aws_vpc_endpoint,
  ].flatMap((byId) => Object.values(byId));
  expect(made.map((each) => each.provider)).toEqual(made.map(() => undefined));
  expect(made).toHaveLength(4);
  expect(provider.aws[0]).toEqual({ region: "eu-west-1" });
});

test("V-28: a domain that becomes private is another resource, in another stack", () => {
  const typesByStack = (endpoint: string, vpcEndpoints?: string) => {
    const stacks = stacksOf(
      `domains: ${aDomain({ name: NAME, endpoint, vpcEndpoints, alias: "false" })}`,
    );
    return Object.entries(stacks).map(([stack, { resource }]) => [
      stack,
      resource.aws_api_gateway_domain_name[ID].endpoint_configuration.types,
    ]);
  };
  expect(typesByStack("regional")).toEqual([["regional-eu-west-1", ["REGIONAL"]]]);
  expect(typesByStack("private", "[vpce-0aaaaaaa]")).toEqual([["private-eu-west-1", ["PRIVATE"]]]);
});

test("V-29: the stack of a private domain asks for a provider that can change its policy", () => {
  expect(privateStack().terraform.required_providers.aws).toEqual({
    source: "hashicorp/aws",
    version: ">= 5.100.0, < 7.0.0",
  });
});

test("V-31: a private domain's policy is for any resource, and not for what API Gateway tells otherwise", () => {
  const { Statement } = JSON.parse(privateStack().resource.aws_api_gateway_domain_name[ID].policy);
  expect(Statement.map((each: StackJson) => each.Resource)).toEqual(["*", "*"]);
});
