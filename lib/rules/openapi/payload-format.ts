import { apiGateway } from "../../facts/pages";
import type { Integration } from "../../model/openapi-document";
import { filledIn, valuesIn } from "../../model/placeholders";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule, Violation } from "../rule";

export const openapiPayloadFormat: Rule = {
  id: "openapi-payload-format",
  severity: "error",
  because: "aws-refuses",
  title: "Every integration of an HTTP API says its payload format",
  why: "Functions get one of two forms of event, and whoever writes the document has to choose: without a choice the import fails.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration"),
    apiGateway("http-api-develop-integrations-lambda"),
  ],
  examples: openApiExamples(
    passedOn('payloadFormatVersion: "2.0"'),
    passedOn('payloadFormatVersion: "1.0"'),
    { api: "kind: http" },
  ),
  check: (fleet) =>
    inOperations(fleet, ["http"], ({ integration }, { api }) =>
      integration === undefined
        ? []
        : [...api.regions.keys()].flatMap((region) =>
            wrongFormat(filled(integration, valuesIn(api, region))),
          ),
    ),
};

/** With what stands for a name in its format. */
function filled(integration: Integration, values: ReadonlyMap<string, string>): Integration {
  const { payloadFormatVersion: format } = integration;
  if (typeof format?.value !== "string") return integration;
  const value = filledIn(format.value, values);
  return { ...integration, payloadFormatVersion: { ...format, value } };
}

function wrongFormat(integration: Integration): Violation[] {
  const { payloadFormatVersion: format, at } = integration;
  const formats = formatsOf(integration);
  if (format === undefined)
    return [
      { at, message: "the integration does not say its payload format", help: help(formats) },
    ];
  if (typeof format.value !== "string")
    return [
      {
        at: format.at,
        message: `the payload format is ${JSON.stringify(format.value)}, and not a text`,
        help: help(formats),
      },
    ];
  if (formats.includes(format.value)) return [];
  return [
    {
      at: format.at,
      message: `an integration like this one has no payload format "${format.value}"`,
      help: help(formats),
    },
  ];
}

/** Only functions get events of the second form. */
function formatsOf({ type, subtype }: Integration): readonly string[] {
  return type === "aws_proxy" && subtype === undefined ? ["2.0", "1.0"] : ["1.0"];
}

function help(formats: readonly string[]): string {
  const written = formats.map((format) => `\`payloadFormatVersion: "${format}"\``);
  return `Write ${written.join(" or ")}, with the quotes.`;
}
