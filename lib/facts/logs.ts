import { apiGateway, authorization, github, logsApi, terraform } from "./pages";
import type { Section } from "./section";

const setUp = apiGateway("set-up-logging");

/** A file whose one API is an HTTP API with these settings of its stage, and which lacks nothing else. */
const withStage = (stage: string) => `apis:
  stock: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { ${stage} } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`;

export const logs: Section = {
  letter: "T",
  title: "Logs and metrics of stages",
  facts: [
    {
      id: "T-01",
      text: "A method with settings of its own has all of them: what is not said for it is off, or the account's, and not what the stage has. A method that was only to be throttled logs nothing any more.",
      docs: [
        apiGateway("how-to-stage-settings"),
        github("hashicorp/terraform-provider-aws#9738"),
        github("DianaIonita/serverless-api-gateway-throttling#16"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }],
    },
    {
      id: "T-02",
      text: "Execution logs go to the log group `API-Gateway-Execution-Logs_ID/STAGE`. API Gateway makes it with the first line where it is not there, and its logs are then kept for ever. It cuts each line at 1 KB. Since September 2026 a delivery of CloudWatch Logs can take the execution logs of a REST API to a log group, bucket or stream of one's own too, with events of up to 1 MB; the language has no key for that.",
      docs: [setUp],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "T-03",
      text: "With data tracing, execution logs have the headers and bodies of requests and answers in them. API Gateway strikes out authorization headers, the values of API keys and some parameters like those; what else is secret, such as a password in a body or a token in a header of one's own, stays readable. AWS advises against it in production.",
      docs: [setUp],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-data-trace"] }],
    },
    {
      id: "T-04",
      text: "CloudWatch Logs encrypts a log group with a KMS key of its own region whose policy lets the service use it; with any other the group is refused with `InvalidParameterException`.",
      docs: [
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
        logsApi("AssociateKmsKey"),
      ],
      standing: "documented",
      evidence: ["localstack test_create_log_group_with_kms_key"],
      fates: [
        { kind: "checked", rules: ["logs-arn-region", "waf-log-region"] },
        { kind: "good-to-know", topic: "Before the first apply" },
      ],
    },
    {
      id: "T-05",
      text: "HTTP APIs have access logs in log groups and metrics, but no execution logs, no traces of X-Ray, and no access logs in Firehose.",
      docs: [apiGateway("http-api-vs-rest"), apiGateway("http-api-logging")],
      standing: "documented",
      fates: [
        { kind: "unsayable", example: withStage("executionLogs: { level: INFO }") },
        { kind: "unsayable", example: withStage("tracing: true") },
        {
          kind: "unsayable",
          example: withStage(
            'accessLogs: { firehoseArn: "arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-stock" }',
          ),
        },
      ],
    },
    {
      id: "T-06",
      text: "The name of a log group is unique in its account and region: a second one is refused with `ResourceAlreadyExistsException`, also where an earlier one was kept. Groups that stay have names that are made up each time.",
      docs: [logsApi("CreateLogGroup")],
      standing: "recorded",
      evidence: ["localstack test_create_log_group_duplicate_error"],
      fates: [{ kind: "checked", rules: ["logs-group-unique"] }, { kind: "generated" }],
    },
    {
      id: "T-07",
      text: "The variables of access logs differ between REST and HTTP APIs, small and capital letters count, and one that is not there, or that a request does not have, stands as a hyphen in the line.",
      docs: [
        apiGateway("api-gateway-variables-for-access-logging"),
        apiGateway("http-api-logging-variables"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-format-variable"] }, { kind: "generated" }],
    },
    {
      id: "T-08",
      text: "The format of access logs is one line: only at its end may there be an end of line. API Gateway refuses the stage with any other.",
      docs: [apiGateway("websocket-api-logging"), setUp],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-format-line"] }],
    },
    {
      id: "T-09",
      text: "Services that deliver logs are let in by a resource policy of CloudWatch Logs, which has room for 5,120 characters. Log groups whose names begin with `/aws/vendedlogs/` share one entry in it.",
      docs: [
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html",
        apiGateway("http-api-logging"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-http-group-name"] }, { kind: "generated" }],
    },
    {
      id: "T-10",
      text: "Access logs of an HTTP API are delivered: who turns them on needs `logs:CreateLogDelivery` and its likes, and the right to change the resource policy of CloudWatch Logs.",
      docs: [apiGateway("http-api-logging"), authorization("amazoncloudwatchlogs")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "T-11",
      text: "Who sets the role for an account's logs needs `iam:PassRole` on it, which `iam:PassedToService` holds to API Gateway, beside `apigateway:PATCH` on the account's settings.",
      docs: [setUp, authorization("awsidentityandaccessmanagementiam")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "T-12",
      text: "When `aws_api_gateway_account` is destroyed, Terraform's AWS provider takes the role out of the account's settings from its version 6 on; version 5 leaves it there, and stages of others go on logging only while the role is there.",
      docs: [
        terraform("api_gateway_account"),
        "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade",
      ],
      standing: "provider-source",
      evidence: ["internal/service/apigateway/account.go"],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "T-13",
      text: "The metrics of single methods cost as metrics of one's own do, and those of a stage as a whole are there without them.",
      docs: [apiGateway("api-gateway-metrics-and-dimensions"), apiGateway("http-api-metrics")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
  ],
};
