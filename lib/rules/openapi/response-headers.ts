import { apiGateway, github } from "../../facts/pages";
import type { IntegrationResponse, Operation } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (headers: string) => `/items:
  options:
    responses: { "200": { description: What browsers may send${headers} } }
    x-amazon-apigateway-integration:
      type: mock
      requestTemplates: { application/json: '{"statusCode": 200}' }
      responses:
        default:
          statusCode: "200"
          responseParameters: { method.response.header.Access-Control-Allow-Origin: "'*'" }
`;

export const openapiResponseHeaders: Rule = {
  id: "openapi-response-headers",
  severity: "error",
  because: "aws-refuses",
  title: "Every header that a REST API's answer is given is one that the operation describes",
  why: "`responseParameters` of an integration fill in headers of an answer that the operation describes. The import of the whole document fails otherwise: `Invalid mapping expression parameter specified: method.response.header.…`, or `No method response exists for method` where there is no such answer.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration-responseParameters"),
    github("amazon-archives/aws-apigateway-importer#209"),
    github("amazon-archives/aws-apigateway-importer#121"),
  ],
  examples: openApiExamples(
    items(""),
    items(", headers: { Access-Control-Allow-Origin: { schema: { type: string } } }"),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) =>
      (operation.integration?.responses ?? []).flatMap((response) =>
        undeclared(response, operation),
      ),
    ),
};

const header = /^method\.response\.(?:multivalue)?header\.(.+)$/;

function undeclared(response: IntegrationResponse, operation: Operation): Violation[] {
  const { status, parameters } = response;
  const mapped = parameters.flatMap(({ at, key }) => {
    const name = header.exec(key)?.[1];
    return name === undefined ? [] : [{ at, key, name }];
  });
  const described = operation.responses.find((each) => each.status === status);
  const missing = mapped.filter(({ name }) => described?.headers.includes(name) !== true);
  const [first] = missing;
  if (status === undefined || first === undefined) return [];
  if (described === undefined)
    return [
      {
        at: first.at,
        message: `${operationName(operation)} gives headers to an answer ${status}, which it does not describe`,
        help: `Add it to its \`responses\`: \`"${status}": { description: …, headers: { ${missing.map(({ name }) => schema(name)).join(", ")} } }\`.`,
      },
    ];
  return missing.map(({ at, key, name }) => {
    const otherCase = described.headers.find((each) => each.toLowerCase() === name.toLowerCase());
    return {
      at,
      message: `\`${key}\` is a header that the answer ${status} does not describe`,
      help:
        otherCase === undefined
          ? `Add \`headers: { ${schema(name)} }\` to the answer ${status} of the operation's \`responses\`.`
          : `The answer describes \`${otherCase}\`: write both alike.`,
      related: [{ at: described.at, message: `the answer ${status}` }],
    };
  });
}

function schema(name: string): string {
  return `${name}: { schema: { type: string } }`;
}
