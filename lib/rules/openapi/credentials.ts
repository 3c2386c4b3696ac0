// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what documents have
import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { parseArn } from "../../model/arn";
import { isLambdaUri } from "../../model/lambda-uri";
import type { Integration, Stated } from "../../model/openapi-document";
import { regions } from "../../model/regions";
import { inDocuments } from "../documents";
import { filledTexts } from "../filled-texts";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const send = (credentials: string) => `/items:
  post:
    responses: { "200": { description: It is taken } }
    x-amazon-apigateway-integration:
      type: aws
      httpMethod: POST
      uri: arn:aws:apigateway:eu-west-1:sqs:path/111111111111/items
${credentials}      responses: { default: { statusCode: "200" } }
`;

export const openapiCredentials: Rule = {
  id: "openapi-credentials",
  severity: "error",
  because: "aws-refuses",
  title: "Every service of AWS is called with a role of the API's own account",
  why: "A service of AWS is called in somebody's name: the import refuses an integration without a role (`Role ARN must be specified for AWS integrations`), with something that is no ARN (`Invalid ARN specified in the request`) and with a role of another account (`Cross-account pass role is not allowed`). Lambda functions can let the API in instead.",
  docs: [
    apiGatewayApi("PutIntegration"),
    apiGateway("api-gateway-swagger-extensions-integration"),
    github("hashicorp/terraform-provider-aws#7916"),
    github("amazon-archives/aws-apigateway-importer#25"),
  ],
  examples: openApiExamples(
    send(""),
    send("      credentials: arn:aws:iam::111111111111:role/items-sender\n"),
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) => [
      ...document.operations.flatMap(({ integration }) =>
        integration === undefined
          ? []
          : [...missing(integration, api), ...wrong(integration.credentials, api)],
      ),
      ...document.authorizers.flatMap(({ credentials }) => wrong(credentials, api)),
    ]),
};

/** Without a role only functions can be called, which let the API in. */
function missing({ at, type, uri, credentials }: Integration, api: OwnedApi): Violation[] {
  if (api.kind !== "rest" || (type !== "aws" && type !== "aws_proxy")) return [];
  if (uri === undefined || (credentials !== undefined && credentials.value !== "")) return [];
  const service = filledTexts(uri.value, api)
    .map((each) => /^arn:[^:]+:apigateway:[^:]+:([^:]+):(?:path|action)\//.exec(each)?.[1])
    // Others cannot be proxied at all, which another rule tells.
    .find((each) => each === "firehose" || (type === "aws" && each !== "lambda"));
  if (service === undefined || isLambdaUri(uri.value)) return [];
  return [
    {
      at: credentials?.at ?? at,
      message: `the integration calls ${service.split(".").at(-1)} with nobody's credentials`,
      help: "Add `credentials:` with the ARN of a role that API Gateway may assume and that may do what the `uri` says.",
    },
  ];
}

function wrong(credentials: Stated<string> | undefined, api: OwnedApi): Violation[] {
  if (credentials === undefined || credentials.value === "") return [];
  const { at, value } = credentials;
  const [fault] = filledTexts(value, api).flatMap((each) => faultOf(each, api) ?? []);
  return fault === undefined ? [] : [{ at, ...fault }];
}

type Fault = Pick<Violation, "message" | "help">;

function faultOf(text: string, api: OwnedApi): Fault | undefined {
  const arn = parseArn(text);
  if (arn?.service !== "iam")
    return {
      message: `${text} is no ARN of a role`,
      help: "Write `arn:${AWS::Partition}:iam::${AWS::AccountId}:role/<name>`, or `arn:aws:iam::*:user/*` for the caller's own credentials.",
    };
  const [region = ""] = api.regions.keys();
  const partition = regions.get(region);
  if (partition !== undefined && arn.partition !== partition)
    return {
      message: `${text} is a role of ${arn.partition}, and the API is in ${partition}`,
      help: "Write `${AWS::Partition}` in its place, and a role that is there.",
    };
  const own = api.account?.target?.id;
  if (own === undefined || !/^\d{12}$/.test(arn.account) || arn.account === own) return undefined;
  return {
    message: `${text} is a role of another account than the API's, which is ${own}`,
    help: "Name a role of the API's own account, with `${AWS::AccountId}` in its ARN; that one can assume others.",
  };
}
