import { stacksOf } from "../support/stack-json";

const fleet = (keys: string) => `domains:
  - name: api.example.com
    region: eu-west-1
    mappings: [{ api: orders }]
    ${keys}
`;
const enhanced = fleet(
  "endpoint: regional\n    securityPolicy: SecurityPolicy_TLS13_1_2_2021_06\n    endpointAccessMode: BASIC",
);

test("P-05: a domain with an enhanced policy is made by the first API", () => {
  const { resource } = stacksOf(enhanced)["regional-eu-west-1"];
  expect(resource.aws_api_gateway_domain_name.api_example_com.security_policy).toBe(
    "SecurityPolicy_TLS13_1_2_2021_06",
  );
});

test("P-07: every domain says its security policy, TLS_1_2 where the fleet says none", () => {
  const edge = stacksOf(fleet("endpoint: edge"))["edge-eu-west-1"];
  const regional = stacksOf(fleet("endpoint: regional"))["regional-eu-west-1"];
  const http = stacksOf(fleet("endpoint: regional").replace("orders", "carts"))[
    "regional-eu-west-1"
  ];
  const privately = stacksOf(
    fleet("endpoint: private\n    vpcEndpoints: [vpce-0aaaaaaa]\n    alias: false").replace(
      "orders",
      "ledger",
    ),
  )["private-eu-west-1"];
  expect([
    edge.resource.aws_api_gateway_domain_name.api_example_com.security_policy,
    regional.resource.aws_api_gateway_domain_name.api_example_com.security_policy,
    http.resource.aws_api_gateway_domain_name.api_example_com.security_policy,
    privately.resource.aws_api_gateway_domain_name.api_example_com.security_policy,
  ]).toEqual(["TLS_1_2", "TLS_1_2", "TLS_1_2", "TLS_1_2"]);
});

test("P-14: a stack with an access mode says it, and asks for a provider that knows it", () => {
  const { resource, terraform } = stacksOf(enhanced)["regional-eu-west-1"];
  expect(resource.aws_api_gateway_domain_name.api_example_com.endpoint_access_mode).toBe("BASIC");
  expect(terraform.required_providers.aws).toEqual({
    source: "hashicorp/aws",
    version: ">= 6.28.0, < 7.0.0",
  });
});
