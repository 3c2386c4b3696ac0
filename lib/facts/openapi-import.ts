import type { Fact } from "./fact";
import { apiGateway, apiGatewayApi, github, lambdaApi, terraform } from "./pages";

const knownIssues = apiGateway("api-gateway-known-issues");
const importWarnings = apiGateway("api-gateway-import-api-errors-warnings");

/** What an import takes, passes over and warns of. */
export const openapiImport: readonly Fact[] = [
  {
    id: "B-60",
    text: "The import of a document with warnings succeeds, and what it warns of is mostly left out of the API: models, integrations, authorizers with the methods that ask for them. With `fail_on_warnings` it fails instead, and nothing changes: `Warnings found during import`.",
    docs: [importWarnings, apiGatewayApi("PutRestApi"), terraform("api_gateway_rest_api")],
    standing: "acceptance-tested",
    evidence: ["TestAccAPIGatewayRestAPI_failOnWarnings", "TestAccAPIGatewayV2API_failOnWarnings"],
    fates: [{ kind: "generated" }],
  },
  {
    id: "B-61",
    text: "The import passes over what OpenAPI does not know, and warns of it: `Parse issue: attribute … is unexpected`, `… is missing`, `More than one server provided`, `Resource $default should start with /`. A document without `info`, a version or `3.0` in full is imported; a number is taken for a text.",
    docs: [
      importWarnings,
      github("aws/serverless-application-model#2297"),
      "https://spec.openapis.org/oas/v3.0.3",
    ],
    standing: "recorded",
    evidence: [
      "localstack test_import_and_validate_rest_api[openapi.spec.tf.json]",
      "localstack test_import_rest_api_with_base_path_oas30",
    ],
    fates: [{ kind: "checked", rules: ["openapi-form"] }, { kind: "generated" }],
  },
  {
    id: "B-62",
    text: "A security scheme that nobody describes stands for nothing: a method that asks for it is not made, or is open.",
    docs: [
      apiGateway("api-gateway-swagger-extensions-authorizer"),
      github("hashicorp/terraform-provider-aws#26847"),
    ],
    standing: "reported",
    fates: [{ kind: "checked", rules: ["openapi-scheme-described"] }],
  },
  {
    id: "B-63",
    text: "Browsers ask by OPTIONS before they call, without credentials: what asks for some there keeps all pages of other origins out. An HTTP API with CORS answers by itself, but not where a route such as `$default` takes OPTIONS: `OPTIONS /{proxy+}` without an authorizer goes before it.",
    docs: [
      apiGateway("http-api-cors"),
      apiGateway("how-to-cors"),
      github("aws/serverless-application-model#717"),
    ],
    standing: "documented",
    fates: [{ kind: "checked", rules: ["openapi-preflight"] }, { kind: "generated" }],
  },
  {
    id: "B-64",
    text: "Names of Lambda functions have letters, digits, hyphens and underscores only.",
    docs: [lambdaApi("AddPermission")],
    standing: "documented",
    fates: [{ kind: "checked", rules: ["openapi-function-name"] }],
  },
  {
    id: "B-65",
    text: "No policy can be about the version `$LATEST` of a function, and one about the function itself lets in who calls it by its name alone: `Lambda does not support adding policies to version $LATEST`. The stacks call it so.",
    docs: [lambdaApi("AddPermission"), github("terraform-aws-modules/terraform-aws-lambda#36")],
    standing: "documented",
    fates: [{ kind: "generated" }],
  },
  {
    id: "B-66",
    text: "A function whose answer is streamed is called by `…/response-streaming-invocations`, and needs the same permission.",
    docs: [apiGateway("response-transfer-mode-lambda")],
    standing: "documented",
    fates: [{ kind: "generated" }],
  },
  {
    id: "B-67",
    text: "Models of a REST API are of JSON Schema, draft 4: `nullable`, `discriminator`, `oneOf`, `anyOf`, `readOnly`, `exclusiveMinimum`, `minItems` and `maxItems` are left out of them or not validated, and of parameters only the name, the place and whether they are required are looked at.",
    docs: [knownIssues, apiGateway("api-gateway-method-request-validation")],
    standing: "documented",
    fates: [{ kind: "checked", rules: ["openapi-keywords"] }],
  },
  {
    id: "B-68",
    text: "API Gateway knows no parameters in cookies.",
    docs: [apiGateway("api-gateway-method-settings-method-request"), knownIssues],
    standing: "documented",
    fates: [{ kind: "checked", rules: ["openapi-cookie"] }],
  },
  {
    id: "B-69",
    text: "An import gives an API the tags that the document has, and the provider takes away those that it does not know of.",
    docs: [apiGateway("api-gateway-swagger-extensions"), terraform("apigatewayv2_api")],
    standing: "documented",
    fates: [{ kind: "checked", rules: ["openapi-tag-value"] }, { kind: "generated" }],
  },
];
