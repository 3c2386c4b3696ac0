import { type StackJson, stacksOf } from "../support/stack-json";

const domain = (keys: string) =>
  `domains: [{ endpoint: regional, region: eu-west-1, mappings: [{ api: orders }], ${keys} }]`;

/** The aliases of a stack's providers, without the default. */
function aliases(stack: StackJson): string[] {
  return stack.provider.aws.flatMap(({ alias }: StackJson) => alias ?? []);
}

test("K-01 a provider is held to one account, which it enters by a profile, a role with external id and session name, or both", () => {
  const stacks = stacksOf(`accounts:
  shop:
    id: "333333333333"
    roleArn: arn:aws:iam::333333333333:role/deploy
    externalId: acme-fleet
    sessionName: api-domains
    profile: hub
${domain("name: api.example.com, account: shop")}`);
  expect(stacks["shop-regional-eu-west-1"].provider.aws).toEqual([
    {
      region: "eu-west-1",
      profile: "hub",
      allowed_account_ids: ["333333333333"],
      assume_role: [
        {
          role_arn: "arn:aws:iam::333333333333:role/deploy",
          external_id: "acme-fleet",
          session_name: "api-domains",
        },
      ],
    },
    {
      alias: "network_eu_west_1",
      region: "eu-west-1",
      allowed_account_ids: ["222222222222"],
      assume_role: [{ role_arn: "arn:aws:iam::222222222222:role/dns" }],
    },
  ]);
});

test("K-02 a stack of edge domains keeps the provider of their certificates when all are given by ARN", () => {
  const stacks = stacksOf(`domains:
  - name: www.example.com
    endpoint: edge
    region: eu-west-1
    account: prod
    certificate: { arn: "arn:aws:acm:us-east-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`);
  expect(aliases(stacks["prod-edge-eu-west-1"])).toContain("us_east_1");
});

test("K-02 a stack keeps the provider of a zone that none of its domains uses any more", () => {
  const stacks = stacksOf(`zones: { example.org: { id: Z0ORG } }
${domain("name: api.example.org, account: prod")}`);
  expect(aliases(stacks["prod-regional-eu-west-1"])).toEqual(["network_eu_west_1"]);
});
