import { exampleFiles } from "../../lib/rules/example-files";
import { stacksOf } from "../support/stack-json";

test("I-02: a private domain is dualstack where the fleet says nothing", () => {
  const { resource } = stacksOf(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`)["private-eu-west-1"];
  const domain = resource.aws_api_gateway_domain_name.ledger_internal_example_com;
  expect(domain.endpoint_configuration).toEqual({
    types: ["PRIVATE"],
    ip_address_type: "dualstack",
  });
});

test("I-07: the default endpoint of an API is ipv4 unless it is private or says otherwise, and so says the import of an HTTP API", () => {
  const api = (more: string) => {
    const stack = stacksOf(
      `apis:\n  stock: { openapi: apis/rates.yaml, regions: [eu-west-1], ${more} }\ndomains: []\n`,
      exampleFiles,
    );
    const { resource, locals } = stack["regional-eu-west-1"] ?? stack["private-eu-west-1"];
    return {
      rest: resource.aws_api_gateway_rest_api?.stock.endpoint_configuration.ip_address_type,
      http: resource.aws_apigatewayv2_api?.stock.ip_address_type,
      imported: locals.openapi_stock["x-amazon-apigateway-endpoint-configuration"].ipAddressType,
    };
  };
  expect(api("kind: rest")).toEqual({ rest: "ipv4" });
  expect(api("kind: rest, ipAddressType: dualstack")).toEqual({ rest: "dualstack" });
  expect(api("kind: rest, endpoint: private, vpcEndpoints: [vpce-0aaaaaaa]")).toEqual({
    rest: "dualstack",
  });
  expect(api("kind: http")).toEqual({ http: "ipv4", imported: "ipv4" });
  expect(api("kind: http, ipAddressType: dualstack")).toEqual({
    http: "dualstack",
    imported: "dualstack",
  });
});

test("I-04: a dualstack domain has an AAAA record that leads where its A record does", () => {
  for (const endpoint of ["edge", "regional"]) {
    const { resource } = stacksOf(`domains:
  - name: api.example.com
    endpoint: ${endpoint}
    region: eu-west-1
    ipAddressType: dualstack
    mappings: [{ api: orders }]
`)[`${endpoint}-eu-west-1`];
    expect(resource.aws_api_gateway_domain_name.api_example_com.endpoint_configuration).toEqual({
      types: [endpoint.toUpperCase()],
      ip_address_type: "dualstack",
    });
    const { alias_a__api_example_com: a, alias_aaaa__api_example_com: aaaa } =
      resource.aws_route53_record;
    expect(a).toMatchObject({ type: "A", name: "api.example.com" });
    expect(aaaa).toEqual({ ...a, type: "AAAA" });
  }
});
