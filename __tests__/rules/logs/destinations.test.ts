import { faultsFor } from "../../support/findings-for";

function found(stage: string, regions = "[eu-west-1, us-east-1]") {
  return faultsFor(`cloudWatchRole: managed
apis:
  stock: { kind: rest, account: prod, openapi: apis/stock.yaml, regions: ${regions}, stage: { ${stage} } }
domains: []
`).map(({ ruleId, message, at }) => [ruleId, message, at.path.slice(3).join(".")]);
}

const stream = (region: string, account = "111111111111", name = "amazon-apigateway-stock") =>
  `"arn:aws:firehose:${region}:${account}:deliverystream/${name}"`;
const key = (region: string) => `"arn:aws:kms:${region}:222222222222:key/1a2b3c4d"`;

test("an API in two regions takes a stream and a key in each", () => {
  expect(
    found(
      `accessLogs: { firehoseArn: { eu-west-1: ${stream("eu-west-1")}, us-east-1: ${stream("us-east-1")} } }`,
    ),
  ).toEqual([]);
  expect(
    found(
      `executionLogs: { kmsKeyArn: { eu-west-1: ${key("eu-west-1")}, us-east-1: ${key("us-east-1")} } }`,
    ),
  ).toEqual([]);
});

test("one stream for two regions is told of once, and so is a region without one", () => {
  expect(found(`accessLogs: { firehoseArn: ${stream("eu-west-1")} }`)).toEqual([
    [
      "logs-arn-region",
      'the Firehose stream is in eu-west-1, but "stock" is made in us-east-1',
      "accessLogs.firehoseArn",
    ],
  ]);
  expect(
    found(`accessLogs: { logGroup: { kmsKeyArn: { eu-west-1: ${key("eu-west-1")} } } }`),
  ).toEqual([
    [
      "logs-arn-region",
      '"stock" is made in us-east-1 too, and there is no KMS key for it',
      "accessLogs.logGroup.kmsKeyArn",
    ],
  ]);
});

test("a stream is in the account of the API, and a key may be in another", () => {
  expect(
    found(`accessLogs: { firehoseArn: ${stream("eu-west-1", "222222222222")} }`, "[eu-west-1]"),
  ).toEqual([
    [
      "logs-arn-region",
      'the Firehose stream is in the account 222222222222, but "stock" is made in prod (111111111111)',
      "accessLogs.firehoseArn",
    ],
  ]);
  expect(found(`executionLogs: { kmsKeyArn: ${key("eu-west-1")} }`, "[eu-west-1]")).toEqual([]);
});

test("a stream of another service, or of another name, is told at its region", () => {
  const kinesis = '"arn:aws:kinesis:us-east-1:111111111111:stream/amazon-apigateway-stock"';
  const named = stream("eu-west-1", "111111111111", "stock");
  expect(
    found(`accessLogs: { firehoseArn: { eu-west-1: ${named}, us-east-1: ${kinesis} } }`),
  ).toEqual([
    [
      "logs-firehose",
      'Firehose stream "stock" does not begin with amazon-apigateway-',
      "accessLogs.firehoseArn.eu-west-1",
    ],
    [
      "logs-firehose",
      '"arn:aws:kinesis:us-east-1:111111111111:stream/amazon-apigateway-stock" is not a Firehose stream',
      "accessLogs.firehoseArn.us-east-1",
    ],
  ]);
});

test("both log groups of a stage are kept for days that CloudWatch Logs offers", () => {
  expect(
    found(
      "accessLogs: { logGroup: { retentionDays: 8 } }, executionLogs: { retentionDays: 31 }",
      "[eu-west-1]",
    ),
  ).toEqual([
    [
      "logs-retention",
      "CloudWatch Logs cannot keep logs for 8 days",
      "accessLogs.logGroup.retentionDays",
    ],
    [
      "logs-retention",
      "CloudWatch Logs cannot keep logs for 31 days",
      "executionLogs.retentionDays",
    ],
  ]);
});
