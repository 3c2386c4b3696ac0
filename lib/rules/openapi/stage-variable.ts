import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { documentedApis } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = (name: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://\${stageVariables.${name}}/items
`;

export const openapiStageVariable: Rule = {
  id: "openapi-stage-variable",
  severity: "warning",
  title: "Every stage variable in a document is one of the stage",
  why: "API Gateway puts a stage variable into a URL or an ARN when it is called, and nothing where the stage has none of the name: the API is made, and its calls fail, unless what is left of the URL is a good one.",
  docs: [apiGateway("stage-variables"), apiGateway("aws-api-gateway-stage-variables-reference")],
  examples: openApiExamples(get("back_end"), get("backend"), {
    api: "kind: rest, stage: { variables: { backend: items.example.net } }",
  }),
  check: (fleet) =>
    documentedApis(fleet).flatMap(({ api, document }) => {
      const known = Object.keys(api.stage.variables);
      return document.placeholders.flatMap(({ at, name: written }) => {
        const name = /^stageVariables\.(\w+)$/.exec(written)?.[1];
        if (name === undefined || known.includes(name)) return [];
        const nearest = closestName(name, known);
        return [
          {
            at,
            message: `the stage of "${api.name}" has no variable \`${name}\``,
            help:
              nearest === undefined
                ? `Add it at the API: \`stage: { variables: { ${name}: … } }\`.`
                : `Did you mean \`${nearest}\`?`,
            usedBy: [api.at],
          },
        ];
      });
    }),
};
