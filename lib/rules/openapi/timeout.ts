import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import { timeoutOf } from "../../model/integration-timeout";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const items = (milliseconds: number) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
      payloadFormatVersion: "1.0"
      timeoutInMillis: ${milliseconds}
`;

export const openapiTimeout: Rule = {
  id: "openapi-timeout",
  severity: "error",
  because: "aws-refuses",
  title: "No integration waits for its back end longer or shorter than its kind of API can",
  why: "API Gateway waits 50 milliseconds at least. HTTP APIs wait 30 seconds at most, edge REST APIs 29, and integrations that stream their answers 15 minutes: the import refuses others with `Timeout should be between 50 ms and … ms`.",
  docs: [
    apiGateway("http-api-quotas"),
    apiGateway("api-gateway-execution-service-limits-table"),
    apiGatewayApi("PutIntegration"),
    github("hashicorp/terraform-provider-aws#42851"),
  ],
  examples: openApiExamples(items(30_001), items(30_000), { api: "kind: http" }),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], ({ integration }, { api }) => {
      const timeout = integration && timeoutOf(integration, api);
      if (timeout === undefined) return [];
      const { at, value, least, most, subject } = timeout;
      if (value >= least && value <= most) return [];
      return [
        {
          at,
          message: `${subject} waits for ${value < least ? `${least} milliseconds at least` : `${most} milliseconds at most`}, and not for ${value}`,
          help:
            value < least
              ? `Write \`timeoutInMillis: ${value * 1000 <= most && value > 0 ? value * 1000 : least}\`: the number is in milliseconds.`
              : `Write \`timeoutInMillis: ${most}\` or less, and have what takes longer done in the background.`,
        },
      ];
    }),
};
