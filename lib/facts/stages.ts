import { apiGateway, apiGatewayApi, github, terraform } from "./pages";
import type { Section } from "./section";

const quotas = apiGateway("api-gateway-execution-service-limits-table");
const clientCertificates = apiGateway("getting-started-client-side-ssl-authentication");

export const stages: Section = {
  letter: "S",
  title: "Stages, logs, throttles and client certificates",
  facts: [
    {
      id: "S-01",
      text: "The name of a REST API's stage has letters, digits, `_` and `-`, at most 128 of them; only HTTP and WebSocket APIs can have a stage `$default` beside. A mapping to any other fails with `Invalid stage identifier specified`.",
      docs: [
        apiGatewayApi("CreateStage"),
        apiGateway("http-api-stages"),
        github("klothoplatform/klotho#235"),
      ],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `apis:
  stock: { kind: rest, regions: { eu-west-1: { id: z1y2x3w4v5, stage: v1.2 } } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
        },
        { kind: "checked", rules: ["api-default-stage"] },
      ],
    },
    {
      id: "S-02",
      text: "Before a stage of a REST API can write access or execution logs, the account has to name a role for CloudWatch Logs, once in each region. Without it the stage is refused with `CloudWatch Logs role ARN must be set in account settings to enable logging`.",
      docs: [apiGateway("set-up-logging"), terraform("api_gateway_account")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-role-said"] }, { kind: "generated" }],
    },
    {
      id: "S-03",
      text: "The account settings of API Gateway exist once in an account and region, and take one change in 20 seconds. Two stacks that both hold them overwrite each other at every `apply`.",
      docs: [apiGateway("limits"), terraform("api_gateway_account")],
      standing: "documented",
      evidence: ["internal/service/apigateway/account.go"],
      fates: [
        { kind: "checked", rules: ["logs-role-said", "logs-role-once", "logs-role-needless"] },
        { kind: "generated" },
      ],
    },
    {
      id: "S-04",
      text: "The role for logs trusts `apigateway.amazonaws.com` and has the permissions of `AmazonAPIGatewayPushToCloudWatchLogs`, and STS is active in the region. A role made a moment ago may not be known everywhere yet: API Gateway then says that it lacks permissions.",
      docs: [apiGateway("set-up-logging")],
      standing: "documented",
      evidence: ["internal/service/apigateway/account.go"],
      fates: [
        { kind: "checked", rules: ["logs-role-account"] },
        { kind: "generated" },
        { kind: "good-to-know", topic: "Before the first apply" },
      ],
    },
    {
      id: "S-05",
      text: "The format of access logs contains `$context.requestId` or `$context.extendedRequestId` and has at most 3 KB; API Gateway refuses the stage with any other.",
      docs: [apiGateway("set-up-logging")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["logs-format-request-id", "logs-format-length"] },
        { kind: "generated" },
      ],
    },
    {
      id: "S-06",
      text: "A Firehose stream for access logs has a name that begins with `amazon-apigateway-` and is in the account of the API; API Gateway takes no other.",
      docs: [apiGateway("apigateway-logging-to-kinesis")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["logs-firehose", "logs-arn-region"] }],
    },
    {
      id: "S-07",
      text: "The logs of WebSocket APIs need the role in the account settings as those of REST APIs do; the logs of HTTP APIs do not.",
      docs: [apiGateway("http-api-logging"), apiGateway("websocket-api-logging")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "S-08",
      text: "A client certificate can be set on stages of REST and WebSocket APIs only: stages of HTTP APIs have no place for it.",
      docs: [clientCertificates],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `apis:
  stock:
    kind: http
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a], active: a } }
domains: []
`,
        },
      ],
    },
    {
      id: "S-09",
      text: "API Gateway signs its client certificates itself, for 365 days, and does not renew them. The back end has to trust that very certificate, and refuses every call after a year unless somebody has replaced it.",
      docs: [clientCertificates],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "told", on: ["stage-certificate-both"] }],
    },
    {
      id: "S-10",
      text: "A stage has one client certificate, for all of its HTTP integrations. To replace it without an outage, a second one is made, the back end trusts both, the stage is switched over, and the first one goes last.",
      docs: [clientCertificates],
      standing: "documented",
      fates: [
        { kind: "generated" },
        { kind: "checked", rules: ["stage-certificate-http", "stage-certificate-both"] },
      ],
    },
    {
      id: "S-11",
      text: "A client certificate that a stage still uses cannot be deleted: the call fails with `ConflictException` or `BadRequestException`.",
      docs: [apiGatewayApi("DeleteClientCertificate")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "S-12",
      text: "An account starts with 60 client certificates in a region, and further ones fail with `LimitExceededException`. With a second certificate at hand for every stage the quota ends at 30 stages.",
      docs: [quotas],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["quota-client-certificates", "quota-nearly-used"] }],
    },
    {
      id: "S-13",
      text: "Some servers do not accept a client certificate that API Gateway has signed itself, Heroku's and some set-ups of nginx among them: the TLS handshake fails.",
      docs: [apiGateway("api-gateway-known-issues")],
      standing: "documented",
      fates: [{ kind: "told", on: ["stage-certificate-http"] }],
    },
    {
      id: "S-14",
      text: "Throttles apply in an order: those of a client in a usage plan, those of the stage's methods, those of the account, those of AWS. All of them are targets that a burst may pass, not exact limits.",
      docs: [apiGateway("api-gateway-request-throttling")],
      standing: "documented",
      fates: [{ kind: "told", on: ["stage-throttle-account"] }],
    },
    {
      id: "S-15",
      text: "A throttle above the account's own has no effect, and nothing fails. AWS raises the account's rate on request, sets the burst by it, and takes no requests for the burst. The account's is 10,000 requests a second with a burst of 5,000, but 2,500 and 1,250 in the younger regions: af-south-1, ap-south-2, ap-southeast-3, -4, -5 and -7, ca-west-1, eu-central-2, eu-south-1, eu-south-2, il-central-1, me-central-1 and mx-central-1.",
      docs: [apiGateway("limits")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["stage-throttle-account"] }],
    },
    {
      id: "S-16",
      text: "A usage plan has an effect only on methods that require an API key, on a stage that is deployed, and such a method answers 403 to keys without a plan for its stage. An account has 300 plans and 10,000 keys, a key belongs to 10 plans, and a plan throttles 20 methods of a stage.",
      docs: [quotas, apiGateway("api-gateway-api-usage-plans")],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: [
            "usage-key-required",
            "usage-plan-missing",
            "usage-plans-per-key",
            "usage-method-count",
            "usage-method-keyed",
            "quota-usage-plans",
            "quota-api-keys",
            "quota-nearly-used",
          ],
        },
      ],
    },
    {
      id: "S-17",
      text: "The quota of a usage plan is for a `DAY`, a `WEEK` or a `MONTH`, and its offset is the day on which a period begins: 0 for a day, 0 to 6 for a week, 0 to 27 for a month. The provider refuses any other, in the middle of the `apply`.",
      docs: [apiGatewayApi("QuotaSettings")],
      standing: "provider-source",
      evidence: [
        "internal/service/apigateway/usage_plan.go",
        "internal/service/apigateway/validate.go",
        "API model apigateway QuotaPeriodType",
      ],
      fates: [
        {
          kind: "unsayable",
          example: `usagePlans:
  partners: { apis: [orders], keys: [acme], quota: { limit: 100, period: WEEK, offset: 7 } }
