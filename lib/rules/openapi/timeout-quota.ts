import { apiGateway, github } from "../../facts/pages";
import { timeoutOf, UNRAISED_TIMEOUT } from "../../model/integration-timeout";
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
      timeoutInMillis: ${milliseconds}
`;

export const openapiTimeoutQuota: Rule = {
  id: "openapi-timeout-quota",
  severity: "warning",
  title: "No integration of a regional or private REST API waits longer than AWS has agreed to",
  why: "An account starts with 29 seconds, and AWS raises that for regional and private REST APIs on request, against less throughput. Where it has not, the import refuses the document: `Timeout should be between 50 ms and 29000 ms`.",
  docs: [
    apiGateway("api-gateway-execution-service-limits-table"),
    github("hashicorp/terraform-provider-aws#37859"),
  ],
  examples: openApiExamples(items(29_001), items(29_000)),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }, { api }) => {
      const timeout = integration && timeoutOf(integration, api);
      if (timeout === undefined || timeout.isStreaming) return [];
      const { at, value, most } = timeout;
      if (value <= UNRAISED_TIMEOUT || value > most) return [];
      return [
        {
          at,
          message: `the integration waits for ${value} milliseconds, and an account starts with ${UNRAISED_TIMEOUT}`,
          help: `Write \`timeoutInMillis: ${UNRAISED_TIMEOUT}\`, or accept this where AWS has raised the account's "Maximum integration timeout in milliseconds".`,
        },
      ];
    }),
};
