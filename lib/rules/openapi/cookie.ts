import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import { relatedPlaces } from "../related-places";
import type { Rule } from "../rule";

const get = (where: string) => `/items:
  get:
    parameters: [{ name: session, in: ${where}, schema: { type: string } }]
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiCookie: Rule = {
  id: "openapi-cookie",
  severity: "warning",
  title: "Parameters are in the path, the query or a header",
  why: "API Gateway knows no parameters in cookies: one that has to be there is not asked for, and none can be passed on by its name. The header `Cookie` gets to the back end as it is.",
  docs: [
    apiGateway("api-gateway-method-settings-method-request"),
    apiGateway("api-gateway-known-issues"),
  ],
  examples: openApiExamples(get("cookie"), get("header")),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ document: { operations } }) => {
      const cookies = operations.flatMap(({ parameters }) =>
        parameters.filter((each) => each.in === "cookie"),
      );
      const [first] = cookies;
      if (first === undefined) return [];
      const names = [...new Set(cookies.map(({ name }) => `\`${name}\``))];
      return [
        {
          at: first.at,
          message: `API Gateway does not look at ${inWords(names)}, in ${names.length === 1 ? "a cookie" : "cookies"}`,
          help: "Have the back end ask for it, and accept this; or take it from a header.",
          ...relatedPlaces(cookies.map(({ at, name }) => ({ at, message: `\`${name}\`` }))),
        },
      ];
    }),
};
