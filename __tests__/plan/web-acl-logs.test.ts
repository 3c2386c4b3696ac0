import { stacksOf } from "../support/stack-json";

const key = (region: string) => `arn:aws:kms:${region}:111111111111:key/1a2b3c4d`;
const stream = (region: string) =>
  `arn:aws:firehose:${region}:111111111111:deliverystream/aws-waf-logs-all`;

/** What each region's stack has of such a type, in a fleet whose web ACL logs so. */
function logged(logging: string, type: string) {
  const stacks = stacksOf(`webAcls:
  base: { blockCountries: [KP], logging: ${logging} }
domains:
  - name: m.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: base
    mappings: [{ api: orders }]
`);
  return ["eu-west-1", "us-east-1"].map((region) => stacks[`waf-${region}`].resource[type].base);
}

test("the log group of a web ACL is encrypted with the key of its region", () => {
  const keys = `{ eu-west-1: "${key("eu-west-1")}", us-east-1: "${key("us-east-1")}" }`;
  const groups = logged(`{ logGroup: { kmsKeyArn: ${keys} } }`, "aws_cloudwatch_log_group");
  expect(groups.map(({ kms_key_id }) => kms_key_id)).toEqual([key("eu-west-1"), key("us-east-1")]);
});

test("a web ACL writes to the stream of its region", () => {
  const streams = `{ eu-west-1: "${stream("eu-west-1")}", us-east-1: "${stream("us-east-1")}" }`;
  const type = "aws_wafv2_web_acl_logging_configuration";
  const all = logged(`{ destinationArn: ${streams} }`, type);
  expect(all.map(({ log_destination_configs }) => log_destination_configs)).toEqual([
    [stream("eu-west-1")],
    [stream("us-east-1")],
  ]);
});
