import { type AwsBody, type LocalAws, outcome } from "./call-aws";
import type { Recording } from "./recording";

/** What `operation` of CloudWatch answers, as XML, or what it refuses. */
async function alarms(aws: LocalAws, operation: string, named: Record<string, string>) {
  const body = new URLSearchParams({ Action: operation, Version: "2010-08-01", ...named });
  return (await aws.form("monitoring", body)).body;
}

const inXml = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((match) => match[1] ?? "");

/** A zone of its own, by its id. */
async function zone(aws: LocalAws, name: string): Promise<string> {
  const { body } = await aws.route53(
    "POST",
    "/hostedzone",
    `<CreateHostedZoneRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Name>${name}</Name><CallerReference>${name}</CallerReference></CreateHostedZoneRequest>`,
  );
  const id = inXml(body, "Id").find((each) => each.startsWith("/hostedzone/"));
  return id?.split("/").pop() ?? "";
}

/** Sends a change of a weighted alias, in a batch with others. */
function weightedAlias(
  aws: LocalAws,
  zoneId: string,
  ...changes: readonly (readonly [action: string, identifier: string, weight: number])[]
) {
  const xml = changes.map(
    ([action, identifier, weight]) =>
      `<Change><Action>${action}</Action><ResourceRecordSet><Name>a.weights.example</Name><Type>A</Type><SetIdentifier>${identifier}</SetIdentifier><Weight>${weight}</Weight><AliasTarget><HostedZoneId>Z3AQBSTGFYJSTF</HostedZoneId><DNSName>t.example.net</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet></Change>`,
  );
  return aws.route53(
    "POST",
    `/hostedzone/${zoneId}/rrset/`,
    `<ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes>${xml.join("")}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`,
  );
}

