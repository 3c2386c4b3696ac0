import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });

describe("a value that is none of the possible ones is told", () => {
  const endpoints = "edge, regional, private";

  test.each([
    [
      "a misspelt endpoint type",
      domainKeys({ endpoint: "regoinal" }),
      "6:5",
      '`endpoint` cannot be "regoinal"',
      `Did you mean regional? It can be ${endpoints}.`,
    ],
    [
      "an endpoint type of nobody's",
      domainKeys({ endpoint: "global" }),
      "6:5",
      '`endpoint` cannot be "global"',
      `Write one of ${endpoints}.`,
    ],
    [
      "an endpoint type in a list",
      domainKeys({ endpoint: "[regional]" }),
      "6:5",
      "`endpoint` cannot be a list",
      "Write `endpoint: regional`.",
    ],
    [
      "a kind of API",
      aFleet({
        apis: "{ orders: { kind: REST, regions: { eu-west-1: { id: a1, stage: prod } } } }",
      }),
      "3:19",
      '`kind` cannot be "REST"',
      "Write `kind: rest`.",
    ],
    [
      "a kind of backend",
      aFleet({ terraform: "{ backend: { kind: LOCAL } }" }),
      "9:25",
      '`kind` cannot be "LOCAL"',
      "Write `kind: local`.",
    ],
    [
      "a name in capitals",
      aFleet({ accounts: '{ Prod: { id: "111111111111" } }' }),
      "9:13",
      '"Prod" cannot be a name under `accounts`',
      "Write `prod`. Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.",
    ],
    [
      "a name that is a path",
      aFleet({ webAcls: "{ ../../x: { blockCountries: [FR] } }" }),
      "9:12",
      '"../../x" cannot be a name under `webAcls`',
      "Write `x`. Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.",
    ],
    [
      "a region without a name",
      aFleet({ webAcls: '{ strict: { existing: { "": a } } }' }),
      "9:34",
      'the name "" is empty',
      "Write another name.",
    ],
    [
      "an account id of 11 digits",
      aFleet({ accounts: '{ prod: { id: "11111111111" } }' }),
      "9:21",
      '"11111111111" is not a 12-digit account id in quotes, such as "111111111111"',
      'Write it in the form of `id: "111111111111"`.',
    ],
    [
      "a role that is no ARN, once",
      aFleet({ accounts: '{ prod: { id: "111111111111", roleArn: admin } }' }),
      "9:41",
      '"admin" is not an ARN (it has to begin with arn:)',
      "Write it in the form of `roleArn: arn:aws:iam::111111111111:role/terraform`.",
    ],
    [
      "a zone id with its prefix",
      aFleet({ zones: "{ example.com: { id: /hostedzone/Z1 } }" }),
      "2:25",
      '"/hostedzone/Z1" is not a hosted zone id such as Z0123456789ABCDEFGHIJ, without /hostedzone/',
      "Write `id: Z1`.",
    ],
    [
      "an account id with hyphens",
      aFleet({ accounts: "{ prod: { id: 1111-1111-1111 } }" }),
      "9:21",
      '"1111-1111-1111" is not a 12-digit account id in quotes, such as "111111111111"',
      'Write `id: "111111111111"`.',
    ],
    [
      "an account id in the quotes of a word processor",
      aFleet({ accounts: "{ prod: { id: \u201c111111111111\u201d } }" }),
      "9:21",
      '"\u201c111111111111\u201d" is not a 12-digit account id in quotes, such as "111111111111"',
      'Write `id: "111111111111"`. In place 1, "\u201c" (U+201C) is a typographic quotation mark. In place 14, "\u201d" (U+201D) is a typographic quotation mark.',
    ],
    [
      "a folder of Windows",
      aFleet({ terraform: "{ backend: { kind: local, path: infra\\state } }" }),
      "9:38",
      '"infra\\\\state" is not a folder below the checkout, such as state',
      "Write `path: infra/state`.",
    ],
    [
      "an item of a list in capitals",
      domainKeys({ endpoint: "private", alias: "false", vpcEndpoints: "[VPCE-0123456789ABCDEF0]" }),
      "10:20",
      '"VPCE-0123456789ABCDEF0" is not a VPC endpoint id such as vpce-0123456789abcdef0',
      "Write `vpce-0123456789abcdef0`.",
    ],
    [
      "a header with its colon",
      aFleet({
        webAcls:
          '{ strict: { blockCountries: [FR], logging: { redact: { headers: ["Authorization:"] } } } }',
      }),
      "9:75",
      '"Authorization:" is not a header\'s name (1 to 40 letters, digits, _ and -)',
      "Write it in the form of `authorization`.",
    ],
    [
      "a KMS key by its id alone",
      aFleet({
        webAcls:
          '{ strict: { blockCountries: [FR], logging: { logGroup: { kmsKeyArn: "arn:aws:kms:eu-west-1:1:key/a" } } } }',
      }),
      "9:67",
      '"arn:aws:kms:eu-west-1:1:key/a" is not the ARN of a KMS key',
      "Write it in the form of `kmsKeyArn: arn:…`.",
    ],
    [
      "a log group with a space in its name",
      aFleet({
        webAcls:
          "{ strict: { blockCountries: [FR], logging: { logGroup: { name: aws-waf-logs-a b } } } }",
      }),
      "9:67",
      '"aws-waf-logs-a b" is not a log group\'s name (1 to 512 letters, digits and ._/#-)',
      "Write `name: aws-waf-logs-a-b`.",
    ],
    [
      "an external id of one character",
      aFleet({ accounts: '{ prod: { id: "111111111111", externalId: x } }' }),
      "9:41",
      '"x" is not an external id (2 to 1224 letters, digits and +=,.@:/-)',
      "Write `externalId` in that form.",
    ],
    [
      "a non-breaking space after a choice",
      domainKeys({ endpoint: "regional\u00a0" }),
      "6:5",
      '`endpoint` cannot be "regional\u00a0"',
      "Write `endpoint: regional`. In place 9, U+00A0 is a non-breaking space.",
    ],
    [
      "a Cyrillic letter in a choice",
      domainKeys({ endpoint: "regi\u043enal" }),
      "6:5",
      '`endpoint` cannot be "regi\u043enal"',
      `Did you mean regional? It can be ${endpoints}. In place 5, "\u043e" (U+043E) is a Cyrillic letter that looks like "o".`,
    ],
    [
      "a text without end, which is cut short",
      domainKeys({ endpoint: "x".repeat(1_000_000) }),
      "6:5",
      `\`endpoint\` cannot be "${"x".repeat(200)}\u2026"`,
      `Write one of ${endpoints}.`,
    ],
    [
      "a number that is too small",
      aFleet({ quotas: "{ namesPerCertificate: 0 }" }),
      "9:11",
      "`namesPerCertificate` is 0, but has to be at least 1",
      "Write a number of at least 1.",
    ],
    [
      "a number that is too large",
      aFleet({ quotas: "{ namesPerCertificate: 101 }" }),
      "9:11",
      "`namesPerCertificate` is 101, but has to be at most 100",
      "Write a number of at most 100.",
    ],
    [
      "a number that is too small in a region",
      aFleet({ quotas: "{ webAcls: { eu-west-1: 0 } }" }),
      "9:22",
      "`eu-west-1` is 0, but has to be at least 1",
      "Write a number of at least 1.",
    ],
    [
      "a number that is too small for an account",
      aFleet({ accounts: '{ prod: { id: "111111111111", quotas: { recordsPerZone: 0 } } }' }),
      "9:51",
      "`recordsPerZone` is 0, but has to be at least 1",
      "Write a number of at least 1.",
    ],
    ["an empty text", domainKeys({ name: '""' }), "5:5", "`name` is empty", "Fill it in."],
    [
      "an empty list of mappings",
      domainKeys({ mappings: "[]" }),
      "8:5",
      "`mappings` is empty: a domain needs at least one mapping",
      "Fill it in.",
    ],
  ])("%s", (_value, text, place, message, help) => {
    expect(told(text)).toEqual([[`domains.yaml:${place}`, "file-value", message, help]]);
  });
});
