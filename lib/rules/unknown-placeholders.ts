import { closestName } from "../findings/closest-name";
import type { Placeholder } from "../model/openapi-document";
import { importVariables } from "../model/placeholders";
import type { DocumentedApi } from "./documents";

export interface UnknownPlaceholder extends Placeholder {
  /** The known name that it most likely is a slip of. */
  readonly meant: string | undefined;
}

/** What stands for nothing in a place where only what is filled in can be meant. */
export function unknownPlaceholders({ api, document }: DocumentedApi): UnknownPlaceholder[] {
  const known = [...api.parameters.keys(), ...importVariables];
  return document.placeholders
    .filter(({ name, key }) => keys.has(key) && isName(name) && !known.includes(name))
    .map((each) => ({ ...each, meant: closestName(each.name, known) }));
}

const keys = new Set([
  "uri",
  "credentials",
  "connectionId",
  "authorizerUri",
  "authorizerCredentials",
  "providerARNs",
  "issuer",
  "audience",
]);

/** Not a stage variable, which API Gateway fills in at each call. */
function isName(name: string): boolean {
  return /^(AWS::)?\w+$/.test(name);
}