domains: []
`,
        },
      ],
    },
    {
      id: "S-18",
      text: "HTTP APIs have throttles for a stage and its routes only: no usage plans and no API keys.",
      docs: [apiGateway("http-api-throttling"), apiGateway("http-api-vs-rest")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["usage-rest-only"] }],
    },
    {
      id: "S-19",
      text: "The cache of a REST API's stage has 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118 or 237 GB, keeps answers for 0 to 3600 seconds, by default 300, and by default those of GET only. Making or deleting it takes about 4 minutes, and a change of its size empties it.",
      docs: [apiGateway("api-gateway-caching")],
      standing: "documented",
      evidence: ["API model apigateway CacheClusterSize"],
      fates: [{ kind: "awaits", feature: "throttles-and-logs" }],
    },
    {
      id: "S-20",
      text: "A change of a REST API, also of its resource policy or of its default endpoint, reaches callers with the next deployment only: until then the stage answers as before, and nothing fails. A deployment that a stage points to cannot be deleted, so that the new one has to be made first.",
      docs: [apiGateway("how-to-deploy-api"), github("hashicorp/terraform#25495")],
      standing: "documented",
      evidence: ["localstack test_create_delete_deployments"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "S-21",
      text: "The endpoint type of an API changes from edge to regional and back, from either to private, and from private to regional, but not from private to edge: API Gateway answers with `BadRequestException`.",
      docs: [apiGateway("apigateway-api-migration")],
      standing: "documented",
      fates: [{ kind: "told", on: ["mapping-visibility"] }],
    },
    {
      id: "S-22",
      text: "The settings of a stage's methods stand under `*/*` or under a path and a method, such as `~1orders~1{id}/GET`: with `~1` for each slash of the path, the first one too. Written otherwise they are refused, or belong to no method and differ in every plan.",
      docs: [
        apiGatewayApi("UpdateStage"),
        terraform("api_gateway_method_settings"),
        github("hashicorp/terraform-provider-aws#9738"),
      ],
      standing: "documented",
      evidence: ["localstack TestStages::test_create_update_stages"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "S-23",
      text: "The resource policy of an API has at most 8,192 characters, a quota that AWS can raise; a longer one fails with `LimitExceededException`.",
      docs: [quotas],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-policy-length"] }],
    },
    {
      id: "S-24",
      text: "A WebSocket connection ends after 2 hours, or after 10 minutes without a message. Its frames have at most 32 KB and its messages 128 KB: a larger one ends it with the code 1009. An account starts with 500 new connections a second.",
      docs: [apiGateway("apigateway-execution-service-websocket-limits-table")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Requests" }],
    },
    {
      id: "S-25",
      text: "HTTP APIs lack much of what REST APIs have: they are never edge-optimized or private, and have no web ACL, no resource policy, no client certificate and no cache.",
      docs: [apiGateway("http-api-vs-rest")],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["mapping-http-regional", "api-private-rest", "waf-rest-only", "usage-rest-only"],
        },
        {
          kind: "unsayable",
          example: `apis:
  items: { kind: http, openapi: apis/stock.yaml, regions: [eu-west-1], endpoint: edge, policy: policy.json }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: items }] }
`,
        },
        { kind: "awaits", feature: "throttles-and-logs" },
      ],
    },
    {
      id: "S-26",
      text: "An API that a domain still maps is not deleted: `Deleting RestApi … failed. Please remove all base path mappings related to the RestApi in your domains`, or, by the second API, `Please remove all API mappings for the API from your custom domain names`.",
      docs: [github("glomex/gcdt#373"), github("gruntwork-io/cloud-nuke#370")],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["mapping-own-stack"] }],
    },
    {
      id: "S-27",
      text: "A stage that a domain still maps is not deleted: `Deleting stage … failed. Please remove all base path mappings related to the stage in your domains`. Terraform deletes what leaves the configuration before it changes what pointed there, unless it was made with `create_before_destroy`: so are stages and APIs, and a stage or an API that is renamed, or a path that gets another API, takes one apply.",
      docs: [
        github("hashicorp/terraform-provider-aws#41651"),
        github("hashicorp/terraform-provider-aws#28774"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }, { kind: "good-to-know", topic: "Changes" }],
    },
  ],
};
