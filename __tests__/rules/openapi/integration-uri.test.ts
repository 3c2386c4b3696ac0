// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what documents have
import { documentWith } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";

/** Rule, message and help of what is found of an integration with this URI. */
function found(uri: string, type = "aws_proxy", api = "kind: rest"): string[][] {
  const method = type.startsWith("aws") ? "POST" : "GET";
  return faultsFor(
    `apis:
  items: { ${api}, openapi: apis/items.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: items }] }
`,
    {
      "apis/items.yaml": documentWith(
        `/items: { get: { responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { type: ${type}, httpMethod: ${method}, payloadFormatVersion: "1.0", uri: "${uri}", credentials: arn:aws:iam::111111111111:role/caller, responses: { default: { statusCode: 200 } } } } }\n`,
      ),
    },
  ).map(({ ruleId, message, help }) => [ruleId, message, help]);
}

const items = "arn:aws:lambda:eu-west-1:111111111111:function:items";
const around = (arn: string, region = "eu-west-1", end = "/invocations") =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}${end}`;
const withStage = "kind: rest, stage: { variables: { alias: live, host: a.example.net } }";

test.each([
  ["a function", around(items), "aws_proxy", "kind: rest"],
  [
    "a function that streams its answers",
    around(items, "eu-west-1", "/response-streaming-invocations"),
    "aws_proxy",
    "kind: rest",
  ],
  [
    "names of CloudFormation's",
    around("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:items", "${AWS::Region}"),
    "aws_proxy",
    "kind: rest",
  ],
  [
    "a stage variable as alias",
    around(`${items}:\${stageVariables.alias}`),
    "aws_proxy",
    withStage,
  ],
  [
    "an action of a service elsewhere",
    "arn:aws:apigateway:us-east-1:sqs:action/SendMessage",
    "aws",
    "kind: rest",
  ],
  ["a bucket", "arn:aws:apigateway:eu-west-1:s3:path/bucket/key", "aws", "kind: rest"],
  ["a URL", "http://a.example.net/", "http", "kind: rest"],
  ["a URL in a query", "https://a.example.net/?to=https://b", "http_proxy", "kind: rest"],
  ["a URL from a stage variable", "https://${stageVariables.host}/", "http_proxy", withStage],
  ["a function of an HTTP API", items, "aws_proxy", "kind: http"],
])("%s is fine", (_what, uri, type, api) => {
  expect(found(uri, type, api)).toEqual([]);
});

test.each([
  [
    "the function's own ARN",
    "arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:items",
    "aws_proxy",
    "a REST API cannot call arn:aws:lambda:eu-west-1:${AWS::AccountId}:function:items by the function's own ARN",
    "Write `arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:items/invocations`.",
  ],
  [
    "a function without an end",
    around(items, "eu-west-1", ""),
    "aws_proxy",
    `the URI ${around(items, "eu-west-1", "")} does not say what to do with the function`,
    `Write \`${around(items)}\`.`,
  ],
  [
    "neither a path nor an action",
    "arn:aws:apigateway:eu-west-1:sqs:SendMessage",
    "aws",
    "arn:aws:apigateway:eu-west-1:sqs:SendMessage is no URI of a service of AWS",
    expect.stringContaining("`arn:…:apigateway:<region>:<service>:path/<path>`"),
  ],
  [
    "a function by way of another region",
    around(items, "us-east-1"),
    "aws_proxy",
    `${around(items, "us-east-1")} calls a function in eu-west-1 by way of us-east-1`,
    expect.stringContaining("${AWS::Region}"),
  ],
  [
    "a region that is none",
    around(items, "eu-west1"),
    "aws_proxy",
    `${around(items, "eu-west1")} is in eu-west1, which is no region`,
    expect.stringContaining("${AWS::Region}"),
  ],
  [
    "a URL without its beginning",
    "a.example.net/items",
    "http_proxy",
    "the URI a.example.net/items does not begin with https:// or http://",
    "Write it in full: `https://a.example.net/items`.",
  ],
])("%s is one finding", (_what, uri, type, message, help) => {
  expect(found(uri, type)).toEqual([["openapi-integration-uri", message, help]]);
});

test("a parameter with the beginning of a URL that stands there already is told", () => {
  const api = "kind: rest, parameters: { Host: 'https://a.example.net' }";
  expect(found("https://${" + "Host}/", "http_proxy", api)).toEqual([
    [
      "openapi-integration-uri",
      "the URI https://https://a.example.net/ begins with https:// twice",
      expect.any(String),
    ],
  ]);
});
