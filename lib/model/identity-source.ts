import type { OwnedApi } from "./api";

/** How each kind of API writes the parts of a call that tell who makes it. */
const forms: Readonly<Record<OwnedApi["kind"], RegExp>> = {
  rest: /^(?:method\.request\.(?:(?:multivalue)?(?:header|querystring)|path)\.[^\s,]+|context\.[^\s,]+|stageVariables\.[^\s,]+)$/,
  http: /^\$(?:request\.(?:header|querystring)\.[^\s,]+|context\.[^\s,]+|stageVariables\.[^\s,]+)$/,
};

/** An example of each kind's form. */
export const identityExamples: Readonly<Record<OwnedApi["kind"], string>> = {
  rest: "method.request.header.Authorization",
  http: "$request.header.Authorization",
};

/** Whether the kind of API takes the text for a part of a call. */
export function isIdentitySource(text: string, kind: OwnedApi["kind"]): boolean {
  return forms[kind].test(text);
}

/** The part of a call that a text of another form means, in the form of the kind of API. */
export function meantIdentitySource(text: string, kind: OwnedApi["kind"]): string | undefined {
  const plain = text
    .replace(/^\$/, "")
    .replace(/^(?:method|route)\./, "")
    .replace(/^integration\./, "")
    .replace(/^request\.headers\./i, "request.header.")
    .replace(/^request\.quer(?:y|ystrings|ystringparameters)\./i, "request.querystring.");
  const header = /^[A-Za-z][\w-]*$/.test(plain) ? `request.header.${plain}` : plain;
  const meant = kind === "http" ? `$${header}` : header.replace(/^request\./, "method.request.");
  return isIdentitySource(meant, kind) ? meant : undefined;
}

/** The parts of a call that one text names, with commas between them. */
export function identitySourcesIn(text: string): string[] {
  return text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
