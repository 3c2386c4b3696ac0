import { apiGateway, lambdaApi } from "../../facts/pages";
import { calledFunctions } from "../../model/called-functions";
import { isFunctionName } from "../../model/lambda-uri";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const called = (name: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: aws_proxy
      httpMethod: POST
      uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:${name}/invocations
`;

export const openapiFunctionName: Rule = {
  id: "openapi-function-name",
  severity: "error",
  because: "aws-refuses",
  title: "Every function that an API calls has a name that functions can have",
  why: "The stack lets the API call its functions by their names, and the policies of `api-domains iam` name them: a star there would be all of them. Lambda refuses other names: `Value at 'functionName' failed to satisfy constraint`.",
  docs: [lambdaApi("AddPermission"), apiGateway("api-gateway-swagger-extensions-integration")],
  examples: openApiExamples(called("items.*"), called("items")),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api }) =>
      [...api.regions.keys()].flatMap((region) =>
        calledFunctions(api, region)
          .filter(({ function: { name, qualifier = "x" } }) =>
            [name, qualifier].some((part) => !isFunctionName(part)),
          )
          .map(({ at, function: { name, qualifier } }) => ({
            at,
            message: `no Lambda function can have the name ${qualifier === undefined ? name : `${name}:${qualifier}`}`,
            help: "Write it with letters, digits, hyphens and underscores only, and a version or an alias behind a colon.",
          })),
      ),
    ),
};
