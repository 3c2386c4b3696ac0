import { findingsFor } from "../../support/findings-for";

function idsFor(arn: string, account: string, endpoint = "regional") {
  return findingsFor(`webAcls:
  baseline: { rateLimit: { requests: 2000 }, logging: { destinationArn: "${arn}" } }
domains:
  - { name: api.example.com, endpoint: ${endpoint}, region: eu-west-1, webAcl: baseline, ${account}mappings: [{ api: orders }] }
`).map(({ ruleId }) => ruleId);
}
const logGroup = "arn:aws:logs:eu-west-1:111111111111:log-group:aws-waf-logs-x";

test("a log group in the account of the domain is beside the web ACL", () => {
  expect(idsFor(logGroup, "account: prod, ")).toEqual([]);
});

test("a log group in another account is not", () => {
  expect(idsFor(logGroup, "account: network, ")).toEqual(["waf-log-region"]);
});

test("the account of a domain that says none may be the log group's", () => {
  expect(idsFor(logGroup, "")).toEqual([]);
});

test("a bucket may be anywhere", () => {
  expect(idsFor("arn:aws:s3:::aws-waf-logs-x", "account: network, ")).toEqual([]);
});

test("the web ACL of an edge domain is in the domain's region", () => {
  const stream = "arn:aws:firehose:us-east-1:111111111111:deliverystream/aws-waf-logs-x";
  expect(idsFor(logGroup, "", "edge")).toEqual([]);
  expect(idsFor(stream, "", "edge")).toEqual(["waf-log-region"]);
});

describe("of a web ACL that is made in two regions", () => {
  const told = (logging: string) =>
    findingsFor(`webAcls:
  baseline: { rateLimit: { requests: 2000 }, logging: ${logging} }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: baseline
    mappings: [{ api: orders }]
`).map(({ ruleId, at, message, help }) => [ruleId, at.path.slice(3).join("."), message, help]);
  const key = (region: string) => `"arn:aws:kms:${region}:111111111111:key/1a2b3c4d"`;
  const group = (region: string) =>
    `"arn:aws:logs:${region}:111111111111:log-group:aws-waf-logs-x"`;

  test("each region has its own key and log group", () => {
    const keys = `{ eu-west-1: ${key("eu-west-1")}, us-east-1: ${key("us-east-1")} }`;
    expect(told(`{ logGroup: { kmsKeyArn: ${keys} } }`)).toEqual([]);
    const groups = `{ eu-west-1: ${group("eu-west-1")}, us-east-1: ${group("us-east-1")} }`;
    expect(told(`{ destinationArn: ${groups} }`)).toEqual([]);
  });

  test("one key for both is told once, with what to write", () => {
    expect(told(`{ logGroup: { kmsKeyArn: ${key("eu-west-1")} } }`)).toEqual([
      [
        "waf-log-region",
        "logGroup.kmsKeyArn",
        'the KMS key is in eu-west-1, but "baseline" is made in us-east-1',
        "Write one for each region: `{ eu-west-1: arn:…, us-east-1: arn:… }`.",
      ],
    ]);
  });

  test("a region without one, and one too many, are told", () => {
    expect(told(`{ logGroup: { kmsKeyArn: { eu-west-1: ${key("eu-west-1")} } } }`)).toEqual([
      [
        "waf-log-region",
        "logGroup.kmsKeyArn",
        '"baseline" is made in us-east-1 too, and there is no KMS key for it',
        "Add `us-east-1: arn:…`.",
      ],
    ]);
    expect(told(`{ destinationArn: { us-east-1: ${group("us-east-1")} } }`)).toEqual([
      [
        "waf-log-region",
        "destinationArn",
        '"baseline" is made in eu-west-1 too, and there is no log destination for it',
        "Add `eu-west-1: arn:…`.",
      ],
    ]);
    const three = ["eu-west-1", "us-east-1", "eu-central-1"].map((each) => `${each}: ${key(each)}`);
    expect(told(`{ logGroup: { kmsKeyArn: { ${three.join(", ")} } } }`)).toEqual([
      [
        "waf-log-region",
        "logGroup.kmsKeyArn.eu-central-1",
        'there is a KMS key for eu-central-1, where "baseline" is not made',
        'Take it out, or correct the region; "baseline" is made in eu-west-1 and us-east-1.',
      ],
    ]);
  });

  test("one bucket serves both", () => {
    expect(told('{ destinationArn: "arn:aws:s3:::aws-waf-logs-x" }')).toEqual([]);
  });
});
