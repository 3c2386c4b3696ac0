import { MotoServer } from "../../scripts/local-aws/moto-server";
import { type AwsAnswer, callAws, LocalAws, outcome } from "../support/call-aws";

let server: MotoServer;
let aws: LocalAws;

beforeAll(async () => {
  server = await MotoServer.start(process.env);
  aws = new LocalAws(server.url, "eu-west-1");
});

afterAll(() => server?.stop());

const certificate = (tag: string, more: object = {}) =>
  aws.acm("RequestCertificate", {
    DomainName: "api.example.com",
    ValidationMethod: "DNS",
    Tags: [{ Key: "team", Value: tag }],
    ...more,
  });

const ipSet = (more: object) =>
  aws.waf("CreateIPSet", {
    Name: "offices",
    Scope: "REGIONAL",
    IPAddressVersion: "IPV4",
    Addresses: ["192.0.2.0/24"],
    ...more,
  });

const visibility = {
  SampledRequestsEnabled: false,
  CloudWatchMetricsEnabled: false,
  MetricName: "m",
};

const form = (service: string, named: Record<string, string>) =>
  aws.form(service, new URLSearchParams(named));

const role = (more: Record<string, string>) =>
  form("iam", {
    Action: "CreateRole",
    Version: "2010-05-08",
    RoleName: "logs",
    AssumeRolePolicyDocument: "{}",
    ...more,
  });

const record = (identifier: string, weight: number) =>
  aws.route53(
    "POST",
    "/hostedzone/Z0123456789ABC/rrset/",
    `<ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes><Change><Action>CREATE</Action><ResourceRecordSet><Name>a.example.com</Name><Type>A</Type><SetIdentifier>${identifier}</SetIdentifier><Weight>${weight}</Weight></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`,
  );

/** The constraint that an answer says is broken, and where. */
function broken({ status, body }: AwsAnswer): string {
  const text = typeof body === "string" ? body : `${body.message ?? body.Message}`;
  const [, path, constraint] =
    /at '([^']+)' failed to satisfy constraint: (.*?)(?:;|<|$)/.exec(text) ?? [];
  return status === 400 ? `${path}: ${constraint}` : `${status}`;
}

test.each<[string, () => Promise<AwsAnswer>, string | RegExp]>([
  [
    "a tag of a certificate with a semicolon",
    () => certificate("a;b"),
    /^tags\.1\.member\.value: Member must satisfy regular expression pattern: /,
  ],
  [
    "a tag of a certificate with 257 characters",
    () => certificate("x".repeat(257)),
    "tags.1.member.value: Member must have length less than or equal to 256",
  ],
  [
    "a key algorithm that there is not",
    () => certificate("a", { KeyAlgorithm: "RSA_1" }),
    /^keyAlgorithm: Member must satisfy enum value set: \[RSA_1024, /,
  ],
  [
    "a description of an IP set with 257 characters",
    () => ipSet({ Description: "x".repeat(257) }),
    "description: Member must have length less than or equal to 256",
  ],
  [
    "a name of an IP set with a space",
    () => ipSet({ Name: "my offices" }),
    /^name: Member must satisfy regular expression pattern: /,
  ],
  [
    "a web ACL without a default action",
    () => aws.waf("CreateWebACL", { Name: "a", Scope: "REGIONAL", VisibilityConfig: visibility }),
    "defaultAction: Member must not be null",
  ],
  [
    "a role with a description of 1,001 characters",
    () => role({ Description: "x".repeat(1001) }),
    "description: Member must have length less than or equal to 1000",
  ],
  [
    "a tag of a role with a semicolon",
    () => role({ "Tags.member.1.Key": "team", "Tags.member.1.Value": "a;b" }),
    /^tags\.1\.member\.value: Member must satisfy regular expression pattern: /,
  ],
  [
    "a log group's name with a space",
    () => aws.logs("CreateLogGroup", { logGroupName: "my logs" }),
    /^logGroupName: Member must satisfy regular expression pattern: /,
  ],
  [
    "a set identifier of 129 characters",
    () => record("x".repeat(129), 1),
    "changeBatch.changes.1.member.resourceRecordSet.setIdentifier: Member must have length less than or equal to 128",
  ],
  [
    "a weight of 256",
    () => record("a", 256),
    "changeBatch.changes.1.member.resourceRecordSet.weight: Member must have value less than or equal to 255",
  ],
  [
    "a protocol that HTTP APIs do not have",
    () => aws.gateway("POST", "/v2/apis", { name: "a", protocolType: "SOAP" }),
    "protocolType: Member must satisfy enum value set: [WEBSOCKET, HTTP]",
  ],
  [
    "a permission without a statement's id",
    () =>
      aws.lambda("POST", "/2015-03-31/functions/f/policy", {
        Action: "lambda:InvokeFunction",
        Principal: "apigateway.amazonaws.com",
      }),
    "statementId: Member must not be null",
  ],
  [
    "an alarm over no period",
    () =>
      form("monitoring", {
        Action: "PutMetricAlarm",
        Version: "2010-08-01",
        AlarmName: "errors",
        ComparisonOperator: "GreaterThanThreshold",
        EvaluationPeriods: "0",
      }),
    "evaluationPeriods: Member must have value greater than or equal to 1",
  ],
])("%s is refused", async (_, call, problem) => {
  const told = broken(await call());
  if (typeof problem === "string") expect(told).toBe(problem);
  else expect(told).toMatch(problem);
});

describe("tags of API Gateway's resources, of which its models say nothing,", () => {
  const tagged = (tags: Record<string, string>) => [
    aws.gateway("POST", "/restapis", { name: "a", tags }),
    aws.gateway("POST", "/v2/apis", { name: "a", protocolType: "HTTP", tags }),
  ];
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, "a"]));

  test.each<[string, Record<string, string>]>([
    ["a semicolon", { team: "a;b" }],
    ["257 characters", { team: "x".repeat(257) }],
    ["a key of 129 characters", { ["x".repeat(129)]: "a" }],
    ["a key of AWS's own", { "aws:team": "a" }],
    ["51 of them", many(51)],
  ])("are refused with %s", async (_, tags) => {
    const answers = await Promise.all(tagged(tags));
    expect(answers.map(({ error, status }) => [error, status])).toEqual(
      Array(2).fill(["BadRequestException", 400]),
    );
  });

  test("are taken at their ends", async () => {
    const tags = { ...many(48), größe: "x".repeat(256), ["x".repeat(128)]: "" };
    expect((await Promise.all(tagged(tags))).map(outcome)).toEqual(["done", "done"]);
  });
});

test("what AWS takes is taken: letters of any script, spaces, lengths at their ends", async () => {
  const answers = await Promise.all([
    certificate("Größe é 日本 x_.:/=+-@"),
    certificate("x".repeat(256)),
    ipSet({ Description: "x".repeat(256) }),
  ]);
  expect(answers.map(outcome)).toEqual(["done", "done", "done"]);
});

test("errors are told in the service's own form", async () => {
  const iam = await role({ RoleName: "a b" });
  expect([iam.status, iam.body]).toEqual([
    400,
    expect.stringContaining("<Code>ValidationError</Code>"),
  ]);
  const dns = await record("a", 256);
  expect(dns.body).toContain("<Code>InvalidInput</Code>");
  const alarms = await callAws(server.url, "eu-west-1", {
    service: "logs",
    target: "Logs_20140328.PutRetentionPolicy",
    body: { logGroupName: "a" },
  });
  expect(outcome(alarms)).toBe(
    "InvalidParameterException: 1 validation error detected: Value null at 'retentionInDays' failed to satisfy constraint: Member must not be null",
  );
});
