import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import { isLambdaUri } from "../../model/lambda-uri";
import type { Integration, JsonValue } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

export const openapiIntegrationParts: Rule = {
  id: "openapi-integration-parts",
  severity: "error",
  because: "aws-refuses",
  title: "Every integration has the parts that its type needs",
  why: "An integration needs to know whom to call and how: the import fails or, for a function that is called with another method than POST, every call does. A private integration needs the id of its VPC link.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration"),
    apiGateway("set-up-private-integration"),
    apiGateway("http-api-develop-integrations-aws-services"),
  ],
  examples: openApiExamples(
    `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.internal.example.com
      connectionType: VPC_LINK
`,
    `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.internal.example.com
      connectionType: VPC_LINK
      connectionId: a1b2c3
`,
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], ({ integration }, { api }) =>
      integration === undefined
        ? []
        : [
            ...missingParts(integration),
            ...wrongConnection(integration),
            ...wrongMethod(integration),
            ...wrongSubtype(integration, api.kind),
            ...wrongTimeout(integration),
          ],
    ),
};

/** A mock answers by itself, and a subtype says which service is called. */
function missingParts({ at, type, uri, httpMethod, subtype }: Integration): Violation[] {
  if (type === "mock" || type === "" || subtype !== undefined) return [];
  const missing = [
    ...(uri === undefined ? (["uri"] as const) : []),
    ...(httpMethod === undefined ? (["httpMethod"] as const) : []),
  ];
  return missing.map((key) => ({
    at,
    message: `the integration of the type ${type} has no \`${key}\``,
    help: partHelp[key],
  }));
}

const partHelp = {
  uri: "Add it: the URL of the back end, or `arn:…:apigateway:…:lambda:path/2015-03-31/functions/<arn>/invocations` for a Lambda function.",
  httpMethod:
    "Add the method by which the back end is called, such as `httpMethod: GET`; for a Lambda function it is always `POST`.",
} as const;

function wrongConnection({ at, connectionType, connectionId }: Integration): Violation[] {
  if (connectionType === undefined || connectionType === "INTERNET") return [];
  if (connectionType !== "VPC_LINK")
    return [
      {
        at: inside(at, "connectionType"),
        message: `there is no connection type ${connectionType}`,
        help: "Write `VPC_LINK`, or leave it out for the internet.",
      },
    ];
  if (connectionId !== undefined) return [];
  return [
    {
      at: inside(at, "connectionType"),
      message: "the integration goes through a VPC link, and does not say which",
      help: "Add `connectionId:` with the id of the VPC link, or a parameter that stands for one in each region.",
    },
  ];
}

function wrongMethod({ at, uri, httpMethod, type }: Integration): Violation[] {
  if (uri === undefined || httpMethod === undefined || !isLambdaUri(uri.value)) return [];
  if (httpMethod.toUpperCase() === "POST" || !type.startsWith("aws")) return [];
  return [
    {
      at: inside(at, "httpMethod"),
      message: `the integration calls a Lambda function by ${httpMethod}`,
      help: "Write `httpMethod: POST`: functions are invoked by POST, whatever the method of the operation.",
    },
  ];
}

function wrongSubtype(
  { at, subtype, credentials }: Integration,
  kind: OwnedApi["kind"],
): Violation[] {
  if (subtype === undefined) return [];
  if (kind === "rest")
    return [
      {
        at: inside(at, "integrationSubtype"),
        message: `the integration is of the subtype ${subtype}, which only HTTP APIs have`,
        help: "Write `type: aws` with the service's `uri` and `credentials`, or make it an HTTP API.",
      },
    ];
  if (credentials !== undefined) return [];
  return [
    {
      at,
      message: `the integration calls ${subtype} with nobody's credentials`,
      help: "Add `credentials:` with the ARN of a role that API Gateway may assume.",
    },
  ];
}

function wrongTimeout({ timeoutInMillis: timeout }: Integration): Violation[] {
  if (timeout === undefined || typeof timeout.value === "number") return [];
  return [
    {
      at: timeout.at,
      message: `\`timeoutInMillis\` is ${JSON.stringify(timeout.value)}, and has to be a number`,
      help: `Write milliseconds without a unit and without quotes: \`timeoutInMillis: ${milliseconds(timeout.value)}\`.`,
    },
  ];
}

function milliseconds(value: JsonValue): number {
  const [, amount, unit] = /^(\d+)\s*(ms|s)?$/.exec(String(value).trim()) ?? [];
  return amount === undefined ? 29_000 : Number(amount) * (unit === "s" ? 1000 : 1);
}
