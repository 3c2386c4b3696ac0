import { faultsFor } from "../../support/findings-for";

/** What is found where two APIs of the fleet's own log, with what is said of the role. */
function found(fleets: string, accounts: string, apis: string) {
  return faultsFor(`${fleets}
${accounts}
apis:
${apis}
domains: []
`).map(({ ruleId, message, at }) => [ruleId, message, at.path.join(".")]);
}

const logging = (
  name: string,
  account: string,
  stage = "accessLogs: {}",
  regions = "[eu-west-1]",
) =>
  `  ${name}: { kind: rest, ${account}openapi: apis/stock.yaml, regions: ${regions}, stage: { ${stage} } }\n`;
const shop = (role: string) =>
  `accounts: { shop: { id: "333333333333", roleArn: "arn:aws:iam::333333333333:role/shop"${role} } }`;

test("the role of an API whose account is not understood is not said to be needless", () => {
  const accounts = 'accounts: { shop: { id: "33" } }';
  const rules = found("cloudWatchRole: managed", accounts, logging("stock", "account: shop, "));
  expect(rules.map(([rule]) => rule)).toEqual(["file-value"]);
});

test("nobody says who sets the role: each account is told of once, at the first API that logs", () => {
  const apis = [
    logging("stock", "account: prod, ", "executionLogs: {}", "[eu-west-1, us-east-1]"),
    logging("store", "account: prod, "),
    logging("vault", ""),
  ].join("");
  expect(found("", "", apis)).toEqual([
    [
      "logs-role-said",
      '"stock" writes logs in eu-west-1 of prod (111111111111), and nobody says who sets the role for them there',
      "apis.stock.stage.executionLogs",
    ],
    [
      "logs-role-said",
      '"vault" writes logs in eu-west-1, and nobody says who sets the role for them there',
      "apis.vault.stage.accessLogs",
    ],
  ]);
});

test("what an account says of the role counts before what the fleet says", () => {
  const apis = logging("stock", "account: prod, ") + logging("store", "account: shop, ");
  const arn = "arn:aws:iam::111111111111:role/logs";
  expect(found(`cloudWatchRole: ${arn}`, shop(", cloudWatchRole: managed"), apis)).toEqual([]);
  expect(found("cloudWatchRole: managed", shop(", cloudWatchRole: external"), apis)).toEqual([]);
  expect(found(`cloudWatchRole: ${arn}`, shop(""), apis)).toEqual([
    [
      "logs-role-account",
      'the role is in the account 111111111111, but "store" writes its logs in shop (333333333333)',
      "cloudWatchRole",
    ],
  ]);
});

test("metrics and traces need no role, and neither do the logs of an HTTP API", () => {
  const metrics = logging("stock", "", "metrics: true, tracing: true");
  const http = logging("store", "")
    .replace("kind: rest", "kind: http")
    .replace("stock.yaml", "rates.yaml");
  expect(found("", "", metrics + http)).toEqual([]);
});

test("a setting that could not be understood is told of, and not missed", () => {
  expect(found("cloudWatchRole: yes", "", logging("stock", ""))).toEqual([
    ["file-value", expect.any(String), "cloudWatchRole"],
  ]);
});

test("two names of one account set the role once where only one of them logs", () => {
  const accounts = 'accounts: { same: { id: "111111111111", profile: other } }';
  const first = logging("stock", "account: prod, ");
  const other = (stage: string, regions?: string) =>
    logging("store", "account: same, ", stage, regions);
  expect(found("cloudWatchRole: managed", accounts, first + other("metrics: true"))).toEqual([]);
  expect(
    found("cloudWatchRole: managed", accounts, first + other("accessLogs: {}", "[us-east-1]")),
  ).toEqual([]);
  expect(found("cloudWatchRole: managed", accounts, first + other("accessLogs: {}"))).toEqual([
    [
      "logs-role-once",
      "`same` and `prod` are one account, 111111111111, whose role for logs in eu-west-1 would be set twice",
      "apis.store.account",
    ],
  ]);
});

test("an account without a way in of its own is the one that the credentials lead to", () => {
  const accounts = 'accounts: { direct: { id: "333333333333" } }';
  const apis = logging("stock", "") + logging("store", "account: direct, ");
  expect(found("cloudWatchRole: managed", accounts, apis)).toEqual([
    [
      "logs-role-once",
      "`direct` and the account that the credentials lead to are one account, 333333333333, whose role for logs in eu-west-1 would be set twice",
      "apis.store.account",
    ],
  ]);
  expect(
    found(
      "cloudWatchRole: managed",
      accounts,
      logging("stock", "account: prod, ") + logging("store", "account: direct, "),
    ),
  ).toEqual([]);
});

test("a role that an API was to need which is not understood is not told to be needless", () => {
  expect(found("cloudWatchRole: managed", "", "  stock: { kind: rest, openapi: 5 }\n")).toEqual([
    ["file-missing-key", expect.any(String), "apis.stock.regions"],
    ["file-type", expect.any(String), "apis.stock.openapi"],
  ]);
});
