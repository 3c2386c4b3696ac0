import { findingsFor } from "../../support/findings-for";

function messagesFor(logging: string) {
  return findingsFor(`webAcls:
  baseline: { rateLimit: { requests: 2000 }, logging: ${logging} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`);
}

test("a log group may do without a name", () => {
  expect(messagesFor("{ logGroup: {} }")).toEqual([]);
});

test.each([
  ["api", "aws-waf-logs-api"],
  ["aws-waf-log-api", "aws-waf-logs-api"],
  ["aws-waf-logs", "aws-waf-logs-all"],
])("for the name %s it shows %s", (name, corrected) => {
  const [finding] = messagesFor(`{ logGroup: { name: ${name} } }`);
  expect(finding?.ruleId).toBe("waf-log-name");
  expect(finding?.help).toContain(`\`name: ${corrected}\``);
});

test.each([
  ["arn:aws:logs:eu-west-1:111111111111:log-group:api:*", 'log group "api"'],
  ["arn:aws:s3:::api/prefix", 'bucket "api"'],
  ["arn:aws:firehose:eu-west-1:111111111111:deliverystream/api", 'Firehose stream "api"'],
])("it finds the name in %s", (arn, resource) => {
  expect(messagesFor(`{ destinationArn: "${arn}" }`).map(({ message }) => message)).toEqual([
    `${resource} does not begin with aws-waf-logs-`,
  ]);
});
