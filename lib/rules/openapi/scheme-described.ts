import { apiGateway, github } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import type { OwnedApi } from "../../model/api";
import { authorizerScheme } from "../../model/authorizer";
import type { AskedScheme, OpenApiDocument } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const schemes = `components:
  securitySchemes: { signed: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 } }
`;
const get = (scheme: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    security: [{ ${scheme}: [] }]
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiSchemeDescribed: Rule = {
  id: "openapi-scheme-described",
  severity: "error",
  because: "endangers",
  title: "Every security scheme that is asked for is described",
  why: "API Gateway does not know what a name stands for that the document does not describe: the method is not made, or it is made and everybody may call it.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    github("hashicorp/terraform-provider-aws#26847"),
  ],
  examples: openApiExamples(get("signd"), get("signed"), { more: schemes }),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      document.operations.flatMap((operation) =>
        operation.schemes
          .filter(({ name, isDescribed }) => !isDescribed && !isAuthorizers(name, api))
          .map((scheme) => violation(scheme, api, document)),
      ),
    ),
};

/** The stacks describe the API's own authorizer themselves. */
function isAuthorizers(name: string, api: OwnedApi): boolean {
  return api.authorizer !== undefined && name === authorizerScheme(api);
}

function violation({ at, name }: AskedScheme, api: OwnedApi, document: OpenApiDocument): Violation {
  const own = api.authorizer === undefined ? [] : [authorizerScheme(api)];
  const nearest = closestName(name, [...document.securitySchemes, ...own]);
  return {
    at,
    message: `there is no security scheme \`${name}\``,
    help: nearest === undefined ? help(name, own) : `Did you mean \`${nearest}\`?`,
  };
}

function help(name: string, own: readonly string[]): string {
  const authorizer = `\`${name}: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authorizer: { type: request, authorizerUri: arn:…:apigateway:…:lambda:path/2015-03-31/functions/<arn>/invocations, … } }\``;
  const said = own.length === 0 ? "" : ` The API's \`authorizer\` is called \`${own.join("")}\`.`;
  return `Describe it under \`components.securitySchemes\`: a function that decides on calls as ${authorizer}, an API key as \`{ type: apiKey, name: x-api-key, in: header }\`.${said}`;
}
