import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import {
  type Entry,
  mappedIn,
  type Operation,
  shownValue,
  writtenAs,
} from "../../model/openapi-document";
import { describes } from "../described-parameter";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (key: string) => `/items:
  get:
    parameters: [{ name: page, in: query, schema: { type: string } }]
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
      cacheKeyParameters: [${key}]
`;

export const openapiCacheKeys: Rule = {
  id: "openapi-cache-keys",
  severity: "error",
  because: "aws-refuses",
  title: "What a cached answer is kept by is a parameter of the operation",
  why: "`cacheKeyParameters` are parameters of the call that the operation describes, or of the back end that are mapped. The import fails otherwise: `Invalid cache key parameter specified`.",
  docs: [
    apiGatewayApi("PutIntegration"),
    apiGateway("api-gateway-swagger-extensions-integration"),
    github("amazon-archives/aws-apigateway-importer#148"),
  ],
  examples: openApiExamples(
    items("method.input.params.page"),
    items("method.request.querystring.page"),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) => {
      const { integration } = operation;
      const keys = integration && writtenAs(integration, "cacheKeyParameters");
      if (keys === undefined) return [];
      if (!Array.isArray(keys.value))
        return [
          {
            at: keys.at,
            message: `\`cacheKeyParameters\` is ${JSON.stringify(keys.value)}, and no list`,
            help: `Write \`[${typeof keys.value === "string" ? keys.value : "method.request.querystring.page"}]\`.`,
          },
        ];
      return keys.inner.flatMap((key) => faultOf(key, operation));
    }),
};

function faultOf({ at, value }: Entry, operation: Operation): Violation[] {
  const { integration } = operation;
  if (typeof value === "string" && value.includes("${")) return [];
  const key = shownValue(value);
  const isMapped =
    integration !== undefined && mappedIn(integration).some((each) => each.key === key);
  if (isMapped || describes(operation, key) === true) return [];
  if (describes(operation, key) === false)
    return [
      {
        at,
        message: `the answers are kept by \`${key}\`, which the operation does not describe`,
        help: "Describe it in its `parameters`, or take it out here.",
      },
    ];
  return [
    {
      at,
      message: `answers cannot be kept by \`${key}\``,
      help: `Write ${meantKey(key, operation)}.`,
    },
  ];
}

function meantKey(written: string, { parameters }: Operation): string {
  const name = written.split(".").at(-1) ?? "";
  const found = parameters.find((each) => each.name === name);
  const where = found?.in === "query" ? "querystring" : found?.in;
  return where === undefined
    ? "`method.request.querystring.<name>`, `….header.<name>` or `….path.<name>` of a parameter that the operation describes"
    : `\`method.request.${where}.${name}\``;
}
