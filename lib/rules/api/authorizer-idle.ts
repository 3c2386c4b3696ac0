import { apiGateway } from "../../facts/pages";
import { authorizerScheme } from "../../model/authorizer";
import { isAuthorizersOwn } from "../../model/guarded-operation";
import { documentedApis } from "../documents";
import { keyedExample } from "../keyed-example";
import type { Rule } from "../rule";

const withDocument = (document: string) => `apis:
  stock:
    kind: rest
    openapi: apis/${document}.yaml
    regions: [eu-west-1]
    authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check-client" }
usagePlans:
  partners: { apis: [stock], keys: [acme] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`;

export const apiAuthorizerIdle: Rule = {
  id: "api-authorizer-idle",
  severity: "warning",
  title: "An API's authorizer decides on at least one of its operations",
  why: "The fleet's `authorizer` is for the operations that have no `security` of their own in the document. Where all of them have some, be it an API key or an empty list, nobody asks it: whoever relies on it leaves the API open, and nothing says so.",
  docs: [
    apiGateway("apigateway-use-lambda-authorizer"),
    apiGateway("api-gateway-swagger-extensions-authorizer"),
  ],
  examples: {
    fails: withDocument("keyed"),
    passes: withDocument("partly-keyed"),
    files: {
      ...keyedExample,
      "apis/partly-keyed.yaml": `${keyedExample["apis/keyed.yaml"]}    put:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: PUT
        uri: https://stock.example.net/items
`,
    },
  },
  check: (fleet) =>
    documentedApis(fleet).flatMap(({ api, document }) => {
      const { authorizer, name } = api;
      const [first] = document.operations;
      if (authorizer === undefined || first === undefined) return [];
      if (document.operations.some((operation) => isAuthorizersOwn(operation, api))) return [];
      return [
        {
          at: authorizer.at,
          message: `the authorizer of "${name}" decides on nothing: every operation of the document has \`security\` of its own`,
          help: `Take \`security\` out of the operations that it is to decide on, or take \`authorizer\` out. An operation can ask for it beside an API key: \`security: [{ key: [], ${authorizerScheme(api)}: [] }]\`.`,
          related: [{ at: first.at, message: "the first operation" }],
        },
      ];
    }),
};
