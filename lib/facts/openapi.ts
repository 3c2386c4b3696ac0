import { apiGateway, apiGatewayApi, github, iam, terraform } from "./pages";
import type { Section } from "./section";

const knownIssues = apiGateway("api-gateway-known-issues");
const integrations = apiGateway("api-gateway-swagger-extensions-integration");
const extensions = apiGateway("api-gateway-swagger-extensions");
const variables = apiGateway("import-api-aws-variables");
const policies = apiGateway("apigateway-resource-policies-examples");
const conditionKeys = apiGateway("apigateway-resource-policies-aws-condition-keys");

export const openapi: Section = {
  letter: "B",
  title: "OpenAPI documents and resource policies",
  facts: [
    {
      id: "B-01",
      text: "API Gateway imports OpenAPI 2.0 and 3.0 for REST APIs, and 3.0 alone for HTTP APIs. A document of the version 3.1 is refused: `Unable to determine OAS version from '3.1.0'`.",
      docs: [
        apiGateway("api-gateway-import-api"),
        apiGateway("http-api-open-api"),
        github("localstack/localstack#13043"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }],
    },
    {
      id: "B-02",
      text: "References of a document to other files are not followed by the import.",
      docs: [knownIssues],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "B-03",
      text: "The import takes a document of at most 6 MB.",
      docs: [apiGatewayApi("PutRestApi")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-size"] }],
    },
    {
      id: "B-04",
      text: "An API starts with 300 resources or routes, and AWS raises that on request. A resource of a REST API is a part of a path, the root among them.",
      docs: [
        apiGateway("api-gateway-execution-service-limits-table"),
        apiGateway("http-api-quotas"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-resource-count"] }],
    },
    {
      id: "B-05",
      text: "A REST API with a method that has no integration is imported, and not deployed: `No integration defined for method`. One without any method is not deployed either: `The REST API doesn't contain any methods`.",
      docs: [
        apiGateway("how-to-deploy-api"),
        github("hashicorp/terraform-provider-aws#21210"),
        github("cloudtools/troposphere#496"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["openapi-integration", "openapi-operations"] }],
    },
    {
      id: "B-06",
      text: "Integrations of REST APIs are of the types `aws`, `aws_proxy`, `http`, `http_proxy` and `mock`; HTTP APIs have `aws_proxy` and `http_proxy` only, and the import warns of the others and leaves them out.",
      docs: [integrations, apiGateway("http-api-open-api")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-integration-type"] }],
    },
    {
      id: "B-07",
      text: "An integration needs a `uri` and an `httpMethod`, unless it is a mock or one of an HTTP API's subtypes, which need a role in `credentials`. The method by which a Lambda function is called is always POST, an integration of the connection type `VPC_LINK` needs a `connectionId`, and `timeoutInMillis` is a number.",
      docs: [integrations, apiGateway("http-api-develop-integrations-aws-services")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-integration-parts"] }],
    },
    {
      id: "B-08",
      text: "Integrations of HTTP APIs have to say `payloadFormatVersion`: `2.0` or `1.0` for Lambda functions, and `1.0` for all others.",
      docs: [integrations, apiGateway("http-api-develop-integrations-lambda")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-payload-format"] }],
    },
    {
      id: "B-09",
      text: "A parameter such as `{proxy+}` takes all that follows in a path, and can only be the last part of it.",
      docs: [apiGateway("api-gateway-set-up-simple-proxy"), apiGateway("http-api-develop-routes")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-greedy-path"] }],
    },
    {
      id: "B-10",
      text: "A part of a REST API's path has letters, digits, underscores, hyphens, full stops, commas and colons, or is one parameter in braces and nothing else.",
      docs: [knownIssues],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-path-segments"] }],
    },
    {
      id: "B-11",
      text: "Below each resource of a REST API there can be one whose path part is a parameter, greedy or not: `A sibling ({id}) of this resource already has a variable path part -- only one is allowed`.",
      docs: [
        apiGateway("api-gateway-method-settings-method-request"),
        github("amazon-archives/aws-apigateway-importer#202"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["openapi-sibling-parameters"] }],
    },
    {
      id: "B-12",
      text: "A REST API's integration can be given only those parameters of a call that the method describes: `Invalid mapping expression parameter specified`. What is in the path and not described is matched all the same.",
      docs: [
        apiGateway("api-gateway-swagger-extensions-integration-requestParameters"),
        github("aws/aws-cdk#17318"),
      ],
      standing: "reported",
      fates: [
        { kind: "checked", rules: ["openapi-request-parameters", "openapi-path-parameters"] },
      ],
    },
    {
      id: "B-13",
      text: "API Gateway imports operations without `responses`, which OpenAPI itself does not allow.",
      docs: [apiGateway("http-api-open-api"), "https://spec.openapis.org/oas/v3.0.3"],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["openapi-responses"] }],
    },
    {
      id: "B-14",
      text: "The extensions of API Gateway belong to certain places of a document and to one kind of API or both. Elsewhere, and misspelt, they have no effect.",
      docs: [extensions, apiGateway("http-api-vs-rest")],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["openapi-extension-known"] }],
    },
    {
      id: "B-15",
      text: "An import sets the resource policy, the endpoint configuration, the binary media types, the compression and the tags that the document has. Terraform's AWS provider writes its own arguments over them afterwards, or takes away what it has no argument for.",
      docs: [
        apiGateway("openapi-extensions-policy"),
        terraform("api_gateway_rest_api"),
        terraform("apigatewayv2_api"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-extension-owned", "openapi-one-setting"] }],
    },
    {
      id: "B-16",
      text: "REST APIs pass over `security` at the top of a document: it has to stand in each operation.",
      docs: [knownIssues],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-root-security"] }],
    },
    {
      id: "B-17",
      text: "Of the security schemes of OpenAPI, API Gateway looks at API keys, for REST APIs, and at those with an authorizer or with `awsSigv4`; the others describe what the back end checks.",
      docs: [knownIssues, apiGateway("api-gateway-swagger-extensions-authorizer")],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["openapi-security-enforced"] }],
    },
    {
      id: "B-18",
      text: "Models, of which a REST API has one for each schema of its document, have names of letters and digits only.",
      docs: [knownIssues],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-model-names"] }],
    },
    {
      id: "B-19",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      text: "The import fills in `${AWS::Region}`, `${AWS::AccountId}` and `${AWS::Partition}`, and no other name of CloudFormation's.",
      docs: [variables],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: [
            "openapi-placeholder-known",
            "openapi-parameter-used",
            "openapi-parameter-region",
          ],
        },
        { kind: "generated" },
      ],
    },
    {
      id: "B-20",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      text: "`${stageVariables.…}` in an integration is filled in at each call, by nothing where the stage has no such variable.",
      docs: [
        apiGateway("stage-variables"),
        apiGateway("aws-api-gateway-stage-variables-reference"),
      ],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["openapi-stage-variable"] }],
    },
    {
      id: "B-21",
      text: "A Lambda function that an API calls without a role has to allow `apigateway.amazonaws.com` to invoke it, for the API's own execution ARN: calls are answered with 500 otherwise. One in another account has to allow it there.",
      docs: [
        apiGateway("api-gateway-control-access-using-iam-policies-to-invoke-api"),
        apiGateway("apigateway-cross-account-lambda-integrations"),
        terraform("lambda_permission"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["openapi-function-elsewhere"] }, { kind: "generated" }],
    },
    {
      id: "B-22",
      text: "A resource policy is one of IAM's, about the action `execute-api:Invoke` and resources that are written in full or as `execute-api:/<stage>/<method>/<path>`. IAM refuses operators that it does not know, and takes any key: a condition on a key that no call has is not met. Nor does it matter to it whether there is such a stage, operation, region or account: what is about none of the API's calls is taken, and decides on nothing.",
      docs: [policies, iam("reference_policies_elements")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-policy-form", "api-policy-resource"] }],
    },
    {
      id: "B-23",
      text: "Calls of public APIs have no `aws:SourceVpc`, `aws:SourceVpce` and `aws:VpcSourceIp`.",
      docs: [conditionKeys],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-policy-condition-keys"] }],
    },
    {
      id: "B-24",
      text: "A private API is reached from VPC endpoints in any account that its policy lets in.",
      docs: [apiGateway("apigateway-private-apis"), policies],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-policy-any-endpoint"] }],
    },
    {
      id: "B-25",
      text: "Only private APIs can be tied to VPC endpoints.",
      docs: [apiGateway("associate-private-api-with-vpc-endpoint")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-vpc-endpoints"] }],
    },
    {
      id: "B-26",
      text: "A resource policy refuses whatever no statement of it allows. A signed call from the API's own account can be allowed by the caller's policies instead.",
      docs: [
        apiGateway("apigateway-authorization-flow"),
        iam("reference_policies_evaluation-logic"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-policy-allows"] }],
    },
    {
      id: "B-27",
      text: "The URI of a REST API's integration with a service of AWS is `arn:<partition>:apigateway:<region>:<service>:path/…` or `action/…`, and for a Lambda function ends in `/invocations`; that of one with another back end is a URL. The import refuses others: `AWS ARN for integration must contain path or action`, `Invalid ARN specified in the request`.",
      docs: [
        apiGatewayApi("PutIntegration"),
        integrations,
        github("alexcasalboni/serverless-data-pipeline-sam#1"),
        github("CodeGenieApp/serverless-express#169"),
        github("amazon-archives/aws-apigateway-importer#9"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["openapi-integration-uri"] }],
    },
    {
      id: "B-28",
      text: "A header of an answer that the integration of a REST API fills in has to be described by the operation's answer of that status. The import fails otherwise: `Invalid mapping expression parameter specified: method.response.header.…`, and `No method response exists for method` where the operation has no such answer.",
      docs: [
        apiGateway("api-gateway-swagger-extensions-integration-responseParameters"),
        github("amazon-archives/aws-apigateway-importer#209"),
        github("amazon-archives/aws-apigateway-importer#121"),
        github("deliveryhero/serverless-aws-documentation#91"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["openapi-response-headers"] }],
    },
    {
      id: "B-29",
      text: "A REST API keeps one answer of an integration for each status: a second one takes the place of the first. An answer with a status that the operation does not describe is taken, as long as it has no headers, and is answered with 500 at each call.",
      docs: [
        apiGateway("api-gateway-integration-settings-integration-response"),
        apiGatewayApi("PutIntegrationResponse"),
      ],
      standing: "inferred",
      evidence: ["localstack test_lifecycle_integration_response"],
      fates: [{ kind: "checked", rules: ["openapi-response-described"] }],
    },
    {
      id: "B-30",
      text: "The answers of a back end are told apart by regular expressions of Java's. API Gateway refuses others: `Invalid regex pattern specified`.",
      docs: [
        apiGateway("api-gateway-swagger-extensions-integration-responses"),
        apiGatewayApi("PutIntegrationResponse"),
      ],
      standing: "reported",
      evidence: ["cdk-preflight pf-apigw-integration-response-selection-pattern"],
      fates: [{ kind: "checked", rules: ["openapi-response-pattern"] }],
    },
    {
      id: "B-31",
      text: "What a REST API's integration maps is an expression about the call or the answer, the context, a stage variable or a text in single quotes, and what it is mapped to a parameter of the back end or a header of the answer: `Invalid mapping expression specified`. Values that are no texts are dropped by the import, with a warning.",
      docs: [
        apiGateway("rest-api-parameter-mapping"),
        github("amazon-archives/aws-apigateway-importer#104"),
        github("amazon-archives/aws-apigateway-importer#77"),
      ],
      standing: "recorded",
      evidence: [
        "localstack test_put_integration_request_parameter_bool_type",
        "localstack test_import_rest_api_with_base_path_oas30",
        "cdk-preflight pf-apigw-integration-request-parameter-value",
      ],
      fates: [{ kind: "checked", rules: ["openapi-mapping-expression", "openapi-mapping-text"] }],
    },
    {
      id: "B-32",
      text: "An HTTP API appends, overwrites or removes headers and parts of the query of a call, overwrites its path, and changes headers and status of an answer by its status from 200 to 599. It refuses mappings in another form: `Invalid Request Actioned Parameter`, `Status Code … is not valid`.",
      docs: [apiGateway("http-api-parameter-mapping")],
      standing: "reported",
      evidence: [
        "cdk-preflight pf-apigwv2-request-parameter-action",
        "cdk-preflight pf-apigwv2-response-parameter-status-code",
      ],
      fates: [{ kind: "checked", rules: ["openapi-http-mapping"] }],
    },
    {
      id: "B-33",
      text: "The keys of cached answers are parameters that the method has, or that its integration maps: `Invalid cache key parameter specified`.",
      docs: [
        apiGatewayApi("PutIntegration"),
        github("amazon-archives/aws-apigateway-importer#148"),
      ],
      standing: "reported",
      evidence: ["cdk-preflight pf-apigw-integration-cache-key-parameters"],
      fates: [{ kind: "checked", rules: ["openapi-cache-keys"] }],
    },
  ],
};
