import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });
const region = (stage: string) =>
  `{ orders: { kind: rest, regions: { eu-west-1: { id: a1, ${stage} } } } }`;

describe("an unknown key is told with the nearest one that is right", () => {
  test.each([
    ["at the top", aFleet({ tag: "{}" }), "9:1", "tag", "tags"],
    [
      "in a zone",
      aFleet({ zones: "{ example.com: { id: Z1, privat: false } }" }),
      "2:33",
      "privat",
      "private",
    ],
    [
      "in an API",
      aFleet({
        apis: "{ orders: { knd: rest, regions: { eu-west-1: { id: a1, stage: prod } } } }",
      }),
      "3:19",
      "knd",
      "kind",
    ],
    ["in an API's region", aFleet({ apis: region("stgae: prod") }), "3:63", "stgae", "stage"],
    [
      "in an account",
      aFleet({ accounts: '{ prod: { id: "111111111111", rolArn: "" } }' }),
      "9:41",
      "rolArn",
      "roleArn",
    ],
    ["in a domain", domainKeys({ aliass: "true" }), "9:5", "aliass", "alias"],
    [
      "in a mapping",
      domainKeys({ mappings: "[{ api: orders }, { api: orders, pth: v1 }]" }),
      "8:48",
      "pth",
      "path",
    ],
    [
      "in a certificate",
      domainKeys({ certificate: "{ alternativNames: [] }" }),
      "9:20",
      "alternativNames",
      "alternativeNames",
    ],
    [
      "in a certificate that has a name",
      aFleet({
        domains: aDomain({ certificate: "shop" }),
        certificates: "{ shop: { name: [api.example.com] } }",
      }),
      "10:25",
      "name",
      "names",
    ],
    [
      "in a web ACL",
      aFleet({ webAcls: "{ strict: { blockCountry: [FR] } }" }),
      "9:22",
      "blockCountry",
      "blockCountries",
    ],
    [
      "in a rate limit",
      aFleet({ webAcls: "{ strict: { rateLimit: { requests: 100, windowSecs: 60 } } }" }),
      "9:50",
      "windowSecs",
      "windowSeconds",
    ],
    [
      "in a managed rule",
      aFleet({ webAcls: "{ strict: { managedRules: [{ nam: AWSManagedRulesSQLiRuleSet }] } }" }),
      "9:39",
      "nam",
      "name",
    ],
    [
      "in a backend",
      aFleet({
        terraform: "{ backend: { kind: s3, bucket: state, region: eu-west-1, kmsKey: a } }",
      }),
      "9:69",
      "kmsKey",
      "kmsKeyId",
    ],
    [
      "where it tells the endpoint type",
      domainKeys({ endpoint: undefined, endpiont: "regional" }),
      "8:5",
      "endpiont",
      "endpoint",
    ],
    [
      "where it tells the kind of backend",
      aFleet({ terraform: "{ backend: { knd: local } }" }),
      "9:25",
      "knd",
      "kind",
    ],
    [
      "where it is a key that has to be there",
      domainKeys({ name: undefined, nmae: "api.example.com" }),
      "8:5",
      "nmae",
      "name",
    ],
  ])("%s", (_where, text, place, key, nearest) => {
    expect(told(text)).toEqual([
      [
        `domains.yaml:${place}`,
        "file-unknown-key",
        `there is no key \`${key}\` here`,
        `Did you mean \`${nearest}\`?`,
      ],
    ]);
  });

  test("where none is near, with all that there are", () => {
    expect(told(domainKeys({ mappings: "[{ api: orders, colour: red }]" }))).toEqual([
      [
        "domains.yaml:8:31",
        "file-unknown-key",
        "there is no key `colour` here",
        "The keys here are path, api.",
      ],
    ]);
  });

  test("where a letter of it only looks like the right one, with that letter", () => {
    expect(told(domainKeys({ endpoint: undefined, "\u0435ndpoint": "regional" }))).toEqual([
      [
        "domains.yaml:8:5",
        "file-unknown-key",
        "there is no key `\u0435ndpoint` here",
        'Did you mean `endpoint`? In place 1, "\u0435" (U+0435) is a Cyrillic letter that looks like "e".',
      ],
    ]);
  });

  test("where it is empty, or has another name in JavaScript's own objects", () => {
    const text = aFleet({
      constructor: "1",
      toString: "2",
      hasOwnProperty: "3",
      '""': "4",
      5: "6",
    });
    expect(told(text).map(([, , message]) => message)).toEqual([
      "there is no key `5` here",
      "there is no key `constructor` here",
      "there is no key `toString` here",
      "there is no key `hasOwnProperty` here",
      'there is no key "" here',
    ]);
  });

  test("where the key is right for another kind of thing, with that kind", () => {
    expect(told(domainKeys({ vpcEndpoints: "[vpce-0123456789abcdef0]" }))).toEqual([
      [
        "domains.yaml:9:5",
        "file-unknown-key",
        "there is no key `vpcEndpoints` here",
        "`vpcEndpoints` goes with `endpoint: private`.",
      ],
    ]);
  });
});

describe("what is wrong beside an unknown key is told too", () => {
  test("the violation of a rule", () => {
    expect(told(domainKeys({ name: "Api.example.com", aliass: "true" }))).toEqual([
      [
        "domains.yaml:5:5",
        "name-syntax",
        '"Api.example.com" has capital letters',
        "Write `api.example.com`.",
      ],
      [
        "domains.yaml:9:5",
        "file-unknown-key",
        "there is no key `aliass` here",
        "Did you mean `alias`?",
      ],
    ]);
  });

  test("a wrong type, and a second unknown key behind a misspelt endpoint type", () => {
    const keys = { endpoint: undefined, endpiont: "regional", alias: "5", zoen: "example.com" };
    expect(told(domainKeys(keys)).map(([place, ruleId]) => [place, ruleId])).toEqual([
      ["domains.yaml:8:5", "file-unknown-key"],
      ["domains.yaml:9:5", "file-type"],
      ["domains.yaml:10:5", "file-unknown-key"],
    ]);
  });

  test("but not what its value would be wrong for, if the guess is wrong", () => {
    expect(told(domainKeys({ toString: "5" })).map(([, ruleId]) => ruleId)).toEqual([
      "file-unknown-key",
    ]);
  });

  test("but not that a section which is misspelt is missing, nor what refers to it", () => {
    const found = told(
      `projct: acme\nzone: { example.com: external }\ndomians: ${aDomain()}\napi: {}\n`,
    );
    expect(found.map(([place, , message]) => [place, message])).toEqual([
      ["domains.yaml:1:1", "there is no key `projct` here"],
      ["domains.yaml:2:1", "there is no key `zone` here"],
      ["domains.yaml:3:1", "there is no key `domians` here"],
      ["domains.yaml:7:18", "nothing under `apis` is named `orders`"],
      ["domains.yaml:8:1", "there is no key `api` here"],
    ]);
  });
});

test("tags of workspaces, which exclude the name that they have, are told to belong elsewhere", () => {
  const backend = "{ backend: { kind: cloud, organization: acme, tags: [apis] } }";
  expect(told(aFleet({ terraform: backend }))).toEqual([
    [
      "domains.yaml:9:58",
      "file-unknown-key",
      "there is no key `tags` here",
      "Terraform finds a workspace by its name or by tags, never by both, and here every stack has a workspace of its own name. Tag the workspaces in HCP Terraform; docs/hcp-terraform.md tells how.",
    ],
  ]);
});