/** Certificates, DNS, logs and alarms. */
export const services: readonly Recording[] = [
  {
    test: "test_certificate_for_subdomain_wildcard",
    fact: "a wildcard is proven by a record of the name below it",
    async play(aws) {
      const asked = { DomainName: "*.shop.example", ValidationMethod: "DNS" };
      const { CertificateArn } = (await aws.acm("RequestCertificate", asked)).body;
      const { Certificate } = (await aws.acm("DescribeCertificate", { CertificateArn })).body;
      const [option] = Certificate.DomainValidationOptions;
      return [
        Certificate.SubjectAlternativeNames,
        Certificate.InUseBy,
        Certificate.Status,
        Certificate.KeyAlgorithm,
        [option.DomainName, option.ValidationMethod, option.ResourceRecord.Type],
        option.ResourceRecord.Name.replace(/^_[0-9a-f]+/, "_token"),
      ];
    },
    answer: [
      ["*.shop.example"],
      [],
      "PENDING_VALIDATION",
      "RSA-2048",
      ["*.shop.example", "DNS", "CNAME"],
      "_token.shop.example.",
    ],
  },
  {
    test: "test_domain_validation",
    fact: "a certificate without a method is proven by e-mail and has no records",
    async play(aws) {
      const { CertificateArn } = (
        await aws.acm("RequestCertificate", { DomainName: "mail.example" })
      ).body;
      const { Certificate } = (await aws.acm("DescribeCertificate", { CertificateArn })).body;
      const [option] = Certificate.DomainValidationOptions;
      return [option.ValidationMethod, option.ValidationDomain, option.ResourceRecord];
    },
    answer: ["EMAIL", "mail.example", undefined],
  },
  {
    test: "test_create_log_group_duplicate_error",
    fact: "a log group's name is there once",
    async play(aws) {
      await aws.logs("CreateLogGroup", { logGroupName: "/twice" });
      return outcome(await aws.logs("CreateLogGroup", { logGroupName: "/twice" }));
    },
    answer: "ResourceAlreadyExistsException: The specified log group already exists",
  },
  {
    test: "test_create_log_group_invalid_name_length",
    fact: "a log group's name has 512 characters at most",
    play: async (aws) =>
      Promise.all(
        [512, 513].map(
          async (size) =>
            (await aws.logs("CreateLogGroup", { logGroupName: "x".repeat(size) })).error,
        ),
      ),
    // The text is another one here, which is that of the API's model.
    answer: ["", "InvalidParameterException"],
  },
  {
    test: "test_create_log_group_with_tags",
    fact: "a log group keeps the tags it is made with",
    async play(aws) {
      await aws.logs("CreateLogGroup", { logGroupName: "/tagged", tags: { env: "test" } });
      return (await aws.logs("ListTagsLogGroup", { logGroupName: "/tagged" })).body.tags;
    },
    answer: { env: "test" },
  },
  {
    test: "test_create_health_check",
    fact: "a health check by HTTP has these settings where nothing is said of them",
    async play(aws) {
      const { body } = await aws.route53(
        "POST",
        "/healthcheck",
        '<CreateHealthCheckRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><CallerReference>1</CallerReference><HealthCheckConfig><IPAddress>1.1.1.1</IPAddress><Port>80</Port><Type>HTTP</Type><ResourcePath>/health</ResourcePath><FullyQualifiedDomainName>a.example</FullyQualifiedDomainName><RequestInterval>30</RequestInterval><FailureThreshold>3</FailureThreshold></HealthCheckConfig></CreateHealthCheckRequest>',
      );
      const names = ["RequestInterval", "FailureThreshold", "EnableSNI", "Inverted", "Disabled"];
      return names.map((name) => inXml(body, name)[0]);
    },
    answer: ["30", "3", "false", "false", "false"],
  },
  {
    test: "test_update_multiple_weighted_alias_target_record_sets",
    fact: "weights change in place, and another set identifier is a deletion and a creation in one batch",
    async play(aws) {
      const id = await zone(aws, "weights.example");
      const told = async () => {
        const { body } = await aws.route53("GET", `/hostedzone/${id}/rrset`);
        return [inXml(body, "SetIdentifier"), inXml(body, "Weight")];
      };
      await weightedAlias(aws, id, ["CREATE", "one", 255], ["CREATE", "two", 0]);
      await weightedAlias(aws, id, ["UPSERT", "one", 50], ["UPSERT", "two", 100]);
      const weighed = await told();
      await weightedAlias(aws, id, ["DELETE", "two", 100], ["CREATE", "three", 100]);
      return [weighed, (await told())[0]?.sort()];
    },
    answer: [
      [
        ["one", "two"],
        ["50", "100"],
      ],
      ["one", "three"],
    ],
  },
  {
    test: "test_delete_hosted_zone",
    fact: "a zone that is not there is not deleted",
    async play(aws) {
      const { status, body } = await aws.route53("DELETE", "/hostedzone/Z0NOTHERE");
      return [status, inXml(body, "Code"), inXml(body, "Message")];
    },
    answer: [404, ["NoSuchHostedZone"], ["No hosted zone found with ID: Z0NOTHERE"]],
  },
  {
    test: "test_describe_minimal_metric_alarm[query]",
    fact: "an alarm that has just been made has no data, and no treatment of missing data unless it says so",
    async play(aws) {
      await alarms(aws, "PutMetricAlarm", {
        AlarmName: "errors",
        MetricName: "5XXError",
        Namespace: "AWS/ApiGateway",
        ComparisonOperator: "GreaterThanThreshold",
        EvaluationPeriods: "1",
        Period: "10",
        Statistic: "Sum",
        Threshold: "30",
      });
      const told = await alarms(aws, "DescribeAlarms", { "AlarmNames.member.1": "errors" });
      const names = [
        "ActionsEnabled",
        "StateValue",
        "StateReason",
        "Threshold",
        "TreatMissingData",
      ];
      return names.map((name) => inXml(told, name));
    },
    answer: [["true"], ["INSUFFICIENT_DATA"], ["Unchecked: Initial alarm creation"], ["30.0"], []],
  },
  {
    test: "test_set_alarm_invalid_input[query]",
    fact: "a word that is not in a list is told with the list",
    async play(aws) {
      const told: AwsBody = await alarms(aws, "SetAlarmState", {
        AlarmName: "errors",
        StateValue: "INVALID",
        StateReason: "x",
      });
      return [inXml(told, "Code"), inXml(told, "Message").map((each) => each.split("[")[0])];
    },
    answer: [
      ["ValidationError"],
      [
        "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: ",
      ],
    ],
  },
];
