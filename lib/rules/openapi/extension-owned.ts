import { apiGateway, terraform } from "../../facts/pages";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiExtensionOwned: Rule = {
  id: "openapi-extension-owned",
  severity: "error",
  because: "endangers",
  title: "Who may call an API, and by which way, stands in the fleet and not in its document",
  why: "The fleet says an API's policy, VPC endpoints and default endpoint, and what it says goes into the document before the import. Something else in the document would be lost, or changed to and fro by every `apply`.",
  docs: [
    apiGateway("openapi-extensions-policy"),
    apiGateway("api-gateway-swagger-extensions-endpoint-configuration"),
    terraform("api_gateway_rest_api"),
  ],
  examples: documentExamples(
    `${plainDocument}x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: true }\n`,
    plainDocument,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ document }) =>
      document.extensions.flatMap(({ at, key }) => {
        const ours = owned[key];
        if (ours === undefined) return [];
        return [
          {
            at,
            message: `\`${key}\` says what the fleet says of the API`,
            help: `Take it out, and write ${ours} at the API in the fleet.`,
          },
        ];
      }),
    ),
};

const owned: Readonly<Record<string, string>> = {
  "x-amazon-apigateway-policy": "`policy:`",
  "x-amazon-apigateway-endpoint-configuration":
    "`disableExecuteApiEndpoint:` and, for a private API, `vpcEndpoints:`",
};
