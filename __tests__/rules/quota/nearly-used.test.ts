import { faultsFor } from "../../support/findings-for";

const told = (yaml: string) =>
  faultsFor(yaml).map(({ ruleId, severity, at, message, help }) => [
    ruleId,
    severity,
    at.path.join("."),
    message,
    help,
  ]);
const ids = (yaml: string) => told(yaml).map(([ruleId]) => ruleId);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const domains = (count: number, region = "eu-west-1", prefix = "a") =>
  numbers(count)
    .map(
      (n) =>
        `  - { name: ${prefix}${n}.example.com, endpoint: regional, region: ${region}, mappings: [{ api: orders }] }\n`,
    )
    .join("");

describe("with a quota of ten", () => {
  const fleet = (count: number) => `quotas: { publicDomains: 10 }\ndomains:\n${domains(count)}`;

  test("seven are no matter", () => {
    expect(told(fleet(7))).toEqual([]);
  });

  test("eight are 80 %, and the last of them is shown", () => {
    expect(told(fleet(8))).toEqual([
      [
        "quota-nearly-used",
        "warning",
        "domains.7.name",
        "the fleet makes 8 public domains in eu-west-1 of the credentials' account, 80 % of the quota of 10",
        "2 more fit. Before more are needed, have AWS raise the quota in Service Quotas and write `publicDomains: …` under the fleet's `quotas`, or move domains to another account or region.",
      ],
    ]);
  });

  test("nine leave room for one", () => {
    expect(told(fleet(9))[0]?.[4]).toMatch(/^One more fits\./);
  });

  test("ten are all of it, and no error", () => {
    expect(told(fleet(10))).toMatchObject([
      [
        "quota-nearly-used",
        "warning",
        "domains.9.name",
        "the fleet makes 10 public domains in eu-west-1 of the credentials' account, 100 % of the quota of 10",
        expect.stringMatching(/^No other fits\./),
      ],
    ]);
  });

  test("eleven are an error, and no warning besides", () => {
    expect(ids(fleet(11))).toEqual(["quota-public-domains"]);
  });
});

test("each quota, account and region has a warning of its own", () => {
  const all = domains(2) + domains(2, "us-east-1", "b");
  const quotas = "quotas: { publicDomains: 2, certificates: { eu-west-1: 2 }, recordsPerZone: 16 }";
  expect(told(`${quotas}\ndomains:\n${all}`).map(([, , , message]) => message)).toEqual([
    "the fleet makes 2 public domains in eu-west-1 of the credentials' account, 100 % of the quota of 2",
    "the fleet makes 2 public domains in us-east-1 of the credentials' account, 100 % of the quota of 2",
    "the fleet requests 2 certificates in eu-west-1 of the credentials' account, 100 % of the quota of 2",
  ]);
});

test("of several certificates in a region the one with the most names is shown", () => {
  const names = (domain: string, count: number) =>
    `  - { name: ${domain}.example.com, endpoint: regional, region: eu-west-1, certificate: { alternativeNames: [${numbers(count - 1).map((n) => `${domain}${n}.example.com`)}] }, mappings: [{ api: orders }] }\n`;
  const all = names("a", 8) + names("b", 9) + names("c", 8) + names("d", 7);
  expect(told(`domains:\n${all}`)).toMatchObject([
    [
      "quota-nearly-used",
      "warning",
      "domains.1.certificate.alternativeNames",
      "the certificate in eu-west-1 of the credentials' account has 9 names, 90 % of the quota of 10, and 2 more are at 80 % or above",
      expect.stringMatching(/^One more fits\. .* write `namesPerCertificate: \{ eu-west-1: … \}`/),
    ],
  ]);
});

test("mappings of several levels are told from the 160th to the 200th", () => {
  const fleet = (count: number) => `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings:
${numbers(count)
  .map((n) => `      - { path: carts/${n + 100}, api: carts }\n`)
  .join("")}`;
  expect(ids(fleet(159))).toEqual([]);
  expect(told(fleet(160))).toEqual([
    [
      "quota-nearly-used",
      "warning",
      "domains.0.mappings",
      '"api.example.com" has 160 mappings with a path of several levels, 80 % of the quota of 200',
      "40 more fit. AWS does not raise this quota. Before more are needed, move some of them to another domain, or map one path of a single level and let the API's own routes tell the rest apart.",
    ],
  ]);
  expect(ids(fleet(200))).toEqual(["quota-nearly-used"]);
  expect(ids(fleet(201))).toEqual(["mapping-multi-level-count"]);
});

test("the stages of a web ACL are not counted: AWS limits those of load balancers", () => {
  const fleet = (count: number) => `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
apis:
${numbers(count)
  .map((n) => `  api-${n}: { kind: rest, regions: { eu-west-1: { id: a${n}, stage: prod } } }\n`)
  .join("")}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings:
${numbers(count)
  .map((n) => `      - { path: api-${n}, api: api-${n} }\n`)
  .join("")}`;
  expect(ids(fleet(150))).toEqual([]);
});
