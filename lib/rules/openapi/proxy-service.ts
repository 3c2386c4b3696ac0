import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { inOperations } from "../documents";
import { filledTexts } from "../filled-texts";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const send = (type: string) => `/items:
  post:
    responses: { "200": { description: It is taken } }
    x-amazon-apigateway-integration:
      type: ${type}
      httpMethod: POST
      uri: arn:aws:apigateway:eu-west-1:sqs:path/111111111111/items
      credentials: arn:aws:iam::111111111111:role/items-sender
      responses: { default: { statusCode: "200" } }
`;

/** What API Gateway passes whole calls on to. */
const proxied = ["lambda", "firehose"];

export const openapiProxyService: Rule = {
  id: "openapi-proxy-service",
  severity: "error",
  because: "aws-refuses",
  title: "A REST API passes whole calls on to Lambda functions and Firehose streams only",
  why: "Of AWS's services an integration of the type `aws_proxy` can call these two: `Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations`.",
  docs: [apiGatewayApi("PutIntegration"), apiGateway("api-gateway-api-integration-types")],
  examples: openApiExamples(send("aws_proxy"), send("aws")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }, { api }) => {
      if (integration?.type !== "aws_proxy" || integration.uri === undefined) return [];
      const service = filledTexts(integration.uri.value, api)
        .map((each) => /^arn:[^:]+:apigateway:[^:]+:([^:]+):(?:path|action)\//.exec(each)?.[1])
        .find((each) => each !== undefined && !proxied.includes(each));
      if (service === undefined) return [];
      return [
        {
          at: inside(integration.at, "type"),
          message: `an integration of the type aws_proxy does not call ${service}`,
          help: "Write `type: aws`, with `requestTemplates` that make the service's request of the call and `responses` that make an answer of the service's.",
        },
      ];
    }),
};
