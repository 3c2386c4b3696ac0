import fc from "fast-check";
import { regions } from "../../lib/model/regions";
import { providerAlias } from "../../lib/plan/provider-plan";
import { type StackJson, stacksOf } from "../support/stack-json";

const role = (id: string, name: string) => `arn:aws:iam::${id}:role/${name}`;
const inAccount = (id: string, name: string) => ({
  allowed_account_ids: [id],
  assume_role: [{ role_arn: role(id, name) }],
});

/** The `prod` and `network` of the examples' fleet. */
const prod = inAccount("111111111111", "terraform");
const network = inAccount("222222222222", "dns");

/** A stack's providers by alias; "" is the default. */
function providersOf(stack: StackJson): Record<string, unknown> {
  const entries = stack.provider.aws.map(({ alias, ...provider }: StackJson) => [
    alias ?? "",
    provider,
  ]);
  return Object.fromEntries(entries);
}

/** The provider of each resource of a type; "" is the default. */
function usedFor(type: string, stack: StackJson): Record<string, string> {
  const resources = Object.entries<StackJson>(stack.resource[type] ?? {});
  return Object.fromEntries(
    resources.map(([id, { provider }]) => [id, provider?.replace(/^aws\./, "") ?? ""]),
  );
}

const api = (keys: string, name = "api.example.com", endpoint = "regional") =>
  `  - { name: ${name}, endpoint: ${endpoint}, region: eu-west-1, mappings: [{ api: orders }], ${keys} }\n`;

test("a zone in another account has a provider with that account's way in, and only its records use it", () => {
  const stack = stacksOf(`domains:\n${api("account: prod")}`)["prod-regional-eu-west-1"];
  expect(providersOf(stack)).toEqual({
    "": { region: "eu-west-1", ...prod },
    network_eu_west_1: { region: "eu-west-1", ...network },
  });
  expect(usedFor("aws_route53_record", stack)).toEqual({
    alias_a__api_example_com: "network_eu_west_1",
    alias_aaaa__api_example_com: "network_eu_west_1",
    validation__api_example_com: "network_eu_west_1",
  });
  expect(usedFor("aws_acm_certificate", stack)).toEqual({ api_example_com: "" });
});

test("a domain in the credentials' own account reaches a zone of another through that one's role", () => {
  const stack = stacksOf(`domains:\n${api("")}`)["regional-eu-west-1"];
  expect(providersOf(stack)).toEqual({
    "": { region: "eu-west-1" },
    network_eu_west_1: { region: "eu-west-1", ...network },
  });
});

test("an account without a role takes the credentials as they are, beside one with a role", () => {
  const stack = stacksOf(`accounts: { hub: { id: "444444444444" } }
domains:
${api("account: hub")}`)["hub-regional-eu-west-1"];
  expect(providersOf(stack)).toEqual({
    "": { region: "eu-west-1", allowed_account_ids: ["444444444444"] },
    network_eu_west_1: { region: "eu-west-1", ...network },
  });
});

test("a zone without an account is in that of each domain", () => {
  const stacks = stacksOf(`zones: { example.org: { id: Z0ORG } }
domains:
${api("account: prod", "api.example.org")}${api("account: network", "www.example.org")}`);
  for (const stack of Object.values(stacks)) {
    const providers = new Set(Object.values(usedFor("aws_route53_record", stack)));
    expect([...providers]).toEqual([""]);
  }
});

test("an edge domain with names in the zones of two accounts has a provider for each, and one for its certificate", () => {
  const stack =
    stacksOf(`accounts: { audit-dns: { id: "555555555555", roleArn: "${role("555555555555", "dns")}" } }
zones: { example.org: { id: Z0ORG, account: audit-dns } }
domains:
${api("account: prod, certificate: { alternativeNames: [www.example.org] }", "www.example.com", "edge")}`)[
      "prod-edge-eu-west-1"
    ];
  expect(stack.provider.aws.map(({ alias }: StackJson) => alias)).toEqual([
    undefined,
    "audit-dns_eu_west_1",
    "network_eu_west_1",
    "us_east_1",
  ]);
  expect(providersOf(stack)).toMatchObject({
    "audit-dns_eu_west_1": { region: "eu-west-1", ...inAccount("555555555555", "dns") },
    us_east_1: { region: "us-east-1", ...prod },
  });
  expect(usedFor("aws_acm_certificate", stack)).toEqual({ www_example_com: "us_east_1" });
  expect(usedFor("aws_route53_record", stack)).toMatchObject({
    validation__www_example_com: "network_eu_west_1",
    validation__www_example_org: "audit-dns_eu_west_1",
  });
});

