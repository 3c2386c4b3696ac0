import { apiGateway, apiGatewayApi, github, terraform } from "./pages";
import type { Section } from "./section";

export const callers: Section = {
  letter: "U",
  title: "Usage plans, API keys and throttles",
  facts: [
    {
      id: "U-01",
      text: "An API key can be in several usage plans, but in one only for each stage: a second one is refused with `ConflictException`. A key that moves to another plan leaves the first one before.",
      docs: [apiGateway("api-gateway-api-usage-plans"), apiGatewayApi("CreateUsagePlanKey")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["usage-key-stage"] }, { kind: "generated" }],
    },
    {
      id: "U-02",
      text: "A usage plan is of an account and a region and lists all stages that it is for. What another `apply` has put into the list, the next one takes out.",
      docs: [apiGatewayApi("UsagePlan"), terraform("api_gateway_usage_plan")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["usage-one-stack"] }],
    },
    {
      id: "U-03",
      text: "A usage plan has throttles for single methods only beside a throttle of its own: without one API Gateway is said to refuse them.",
      docs: [apiGatewayApi("UsagePlan")],
      standing: "unverified",
      fates: [{ kind: "generated" }],
    },
    {
      id: "U-04",
      text: "A rate or a burst of 0 answers every call with 429. For a REST API's stage the AWS provider leaves it out when it makes the settings: with nothing else in them the `apply` fails with `empty result`, and otherwise API Gateway's own limit is there.",
      docs: [
        apiGateway("api-gateway-request-throttling"),
        terraform("api_gateway_method_settings"),
        github("terraform-aws-modules/terraform-aws-apigateway-v2#13"),
      ],
      standing: "provider-source",
      evidence: ["internal/service/apigateway/method_settings.go"],
      fates: [{ kind: "checked", rules: ["stage-throttle-zero", "stage-throttle-zero-rest"] }],
    },
    {
      id: "U-05",
      text: "An HTTP API takes settings for its own routes only, and `ANY` is the name of one: `Unable to find Route by key … within the provided RouteSettings`. A REST API has them for each method that callers use, also where its document says `x-amazon-apigateway-any-method`, and keeps those of methods that it does not have.",
      docs: [
        apiGateway("http-api-throttling"),
        github("DianaIonita/serverless-api-gateway-throttling#34"),
      ],
      standing: "reported",
      fates: [
        { kind: "checked", rules: ["stage-method-known", "stage-route-known"] },
        { kind: "generated" },
      ],
    },
    {
      id: "U-06",
      text: "The settings of a stage, and those of each of its methods, are one thing each: throttle, log level and cache together. Where the fleet throttles a stage that another made and stops to do so, the settings go with all that is in them, and a method with a throttle of its own has API Gateway's defaults in place of the stage's log level.",
      docs: [apiGatewayApi("MethodSetting"), terraform("api_gateway_method_settings")],
      standing: "provider-source",
      evidence: ["internal/service/apigateway/method_settings.go"],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "U-07",
      text: "Terraform's state holds the values of all API keys that its stack makes, and a plan that takes a key out of a usage plan prints the value, which the provider does not mark as sensitive: whoever may read either can call.",
      docs: [apiGatewayApi("UsagePlanKey"), terraform("api_gateway_usage_plan_key")],
      standing: "provider-source",
      evidence: ["internal/service/apigateway/usage_plan_key.go"],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "U-08",
      text: "API keys are of an account and a region, and two of them can have one name. Their values are not the same, unless somebody has written the same one twice, which is refused within a region.",
      docs: [apiGateway("api-gateway-setup-api-keys"), apiGatewayApi("CreateApiKey")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["usage-key-per-stack", "usage-key-routed"] },
        { kind: "generated" },
      ],
    },
    {
      id: "U-09",
      text: "API Gateway asks of a call what the operation says: an authorizer that no operation names is made, and decides on nothing.",
      docs: [
        apiGateway("apigateway-use-lambda-authorizer"),
        apiGateway("api-gateway-swagger-extensions-authorizer"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-authorizer-idle"] }],
    },
    {
      id: "U-10",
      text: "A stage of a REST API has a throttle of -1 to begin with: none but the account's. The settings of an HTTP API's stage cannot be without one, since the AWS provider sends 0 for what they leave out, and does not notice when they go as a whole: they have the account's numbers, and a limit that AWS raises later counts there only when `quotas` says it.",
      docs: [terraform("api_gateway_method_settings"), terraform("apigatewayv2_stage")],
      standing: "acceptance-tested",
      evidence: [
        "TestAccAPIGatewayMethodSettings_Settings_throttlingBurstLimitDisabledByDefault",
        "TestAccAPIGatewayMethodSettings_Settings_throttlingRateLimitDisabledByDefault",
      ],
      fates: [{ kind: "generated" }],
    },
  ],
};
