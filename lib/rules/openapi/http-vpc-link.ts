import { apiGateway } from "../../facts/pages";
import { inOperations } from "../documents";
import { filledTexts } from "../filled-texts";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const items = (uri: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      connectionType: VPC_LINK
      connectionId: a1b2c3
      payloadFormatVersion: "1.0"
      uri: ${uri}
`;

export const openapiHttpVpcLink: Rule = {
  id: "openapi-http-vpc-link",
  severity: "error",
  because: "aws-refuses",
  title: "What an HTTP API calls through a VPC link is a listener or a service of Cloud Map",
  why: "HTTP APIs do not call URLs through a VPC link, as REST APIs do, but the listener of a load balancer or a service of Cloud Map: `For VpcLink VPC_LINK, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN`.",
  docs: [
    apiGateway("http-api-develop-integrations-private"),
    apiGateway("api-gateway-swagger-extensions-integration"),
  ],
  examples: openApiExamples(
    items("https://items.internal.example.com"),
    items(
      "arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/items/50dc6c495c0c9188/f2f7dc8efc522ab2",
    ),
    { api: "kind: http" },
  ),
  check: (fleet) =>
    inOperations(fleet, ["http"], ({ integration }, { api }) => {
      if (integration?.connectionType !== "VPC_LINK" || integration.uri === undefined) return [];
      const { at, value } = integration.uri;
      const wrong = filledTexts(value, api).find((each) => !isPrivateTarget(each));
      if (wrong === undefined) return [];
      return [
        {
          at,
          message: `an HTTP API does not call ${wrong} through a VPC link`,
          help: "Write the ARN of the load balancer's listener, `arn:…:elasticloadbalancing:…:listener/…`, or that of a service of Cloud Map, `arn:…:servicediscovery:…:service/…`.",
        },
      ];
    }),
};

function isPrivateTarget(uri: string): boolean {
  return /^arn:[^:]+:(?:elasticloadbalancing:[^:]+:\d+:listener\/|servicediscovery:[^:]+:\d+:service\/)/.test(
    uri,
  );
}
