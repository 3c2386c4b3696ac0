import { apiGateway } from "../../facts/pages";
import { type Entry, mappedIn, writtenAs } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (mapping: string) =>
  passedOn('payloadFormatVersion: "1.0"', `requestParameters: { ${mapping} }`);

export const openapiHttpMapping: Rule = {
  id: "openapi-http-mapping",
  severity: "error",
  because: "aws-refuses",
  title: "What an HTTP API changes in calls and answers is written in its own form",
  why: "HTTP APIs append, overwrite and remove headers and parts of the query, and overwrite the path and, by status of the answer, its status. They refuse the expressions of REST APIs: `Invalid Request Actioned Parameter`, `Status Code … is not valid`.",
  docs: [
    apiGateway("http-api-parameter-mapping"),
    apiGateway("api-gateway-swagger-extensions-integration-requestParameters"),
  ],
  examples: openApiExamples(
    items("integration.request.header.x-from: gateway"),
    items('"overwrite:header.x-from": gateway'),
    { api: "kind: http" },
  ),
  check: (fleet) =>
    inOperations(fleet, ["http"], ({ integration }) => {
      // A service of AWS has parameters of its own names.
      if (integration === undefined || integration.subtype !== undefined) return [];
      const answers = writtenAs(integration, "responseParameters")?.inner ?? [];
      return [...mappedIn(integration).flatMap(ofCall), ...answers.flatMap(ofAnswer)];
    }),
};

function ofCall({ at, key }: Entry): Violation[] {
  if (/^(?:append|overwrite|remove):(?:header|querystring)\.\S+$|^overwrite:path$/.test(key))
    return [];
  return [
    {
      at,
      message: `\`${key}\` is nothing that an HTTP API can change in a call`,
      help: `Write ${meantChange(key) ?? "`append:`, `overwrite:` or `remove:` with `header.<name>` or `querystring.<name>`, or `overwrite:path`"}.`,
    },
  ];
}

function meantChange(key: string): string | undefined {
  const [, place = "", name = ""] =
    /^(?:integration\.request\.)?(header|querystring)\.(\S+)$/.exec(key) ?? [];
  if (name !== "") return `\`overwrite:${place}.${name}\``;
  return /\bpath\b/.test(key) ? "`overwrite:path`" : undefined;
}

function ofAnswer({ at, key: status, inner }: Entry): Violation[] {
  if (!/^[2-5]\d\d$/.test(status))
    return [
      {
        at,
        message: `\`${status}\` is no status of an answer between 200 and 599`,
        help: 'Write the changes below the status that they are for, such as `"200": { "overwrite:header.x-from": gateway }`.',
      },
    ];
  return inner
    .filter(
      ({ key }) => !/^(?:append|overwrite|remove):header\.\S+$|^overwrite:statuscode$/i.test(key),
    )
    .map((each) => ({
      at: each.at,
      message: `\`${each.key}\` is nothing that an HTTP API can change in an answer`,
      help: "Write `append:`, `overwrite:` or `remove:` with `header.<name>`, or `overwrite:statuscode`.",
    }));
}
