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
      "Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.",
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
