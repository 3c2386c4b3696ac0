import { findingsFor } from "../../support/findings-for";

const told = (yaml: string) =>
  findingsFor(yaml).map(({ ruleId, at, message, help }) => [
    ruleId,
    at.path.join("."),
    message,
    help,
  ]);
const messages = (yaml: string) => told(yaml).map(([, , message]) => message);

/** Domains with these settings, named a, b, c and so on. */
function domains(...settings: readonly string[]): string {
  const lines = settings.map(
    (each, index) =>
      `  - { name: ${"abcdefghij"[index]}.example.com, endpoint: regional, ${each}, mappings: [{ api: orders }] }\n`,
  );
  return `domains:\n${lines.join("")}`;
}

const inIreland = "region: eu-west-1";
const inVirginia = "region: us-east-1";

test("it points at the first domain that is one too many", () => {
  expect(
    told(`quotas: { publicDomains: 2 }\n${domains(inIreland, inIreland, inIreland, inIreland)}`),
  ).toEqual([
    [
      "quota-public-domains",
      "domains.2.name",
      "the fleet makes 4 public domains in eu-west-1 of the credentials' account, and the quota is 2",
      "Move domains to another account or region. Or have AWS raise the quota in Service Quotas and write `publicDomains: 4` under the fleet's `quotas`.",
    ],
  ]);
});

test("a domain counts in each of its regions", () => {
  const both = domains(
    "regions: [eu-west-1, us-east-1], healthCheck: { alarm: { errors: 10 } }",
    inVirginia,
  );
  expect(messages(`quotas: { publicDomains: { eu-west-1: 2, us-east-1: 1 } }\n${both}`)).toEqual([
    "the fleet makes 2 public domains in us-east-1 of the credentials' account, and the quota is 1",
  ]);
});

test("in a map, the regions that are not there have the default, whatever the fleet's number is", () => {
  const all = domains("account: prod, region: eu-west-1", "account: prod, region: us-east-1");
  const quotas = (prod: string) => `quotas: { publicDomains: 1 }
accounts:
  other: { id: "111111111111", quotas: { publicDomains: ${prod} } }
`;
  expect(messages(quotas("{ eu-west-1: 10 }") + all)).toEqual([]);
  expect(messages(quotas("{ eu-west-1: 1 }") + all)).toEqual([
    "the fleet makes 1 public domain in eu-west-1 of prod (111111111111), 100 % of the quota of 1",
  ]);
});

test("what is to be written keeps the other regions of a map, and the number where one is written", () => {
  const helps = (quotas: string) =>
    told(`${quotas}${domains(inIreland, inIreland)}`).map(([, , , help = ""]) =>
      /write (`.*)\.$/.exec(help)?.at(1),
    );
  expect(helps("quotas: { publicDomains: { us-east-1: 150, eu-west-1: 1 } }\n")).toEqual([
    "`publicDomains: { us-east-1: 150, eu-west-1: 2 }` under the fleet's `quotas`",
  ]);
  expect(helps("quotas: { publicDomains: { eu-west-1: 1 } }\n")).toEqual([
    "`publicDomains: { eu-west-1: 2 }` under the fleet's `quotas`",
  ]);
  expect(helps("quotas: { publicDomains: 1 }\n")).toEqual([
    "`publicDomains: 2` under the fleet's `quotas`",
  ]);
});

test("without `quotas` there are 120 in a region", () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, n) =>
        `  - { name: a${n}.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }\n`,
    ).join("");
  expect(messages(`domains:\n${many(95)}`)).toEqual([]);
  expect(messages(`domains:\n${many(96)}`)).toEqual([
    "the fleet makes 96 public domains in eu-west-1 of the credentials' account, 80 % of the quota of 120",
  ]);
  expect(told(`domains:\n${many(121)}`)).toEqual([
    [
      "quota-public-domains",
      "domains.120.name",
      "the fleet makes 121 public domains in eu-west-1 of the credentials' account, and the quota is 120",
      "Move domains to another account or region. Or have AWS raise the quota in Service Quotas and write `publicDomains: { eu-west-1: 121 }` under the fleet's `quotas`.",
    ],
  ]);
});

describe("an account", () => {
  const inProd = "account: prod, region: eu-west-1";

  test("has its own quotas where it says so, and the fleet's otherwise", () => {
    const quotas = (network: string) => `quotas: { publicDomains: 1 }
accounts:
  shop: { id: "333333333333"${network} }
`;
    const two = domains("account: shop, region: eu-west-1", "account: shop, region: eu-west-1");
    expect(messages(quotas(", quotas: { publicDomains: 3 }") + two)).toEqual([]);
    expect(told(quotas(", quotas: { webAcls: 3 }") + two)).toEqual([
      [
        "quota-public-domains",
        "domains.1.name",
        "the fleet makes 2 public domains in eu-west-1 of shop (333333333333), and the quota is 1",
        "Move domains to another account or region. Or have AWS raise the quota in Service Quotas and write `publicDomains: 2` under `quotas` of the account `shop`.",
      ],
    ]);
  });

  test("is one under two names, with the quotas of the first that has them", () => {
    const shops = (first: string, second: string) => `accounts:
  shop: { id: "333333333333"${first} }
  store: { id: "333333333333"${second} }
`;
    const one = domains("account: store, region: eu-west-1", "account: shop, region: eu-west-1");
    const says = (most: number) => `, quotas: { publicDomains: ${most} }`;
    const [finding] = told(shops("", says(1)) + one);
    expect(finding).toEqual([
      "quota-public-domains",
      "domains.1.name",
      "the fleet makes 2 public domains in eu-west-1 of shop (333333333333), and the quota is 1",
      "Move domains to another account or region. Or have AWS raise the quota in Service Quotas and write `publicDomains: 2` under `quotas` of the account `shop`.",
    ]);
    expect(messages(shops(says(3), says(1)) + one)).toEqual([]);
    expect(messages(shops(says(1), says(3)) + one)).toHaveLength(1);
  });

  test("that the credentials lead to is counted by itself", () => {
    const three = domains(inProd, inProd, inIreland);
    expect(messages(`quotas: { publicDomains: 2 }\n${three}`)).toEqual([
      "the fleet makes 2 public domains in eu-west-1 of prod (111111111111), 100 % of the quota of 2",
    ]);
  });

  test("that is not listed has no domains to count", () => {
    const found = told(
      `quotas: { publicDomains: 1 }\n${domains("account: pord, region: eu-west-1")}`,
    );
    expect(found.map(([ruleId]) => ruleId)).toEqual(["reference-known"]);
  });
});

test("quotas that cannot be understood refuse nothing", () => {
  const broken = `quotas: { publicDomains: many, certificates: 1 }\n${domains(inIreland, inIreland)}`;
  expect(told(broken).map(([ruleId]) => ruleId)).toEqual(["file-type"]);
});
