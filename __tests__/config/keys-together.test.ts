import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const arn = '"arn:aws:acm:eu-west-1:111111111111:certificate/6b1f"';
const webAclArn = '"arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/strict/6b1f"';
const logArn = '"arn:aws:logs:eu-west-1:111111111111:log-group:aws-waf-logs-strict"';
const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });

describe("a key that has to be there is told where it is missing", () => {
  test.each([
    [
      "a zone's id",
      aFleet({ zones: "{ example.com: {} }" }),
      "2:10",
      "id",
      "Add it, such as `id: Z0123456789ABCDEFGHIJ`: the hosted zone's id.",
    ],
    [
      "an API's kind",
      aFleet({ apis: "{ orders: { regions: {} } }" }),
      "3:9",
      "kind",
      "Add one of `kind: rest`, `kind: http`, `kind: websocket`.",
    ],
    [
      "an API's stage",
      aFleet({ apis: "{ orders: { kind: rest, regions: { eu-west-1: { id: a1 } } } }" }),
      "3:42",
      "stage",
      "Add it, such as `stage: prod`: the stage's name.",
    ],
    [
      "a domain's endpoint",
      domainKeys({ endpoint: undefined }),
      "5:5",
      "endpoint",
      "Add one of `endpoint: edge`, `endpoint: regional`, `endpoint: private`.",
    ],
    [
      "a domain's name",
      domainKeys({ name: undefined }),
      "5:5",
      "name",
      "Add it, such as `name: api.example.com`: the host name.",
    ],
    [
      "a private domain's VPC endpoints",
      domainKeys({ endpoint: "private" }),
      "5:5",
      "vpcEndpoints",
      "Add it, such as `vpcEndpoints: [vpce-0123456789abcdef0]`: the VPC endpoints that may reach the domain.",
    ],
    [
      "a backend's kind",
      aFleet({ terraform: "{ backend: {} }" }),
      "9:14",
      "kind",
      "Add one of `kind: local`, `kind: s3`, `kind: cloud`.",
    ],
    [
      "a managed rule's name",
      aFleet({ webAcls: "{ strict: { managedRules: [{}] } }" }),
      "9:37",
      "name",
      "Add it, such as `name: AWSManagedRulesCommonRuleSet`: the name of an AWS managed rule group.",
    ],
  ])("%s", (_key, text, place, key, help) => {
    expect(told(text)).toEqual([
      [`domains.yaml:${place}`, "file-missing-key", `\`${key}\` is missing`, help],
    ]);
  });

  test("a regional domain's region, which could be several", () => {
    expect(told(domainKeys({ region: undefined }))).toEqual([
      [
        "domains.yaml:5:5",
        "file-missing-key",
        "`region` is missing",
        "Add `region`, or `regions` with a list of several.",
      ],
    ]);
  });
});

describe("the second of two keys that exclude each other is told", () => {
  test.each([
    [
      "an ARN and ARNs by region",
      domainKeys({ certificate: `{ arn: ${arn}, arns: { eu-west-1: ${arn} } }` }),
      "9:80",
      "arn",
      "arns",
    ],
    [
      "an ARN and a name to request",
      domainKeys({ certificate: `{ arn: ${arn}, domainName: api.example.com }` }),
      "9:80",
      "arn",
      "domainName",
    ],
    ["a region and regions", domainKeys({ regions: "[eu-west-1]" }), "9:5", "region", "regions"],
    [
      "an existing web ACL and rules",
      aFleet({
        webAcls: `{ strict: { existing: { eu-west-1: ${webAclArn} }, managedRules: [] } }`,
      }),
      "9:115",
      "existing",
      "managedRules",
    ],
    [
      "two destinations of logs",
      aFleet({
        webAcls: `{ strict: { blockCountries: [FR], logging: { logGroup: {}, destinationArn: ${logArn} } } }`,
      }),
      "9:69",
      "logGroup",
      "destinationArn",
    ],
  ])("%s", (_keys, text, place, first, second) => {
    expect(told(text)).toEqual([
      [
        `domains.yaml:${place}`,
        "file-value",
        `\`${second}\` cannot stand beside \`${first}\``,
        `Keep one of \`${first}\` and \`${second}\`.`,
      ],
    ]);
  });

  test("the parent domain of mail without `validation: email`", () => {
    expect(told(domainKeys({ certificate: "{ validationDomain: example.com }" }))).toEqual([
      [
        "domains.yaml:9:20",
        "file-value",
        "`validationDomain` goes with `validation: email` only",
        "Leave it out, or add `validation: email`.",
      ],
    ]);
  });

  test("the parent domain of mail of a certificate that has a name", () => {
    const fleet = aFleet({
      domains: aDomain({ certificate: "shop" }),
      certificates: "{ shop: { names: [api.example.com], validationDomain: example.com } }",
    });
    expect(told(fleet)).toEqual([
      [
        "domains.yaml:10:51",
        "file-value",
        "`validationDomain` goes with `validation: email` only",
        "Leave it out, or add `validation: email`.",
      ],
    ]);
  });

  test("wildcards of a private zone, which proves nothing", () => {
    const zones =
      "{ example.com: { id: Z1 }, api.example.com: { id: Z2, private: true, cover: wildcard } }";
    expect(told(aFleet({ zones }))).toEqual([
      [
        "domains.yaml:2:77",
        "file-value",
        "`cover` goes with public zones only",
        "Move it to the public zone that the names are in: ACM asks the public DNS, so that a private zone proves nothing.",
      ],
    ]);
  });

  test("simple routing with several regions", () => {
    const keys = {
      region: undefined,
      regions: "[eu-west-1, us-east-1]",
      routing: "{ policy: simple }",
    };
    expect(told(domainKeys(keys)).filter(([, ruleId]) => ruleId === "file-value")).toEqual([
      [
        "domains.yaml:9:16",
        "file-value",
        "`policy` cannot be simple for several regions",
        "Write another policy, such as `latency`, or leave `routing` out.",
      ],
    ]);
  });
});
