import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });
const inQuotes = (text: string) => `Put it in quotes: "${text}".`;
const aList = "Begin each of its items with a hyphen.";
const aMap = (example: string) => `Write a map of keys and values, such as \`${example}\``;
const names = "Write each by its name: `zones: { example.com: { id: Z0123456789ABCDEFGHIJ } }`.";
const aZone = "Write `example.com: external` or `example.com: { id: Z0123456789ABCDEFGHIJ }`.";

describe("a value of the wrong type is told, with what it is and what it has to be", () => {
  test.each([
    [
      "an account id that loses its zero",
      aFleet({ accounts: "{ prod: { id: 012345678901 } }" }),
      "9:21",
      "`id` has to be text, but YAML reads 012345678901 as the number 12345678901",
      inQuotes("012345678901"),
    ],
    [
      "an account id without quotes",
      aFleet({ accounts: "{ prod: { id: 111111111111 } }" }),
      "9:21",
      "`id` has to be text, but is the number 111111111111",
      inQuotes("111111111111"),
    ],
    [
      "a zone id of digits",
      aFleet({ zones: "{ example.com: { id: 123 } }" }),
      "2:25",
      "`id` has to be text, but is the number 123",
      inQuotes("123"),
    ],
    [
      "an API id that looks like a number",
      aFleet({
        apis: "{ orders: { kind: rest, regions: { eu-west-1: { id: 1e5, stage: prod } } } }",
      }),
      "3:55",
      "`id` has to be text, but YAML reads 1e5 as the number 100000",
      inQuotes("1e5"),
    ],
    [
      "a tag that is a number",
      aFleet({ tags: "{ a: 1 }" }),
      "9:9",
      "`a` has to be text, but is the number 1",
      inQuotes("1"),
    ],
    [
      "a country that is a boolean",
      aFleet({ webAcls: "{ strict: { blockCountries: [FR, false] } }" }),
      "9:43",
      "item 2 of `blockCountries` has to be text, but is the boolean false",
      'Put it in quotes: "false".',
    ],
    [
      "a boolean that is a text",
      domainKeys({ regionalNames: "no" }),
      "9:5",
      '`regionalNames` has to be true or false, but is the text "no"',
      "Write false: in YAML 1.2, no is text.",
    ],
    [
      "a version, which loses its zero",
      aFleet({
        webAcls:
          "{ strict: { managedRules: [{ name: AWSManagedRulesCommonRuleSet, version: 1.0 }] } }",
      }),
      "9:75",
      "`version` has to be text, but YAML reads 1.0 as the number 1",
      inQuotes("1.0"),
    ],
    [
      "a stage of more digits than a number has",
      aFleet({
        apis: "{ orders: { kind: rest, regions: { eu-west-1: { id: a1, stage: 99999999999999999999999 } } } }",
      }),
      "3:63",
      "`stage` has to be text, but YAML reads 99999999999999999999999 as the number 1e+23",
      inQuotes("99999999999999999999999"),
    ],
    [
      "what is no number among numbers",
      aFleet({ accounts: "{ prod: { id: .nan } }" }),
      "9:21",
      "`id` has to be text, but is the number .nan",
      'Write text, such as `id: "111111111111"`.',
    ],
    [
      "a word for true in capitals, where text belongs",
      aFleet({ project: "True" }),
      "1:1",
      "`project` has to be text, but is the boolean true",
      inQuotes("True"),
    ],
    [
      "a number for a boolean",
      domainKeys({ regionalNames: "1" }),
      "9:5",
      "`regionalNames` has to be true or false, but is the number 1",
      "Write true.",
    ],
    [
      "`on` in quotes",
      domainKeys({ regionalNames: '"on"' }),
      "9:5",
      '`regionalNames` has to be true or false, but is the text "on"',
      "Write true: in YAML 1.2, on is text.",
    ],
    [
      "a number with its thousands set off",
      aFleet({ webAcls: "{ strict: { rateLimit: { requests: 10_000 } } }" }),
      "9:35",
      '`requests` has to be a number, but is the text "10_000"',
      "Write 10000, with nothing between its digits.",
    ],
    [
      "a number without end",
      aFleet({ webAcls: "{ strict: { rateLimit: { requests: .inf } } }" }),
      "9:35",
      "`requests` has to be a number, but is the number .inf",
      "Write a number, such as `requests: 2000`.",
    ],
    [
      "a boolean in quotes",
      domainKeys({ regionalNames: '"true"' }),
      "9:5",
      '`regionalNames` has to be true or false, but is the text "true"',
      "Leave the quotes out: true.",
    ],
    [
      "a number in quotes",
      aFleet({ webAcls: '{ strict: { rateLimit: { requests: "100" } } }' }),
      "9:35",
      '`requests` has to be a number, but is the text "100"',
      "Leave the quotes out: 100.",
    ],
    [
      "a fraction",
      aFleet({ quotas: "{ recordsPerZone: 1.5 }" }),
      "9:11",
      "`recordsPerZone` has to be a whole number, but is the number 1.5",
      "Write a whole number, such as `recordsPerZone: 1`.",
    ],
    [
      "a fraction where a map could stand too",
      aFleet({ quotas: "{ certificates: 1.5 }" }),
      "9:11",
      "`certificates` cannot be the number 1.5",
      "Write `certificates: 1` or `certificates: { eu-west-1: 1 }`.",
    ],
    [
      "a number in quotes where a map could stand too",
      aFleet({ quotas: '{ certificates: "100" }' }),
      "9:11",
      '`certificates` cannot be the text "100"',
      "Leave the quotes out: 100.",
    ],
    [
      "a project that is a number",
      aFleet({ project: "5" }),
      "1:1",
      "`project` has to be text, but is the number 5",
      inQuotes("5"),
    ],
    [
      "`mappings` that are a map",
      domainKeys({ mappings: "{ api: orders }" }),
      "8:5",
      "`mappings` has to be a list, but is a map of keys and values",
      "Write `mappings: [{ api: orders }]`.",
    ],
    [
      "a mapping that is a text",
      domainKeys({ mappings: "[orders]" }),
      "8:16",
      'item 1 of `mappings` has to be a map of keys and values, but is the text "orders"',
      "Write `{ api: orders }`.",
    ],
    [
      "`domains` that are a map",
      aFleet({ domains: "{ a: {} }" }),
      "4:1",
      "`domains` has to be a list, but is a map of keys and values",
      aList,
    ],
    [
      "`domains` with nothing",
      aFleet({ domains: "" }),
      "4:1",
      "`domains` has to be a list, but is empty",
      aList,
    ],
    [
      "a domain that is a text",
      aFleet({ domains: "[api.example.com]" }),
      "4:11",
      'item 1 of `domains` has to be a map of keys and values, but is the text "api.example.com"',
      `${aMap("{ name: api.example.com, mappings: [{ api: orders }], endpoint: edge, region: eu-west-1 }")}.`,
    ],
    [
      "`zones` that are a list",
      aFleet({ zones: "[example.com]" }),
      "2:1",
      "`zones` has to be a map of names and things, but is a list",
      names,
    ],
    [
      "`zones:` with nothing",
      aFleet({ zones: "" }),
      "2:1",
      "`zones` has to be a map of names and things, but is empty",
      names,
    ],
    [
      "a zone with nothing",
      aFleet({ zones: "{ example.com: }" }),
      "2:10",
      "`example.com` cannot be empty",
      aZone,
    ],
    [
      "a zone of another word",
      aFleet({ zones: "{ example.com: extern }" }),
      "2:10",
      '`example.com` cannot be the text "extern"',
      aZone,
    ],
    [
      "a managed rule that is a number",
      aFleet({ webAcls: "{ strict: { managedRules: [5] } }" }),
      "9:37",
      "item 1 of `managedRules` cannot be the number 5",
      "Write `AWSManagedRulesCommonRuleSet` or `{ name: AWSManagedRulesCommonRuleSet }`.",
    ],
    [
      "an API with nothing",
      aFleet({ apis: "{ orders: }" }),
      "3:9",
      "`orders` has to be a map of keys and values, but is empty",
      `${aMap("orders: { kind: rest, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } } }")}, or leave it out.`,
    ],
    [
      "a certificate with nothing",
      domainKeys({ certificate: "" }),
      "9:5",
      "`certificate` cannot be empty",
      "Write `certificate: shop` or `certificate: { arn: arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012 }`.",
    ],
  ])("%s", (_value, text, place, message, help) => {
    expect(told(text)).toEqual([[`domains.yaml:${place}`, "file-type", message, help]]);
  });
});
