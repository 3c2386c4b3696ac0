import { apiGateway, terraform } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type Entry, type OpenApiDocument, settingOf } from "../../model/openapi-document";
import { isSameJson } from "../../model/same-json";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const POLICY = "x-amazon-apigateway-policy";
const ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

export const openapiExtensionOwned: Rule = {
  id: "openapi-extension-owned",
  severity: "error",
  because: "endangers",
  title: "A document and the fleet say the same of who may call an API, and by which way",
  why: "What the fleet says of an API's policy, VPC endpoints and default endpoint goes into the document before the import, its defaults too. What the document says instead would be lost: an API would stand open that the document closes.",
  docs: [
    apiGateway("openapi-extensions-policy"),
    apiGateway("api-gateway-swagger-extensions-endpoint-configuration"),
    terraform("api_gateway_rest_api"),
  ],
  examples: documentExamples(
    `${plainDocument}x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: false }\n`,
    `${plainDocument}x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: true }\n`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) => [
      ...policyFaults(api, document),
      ...endpointFaults(api, document),
    ]),
};

function policyFaults({ kind, name, policy }: OwnedApi, document: OpenApiDocument): Violation[] {
  const entry = settingOf(document, POLICY);
  if (entry === undefined) return [];
  const { at } = entry;
  if (kind === "http") {
    const message = `\`${POLICY}\` guards nothing: HTTP APIs have no resource policy`;
    return [{ at, message, help: "Take it out, or make it a REST API: `kind: rest`." }];
  }
  if (document.policy === undefined) {
    const help = 'Write one with `Version: "2012-10-17"` and `Statement:`.';
    return [{ at, message: "a policy has to be a map of keys and values", help }];
  }
  if (isSameJson(policy?.document, document.policy.value)) return [];
  return [
    {
      at,
      message: `the document has another policy than the fleet gives to "${name}"`,
      help: "Keep one of the two: that of the fleet would take the place of this one.",
      ...(policy && { related: [{ at: policy.at, message: "what the fleet says" }] }),
    },
  ];
}

function endpointFaults(api: OwnedApi, document: OpenApiDocument): Violation[] {
  return (settingOf(document, ENDPOINT)?.inner ?? []).flatMap((entry) => {
    const { ours, written } = saidOf(api, entry) ?? {};
    if (written === undefined || isSameJson(ours, sorted(entry.value))) return [];
    return [
      {
        at: entry.at,
        message: `\`${entry.key}\` is ${JSON.stringify(entry.value)} here, and ${JSON.stringify(ours)} for "${api.name}" in the fleet, which counts`,
        help: `Take it out, or write \`${written}: ${JSON.stringify(entry.value)}\` at the API in the fleet.`,
      },
    ];
  });
}

/** What the fleet says of it, and by which key; undefined for what is not the fleet's. */
function saidOf(api: OwnedApi, { key, value }: Entry) {
  switch (key) {
    case "disableExecuteApiEndpoint":
      // What is no boolean is another mistake.
      return typeof value === "boolean"
        ? { ours: api.disableExecuteApiEndpoint, written: key }
        : undefined;
    case "vpcEndpointIds":
      return { ours: [...api.vpcEndpoints].sort(), written: "vpcEndpoints" };
    case "ipAddressType":
      return { ours: api.ipAddressType, written: key };
    default:
      return undefined;
  }
}

function sorted(value: Entry["value"]): Entry["value"] {
  return Array.isArray(value) ? [...value].sort() : value;
}
