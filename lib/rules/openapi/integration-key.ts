import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import type { Entry, Operation } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule, Violation } from "../rule";

export const openapiIntegrationKey: Rule = {
  id: "openapi-integration-key",
  severity: "warning",
  title: "Every key of an integration is one that API Gateway has",
  why: "The import passes over a key that it does not know: the integration is made, with API Gateway's default in the place of what the document says.",
  docs: [apiGateway("api-gateway-swagger-extensions-integration"), apiGatewayApi("PutIntegration")],
  examples: openApiExamples(passedOn("timeoutInMilis: 5000"), passedOn("timeoutInMillis: 5000")),
  check: (fleet) => inOperations(fleet, ["rest", "http"], unknownKeys),
};

const known = [
  "cacheKeyParameters",
  "cacheNamespace",
  "connectionId",
  "connectionType",
  "contentHandling",
  "credentials",
  "description",
  "httpMethod",
  "integrationSubtype",
  "integrationTarget",
  "passthroughBehavior",
  "payloadFormatVersion",
  "requestParameters",
  "requestTemplates",
  "responseParameters",
  "responseTransferMode",
  "responses",
  "timeoutInMillis",
  "tlsConfig",
  "type",
  "uri",
];

function unknownKeys({ integration }: Operation): Violation[] {
  return (integration?.entries ?? []).filter(isUnknown).map(({ at, key }) => {
    const meant = closestName(key, known);
    return {
      at,
      message: `an integration has no \`${key}\``,
      help:
        meant === undefined
          ? "Take it out; the page of the extension has all that there are."
          : `Did you mean \`${meant}\`?`,
    };
  });
}

function isUnknown({ key }: Entry): boolean {
  return !known.includes(key) && !key.startsWith("x-");
}
