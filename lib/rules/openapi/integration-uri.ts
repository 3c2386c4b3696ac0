// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what documents have
import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { lambdaFunction } from "../../model/lambda-uri";
import type { OpenApiDocument, Stated } from "../../model/openapi-document";
import { filledIn, valuesIn } from "../../model/placeholders";
import { mayBeRegion } from "../../model/regions";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const called = (uri: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: aws_proxy
      httpMethod: POST
      uri: ${uri}
`;

const items = "arn:aws:lambda:eu-west-1:111111111111:function:items";

export const openapiIntegrationUri: Rule = {
  id: "openapi-integration-uri",
  severity: "error",
  because: "aws-refuses",
  title: "Every URI of a back end is one that the API can call",
  why: "A REST API calls AWS's services, Lambda among them, by ARNs of API Gateway's own, and all other back ends by URLs. The import refuses what is neither: `Invalid ARN specified in the request`, `AWS ARN for integration must contain path or action`. HTTP APIs take the ARN of a function as it is.",
  docs: [
    apiGatewayApi("PutIntegration"),
    apiGateway("api-gateway-swagger-extensions-integration"),
    github("CodeGenieApp/serverless-express#169"),
    github("alexcasalboni/serverless-data-pipeline-sam#1"),
  ],
  examples: openApiExamples(
    called(items),
    called(`arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${items}/invocations`),
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      urisOf(document, api.kind).flatMap((uri) => faultIn(uri, api)),
    ),
};

interface CalledUri extends Stated<string> {
  readonly form: "arn" | "url";
}

/** Those that have to have a form; an HTTP API takes ARNs of functions and of listeners as well. */
function urisOf(document: OpenApiDocument, kind: OwnedApi["kind"]): CalledUri[] {
  const integrations = document.operations.flatMap(({ integration }): CalledUri[] => {
    if (integration?.uri === undefined) return [];
    const { uri, type, connectionType } = integration;
    if (type === "http" || type === "http_proxy")
      return kind === "http" && connectionType === "VPC_LINK" ? [] : [{ ...uri, form: "url" }];
    return type === "aws" || type === "aws_proxy" ? [{ ...uri, form: "arn" }] : [];
  });
  const authorizers = document.authorizers.flatMap(({ uri }): CalledUri[] =>
    uri === undefined ? [] : [{ ...uri, form: "arn" }],
  );
  return [...integrations, ...authorizers].filter(({ form }) => form === "url" || kind === "rest");
}

/** The first fault, in whichever of the API's regions it is. */
function faultIn({ at, value, form }: CalledUri, api: OwnedApi): Violation[] {
  for (const region of api.regions.keys()) {
    const filled = filledIn(value, valuesIn(api, region));
    // What nothing stands for is told by itself.
    if (filled.startsWith("${")) continue;
    const fault = form === "url" ? urlFault(filled, value) : arnFault(filled, value, region);
    if (fault !== undefined) return [{ at, ...fault }];
  }
  return [];
}

type Fault = Pick<Violation, "message" | "help">;

function urlFault(url: string, written: string): Fault | undefined {
  const [, first] = /^(https?:\/\/)/i.exec(url) ?? [];
  if (first === undefined)
    return {
      message: `the URI ${url} does not begin with https:// or http://`,
      help: `Write it in full: \`https://${isHostAndPath(written) ? written : "…"}\`.`,
    };
  const rest = url.slice(first.length);
  if (!/^https?:\/\//i.test(rest)) return undefined;
  return {
    message: `the URI ${url} begins with ${first} twice`,
    help: "Leave it out in one place: the document, or the parameter that is filled in behind it.",
  };
}

function isHostAndPath(text: string): boolean {
  return /^[\w.$-]/.test(text) && !/^[a-z+]+:/i.test(text);
}

/** A name that is filled in at each call, or by API Gateway, has no colons and slashes of its own. */
const unfilled = /\$\{[^{}]*\}/g;

function arnFault(filled: string, written: string, region: string): Fault | undefined {
  const plain = filled.replace(unfilled, "x");
  if (/^arn:[^:]+:lambda:[^:]*:[^:]*:function:/.test(plain))
    return {
      message: `a REST API cannot call ${filled} by the function's own ARN`,
      help: `Write \`${invocationUri(written)}\`.`,
    };
  const parts = /^arn:[^:]+:apigateway:([^:]+):([^:]+):(?:path|action)\/(.+)$/.exec(plain);
  const [, where, service, what] = parts ?? [];
  if (where === undefined || what === undefined)
    return {
      message: `${filled} is no URI of a service of AWS`,
      help: "Write `arn:…:apigateway:<region>:<service>:path/<path>` or `…:action/<action>`; for a back end of another kind, `type: http_proxy` and its URL.",
    };
  if (service === "lambda" && /^[\d-]+\/functions\/[^/]+$/.test(what))
    return {
      message: `the URI ${filled} does not say what to do with the function`,
      help: `Write \`${written}/invocations\`.`,
    };
  return regionFault(filled, where, region);
}

function invocationUri(functionArn: string): string {
  const around = "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions";
  return `${around}/${functionArn}/invocations`;
}

/** A function elsewhere is another rule's affair, as long as it is called where it is. */
function regionFault(filled: string, where: string, region: string): Fault | undefined {
  if (where === region || where === "x") return undefined;
  const functionRegion = lambdaFunction(filled)?.region;
  const help =
    "Write `${AWS::Region}` in its place, which is the API's own in each of its regions.";
  if (!mayBeRegion(where)) return { message: `${filled} is in ${where}, which is no region`, help };
  if (functionRegion !== region) return undefined;
  return { message: `${filled} calls a function in ${region} by way of ${where}`, help };
}