test("two names for one account are two ways into it: each has its own role, stacks and validation records", () => {
  const stacks =
    stacksOf(`accounts: { shop: { id: "111111111111", roleArn: "${role("111111111111", "shop")}" } }
zones: { example.org: { id: Z0ORG, account: shop } }
domains:
${api("account: prod", "api.example.org")}${api("account: shop", "shop.example.org")}`);
  expect(Object.keys(stacks)).toEqual(["prod-regional-eu-west-1", "shop-regional-eu-west-1"]);
  const { "prod-regional-eu-west-1": one, "shop-regional-eu-west-1": other } = stacks;
  expect(providersOf(one)).toMatchObject({
    "": prod,
    shop_eu_west_1: inAccount("111111111111", "shop"),
  });
  expect(providersOf(other)[""]).toMatchObject(inAccount("111111111111", "shop"));
  expect(usedFor("aws_route53_record", one).validation__api_example_org).toBe("shop_eu_west_1");
  expect(usedFor("aws_route53_record", other).validation__shop_example_org).toBe("");
  const identifiers = Object.values(stacks).flatMap(({ resource }) =>
    Object.values<StackJson>(resource.aws_route53_record).flatMap(
      (record) => record.set_identifier ?? [],
    ),
  );
  expect(identifiers).toEqual(["acme/prod-regional-eu-west-1", "acme/shop-regional-eu-west-1"]);
});

test("a stack of web ACLs works in its own account only", () => {
  const stacks =
    stacksOf(`webAcls: { baseline: { rateLimit: { requests: 1000, windowSeconds: 300 } } }
domains:
${api("account: prod, webAcl: baseline")}`);
  expect(providersOf(stacks["prod-waf-eu-west-1"])).toEqual({
    "": { region: "eu-west-1", ...prod },
  });
});

test("the order of accounts and zones changes nothing", () => {
  const [a, b] = [
    `audit: { id: "555555555555", roleArn: "${role("555555555555", "dns")}" }`,
    `edge: { id: "666666666666", roleArn: "${role("666666666666", "dns")}" }`,
  ];
  const [x, y] = [
    "example.org: { id: Z0ORG, account: audit }",
    "example.net: { id: Z0NET, account: edge }",
  ];
  const domain = `domains:\n${api("account: prod")}`;
  expect(stacksOf(`accounts: { ${a}, ${b} }\nzones: { ${x}, ${y} }\n${domain}`)).toEqual(
    stacksOf(`accounts: { ${b}, ${a} }\nzones: { ${y}, ${x} }\n${domain}`),
  );
});

test("no two accounts and regions share an alias, whatever the accounts are called, and Terraform takes each", () => {
  const part = fc.constantFrom("a", "eu", "us", "west", "1", "gov", "us-east-1");
  const account = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join("-"))
    .filter((name) => /^[a-z]/.test(name));
  const place = fc.record({
    account: fc.option(account, { nil: undefined }),
    region: fc.constantFrom(...regions.keys()),
  });
  const alias = ({ account: name, region }: { account: string | undefined; region: string }) =>
    providerAlias(
      { region: "none", account: undefined },
      region,
      name === undefined ? undefined : { name },
    );
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(alias(one)).toMatch(/^[a-z][a-z0-9_-]*$/);
      expect(alias(one) === alias(other)).toBe(
        one.account === other.account && one.region === other.region,
      );
    }),
    { numRuns: 2000 },
  );
});
