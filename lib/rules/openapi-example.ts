import type { Examples } from "../findings/explanation";

interface ExampleApi {
  /** What the fleet says of the API, beside its document and region. */
  readonly api?: string;
  /** Keys of the document beside its paths. */
  readonly more?: string;
}

/** Two fleets with an API of each document, which are given by what is below their `paths`. */
export function openApiExamples(
  fails: string,
  passes: string,
  { api = "kind: rest", more = "" }: ExampleApi = {},
): Examples {
  return documentExamples(documentWith(fails, more), documentWith(passes, more), api);
}

/** Two fleets with an API of each document. */
export function documentExamples(fails: string, passes: string, api = "kind: rest"): Examples {
  return {
    fails: fleetWith("apis/before.yaml", api),
    passes: fleetWith("apis/after.yaml", api),
    files: { "apis/before.yaml": fails, "apis/after.yaml": passes },
  };
}

/** Two fleets that differ in what they say of an API with the same document. */
export function apiExamples(fails: string, passes: string, document: string): Examples {
  return {
    fails: fleetWith("apis/items.yaml", fails),
    passes: fleetWith("apis/items.yaml", passes),
    files: { "apis/items.yaml": document },
  };
}

export function documentWith(paths: string, more = ""): string {
  return `openapi: 3.0.3
info: { title: Items, version: "1.0" }
paths:
${paths.trimEnd().replaceAll(/^(?=.)/gm, "  ")}
${more}`;
}

/** A path whose calls are passed on, with further lines of its integration. */
export function passedOn(...lines: readonly string[]): string {
  return `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
${lines.map((line) => `      ${line}\n`).join("")}`;
}

/** A document that nothing is wrong with. */
export const plainDocument = documentWith(passedOn('payloadFormatVersion: "1.0"'));

function fleetWith(document: string, api: string): string {
  return `apis:
  items: { ${api}, openapi: ${document}, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: ${api.includes("private") ? "private" : "regional"}, region: eu-west-1, ${api.includes("private") ? "vpcEndpoints: [vpce-0123456789abcdef0], " : ""}mappings: [{ api: items }] }
`;
}
