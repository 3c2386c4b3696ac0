import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { kindName, type OwnedApi } from "../../model/api";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule } from "../rule";

const types: Readonly<Record<OwnedApi["kind"], readonly string[]>> = {
  rest: ["aws", "aws_proxy", "http", "http_proxy", "mock"],
  http: ["aws_proxy", "http_proxy"],
};

export const openapiIntegrationType: Rule = {
  id: "openapi-integration-type",
  severity: "error",
  because: "aws-refuses",
  title: "Every integration is of a type that its kind of API has",
  why: "REST APIs call Lambda functions, other services of AWS and HTTP back ends, or answer by themselves. HTTP APIs only pass calls on, to functions and back ends: the import leaves out an integration of another type, and its route leads nowhere.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration"),
    apiGateway("http-api-open-api"),
    apiGateway("http-api-develop-integrations"),
  ],
  examples: openApiExamples(
    `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: mock, payloadFormatVersion: "1.0" }
`,
    passedOn('payloadFormatVersion: "1.0"'),
    { api: "kind: http" },
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], ({ integration }, { api }) => {
      if (integration === undefined || types[api.kind].includes(integration.type)) return [];
      const { type, at } = integration;
      return [
        {
          at: type === "" ? at : inside(at, "type"),
          message:
            type === ""
              ? "the integration does not say its `type`"
              : `${kindName(api.kind)} has no integrations of the type ${type}`,
          help: help(type, api.kind),
        },
      ];
    }),
};

function help(type: string, kind: OwnedApi["kind"]): string {
  const nearest = closestName(type, types[kind]);
  const meant = nearest === undefined ? "" : `Did you mean ${nearest}? `;
  return `${meant}The types are ${inWords(types[kind])}.`;
}
