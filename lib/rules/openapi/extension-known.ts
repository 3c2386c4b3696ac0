import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { kindName, type OwnedApi } from "../../model/api";
import type { Extension, ExtensionHolder } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

export const openapiExtensionKnown: Rule = {
  id: "openapi-extension-known",
  severity: "warning",
  title: "Every extension of API Gateway's in a document has an effect",
  why: "The import passes over an extension that is misspelt, stands in another place than it belongs to, or is for another kind of API: the API is made, and has not what the document says.",
  docs: [apiGateway("api-gateway-swagger-extensions"), apiGateway("http-api-vs-rest")],
  examples: documentExamples(
    `${plainDocument}x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validater:
  all: { validateRequestBody: true, validateRequestParameters: true }
`,
    `${plainDocument}x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validators:
  all: { validateRequestBody: true, validateRequestParameters: true }
`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      document.extensions.flatMap((extension) => faultOf(extension, api.kind)),
    ),
};

interface Known {
  readonly on: readonly ExtensionHolder[];
  /** The kind of API that has it; undefined for both. */
  readonly kind?: OwnedApi["kind"];
}

const P = "x-amazon-apigateway-";

const known: Readonly<Record<string, Known>> = {
  [`${P}any-method`]: { on: ["path"] },
  [`${P}api-key-source`]: { on: ["document"], kind: "rest" },
  [`${P}auth`]: { on: ["operation"] },
  [`${P}authorizer`]: { on: ["scheme"] },
  // By its value an HTTP API has it too: `awsSigv4` asks for signatures of IAM there.
  [`${P}authtype`]: { on: ["scheme"] },
  [`${P}binary-media-types`]: { on: ["document"], kind: "rest" },
  [`${P}cors`]: { on: ["document"], kind: "http" },
  [`${P}documentation`]: { on: ["document"], kind: "rest" },
  [`${P}endpoint-access-mode`]: { on: ["document"], kind: "rest" },
  [`${P}endpoint-configuration`]: { on: ["document", "other"] },
  [`${P}gateway-responses`]: { on: ["document"], kind: "rest" },
  [`${P}importexport-version`]: { on: ["document"] },
  [`${P}integration`]: { on: ["operation"] },
  [`${P}integrations`]: { on: ["components"] },
  [`${P}minimum-compression-size`]: { on: ["document"], kind: "rest" },
  [`${P}policy`]: { on: ["document"] },
  [`${P}request-validator`]: { on: ["document", "operation"], kind: "rest" },
  [`${P}request-validators`]: { on: ["document"], kind: "rest" },
  [`${P}security-policy`]: { on: ["document"], kind: "rest" },
  [`${P}tag-value`]: { on: ["tag"] },
};

const places: Readonly<Record<ExtensionHolder, string>> = {
  document: "at the top of the document",
  components: "under `components`",
  path: "below a path",
  operation: "in an operation",
  scheme: "in a security scheme",
  tag: "in a tag",
  other: "here",
};

function faultOf({ at, key, on }: Extension, kind: OwnedApi["kind"]): Violation[] {
  const extension = Object.hasOwn(known, key) ? known[key] : undefined;
  if (extension === undefined)
    return [{ at, message: `API Gateway has no extension \`${key}\``, help: nearest(key) }];
  if (extension.kind !== undefined && extension.kind !== kind)
    return [
      {
        at,
        message: `\`${key}\` has no effect on ${kindName(kind)}`,
        help: `Take it out: only ${kindName(extension.kind)} has it.`,
      },
    ];
  if (extension.on.includes(on)) return [];
  const there = extension.on.map((each) => places[each]).join(" or ");
  return [{ at, message: `\`${key}\` has no effect ${places[on]}`, help: `Write it ${there}.` }];
}

function nearest(key: string): string {
  const name = closestName(
    key.replace(P, ""),
    Object.keys(known).map((each) => each.replace(P, "")),
  );
  return name === undefined
    ? "Take it out; the page of the extensions has all that there are."
    : `Did you mean \`${P}${name}\`?`;
}
