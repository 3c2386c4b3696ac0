import { apiGateway, github } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type Entry, mappedIn } from "../../model/openapi-document";
import {
  isRequestSource,
  isRequestTarget,
  isResponseSource,
  isResponseTarget,
  meantExpression,
} from "../../model/rest-mapping";
import { inOperations } from "../documents";
import { filledTexts } from "../filled-texts";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (from: string) =>
  passedOn(`requestParameters: { integration.request.header.x-from: ${from} }`);

export const openapiMappingExpression: Rule = {
  id: "openapi-mapping-expression",
  severity: "error",
  because: "aws-refuses",
  title: "What a REST API maps to what is written in API Gateway's expressions",
  why: "Parameters of a back end are made of the call, of the stage's variables, of the context or of a text in single quotes; headers of an answer of the back end's. The import of the whole document fails with `Invalid mapping expression specified` where it is something else.",
  docs: [
    apiGateway("rest-api-parameter-mapping"),
    apiGateway("api-gateway-swagger-extensions-integration-requestParameters"),
    apiGateway("api-gateway-swagger-extensions-integration-responseParameters"),
    github("amazon-archives/aws-apigateway-importer#104"),
  ],
  examples: openApiExamples(items("gateway"), items("\"'gateway'\"")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }, { api }) =>
      integration === undefined
        ? []
        : [
            ...mappedIn(integration).flatMap((each) => faults(each, request, api)),
            ...integration.responses
              .flatMap(({ parameters }) => parameters)
              .flatMap((each) => faults(each, response, api)),
          ],
    ),
};

/** What may stand on either side of a mapping. */
interface Side {
  readonly isTarget: (expression: string) => boolean;
  readonly isSource: (expression: string) => boolean;
  readonly target: string;
  readonly sources: string;
}

const request: Side = {
  isTarget: isRequestTarget,
  isSource: isRequestSource,
  target: "`integration.request.header.<name>`, `….querystring.<name>` or `….path.<name>`",
  sources: "`method.request.header.<name>`, `….querystring.<name>`, `….path.<name>`, `….body`",
};

const response: Side = {
  isTarget: isResponseTarget,
  isSource: isResponseSource,
  target: "`method.response.header.<name>`",
  sources: "`integration.response.header.<name>`, `integration.response.body`",
};

function faults(mapping: Entry, side: Side, api: OwnedApi): Violation[] {
  return [...wrongTarget(mapping, side), ...wrongSource(mapping, side, api)];
}

function wrongTarget({ at, key }: Entry, side: Side): Violation[] {
  if (side.isTarget(key)) return [];
  const meant = meantExpression(key, side.isTarget);
  return [
    {
      at,
      message: `\`${key}\` is nothing that a value can be mapped to`,
      help: meant === undefined ? `Write ${side.target}.` : `Did you mean \`${meant}\`?`,
    },
  ];
}

function wrongSource({ at, value }: Entry, side: Side, api: OwnedApi): Violation[] {
  // What is no text is dropped, which another rule tells.
  if (typeof value !== "string") return [];
  const wrong = filledTexts(value, api).find((each) => !side.isSource(each));
  if (wrong === undefined) return [];
  const meant = meantExpression(wrong, side.isSource);
  const quoted = `\`"'${wrong.replace(/^['"]+|['"]+$/g, "")}'"\``;
  return [
    {
      at,
      message: `\`${wrong}\` is no expression that a value can be made of`,
      help:
        meant === undefined
          ? `${isNearly(wrong) ? "" : `For the text itself write ${quoted}, with both kinds of quotes. `}The expressions are ${side.sources}, \`context.<name>\` and \`stageVariables.<name>\`.`
          : `Did you mean \`${meant}\`?`,
    },
  ];
}

/** Whether it was to be an expression, and no text. */
function isNearly(written: string): boolean {
  return /^(?:method|integration|context|stageVariables?)\b|^\$/.test(written);
}
