import { apiGateway } from "../../facts/pages";
import { mappedIn } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule } from "../rule";

const items = (from: string) =>
  passedOn(`requestParameters: { integration.request.header.x-all: ${from} }`);

export const openapiMappingText: Rule = {
  id: "openapi-mapping-text",
  severity: "warning",
  title: "What a REST API maps is a text",
  why: "YAML reads `true` and `1` without quotes as a boolean and a number. The import drops such a mapping and warns of it: `Invalid format for 'requestParameters'. Expected type string`.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration-requestParameters"),
    apiGateway("rest-api-parameter-mapping"),
  ],
  examples: openApiExamples(items("true"), items("\"'true'\"")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }) => {
      if (integration === undefined) return [];
      const answers = integration.responses.flatMap(({ parameters }) => parameters);
      return [...mappedIn(integration), ...answers].flatMap(({ at, key, value }) => {
        if (typeof value === "string") return [];
        const text = typeof value === "object" ? "…" : String(value);
        return [
          {
            at,
            message: `\`${key}\` is made of ${JSON.stringify(value)}, and not of a text`,
            help: `Write it with both kinds of quotes: \`"'${text}'"\`.`,
          },
        ];
      });
    }),
};
