import type { OwnedApi } from "./api";
import { asksAuthorizer, authorizerScheme } from "./authorizer";
import type { Operation } from "./openapi-document";

type Guarded = Pick<OwnedApi, "name" | "authorizer">;

/** Whether the API's own authorizer decides on the calls of an operation. */
export function isAuthorizersOwn(operation: Operation, api: Guarded): boolean {
  if (api.authorizer === undefined) return false;
  const { hasSecurity, method, schemes } = operation;
  if (!hasSecurity) return asksAuthorizer(method);
  return schemes.some(({ name, isDescribed }) => name === authorizerScheme(api) && !isDescribed);
}

/** Whether something beside an API key decides on its calls: an authorizer, the API's own too, or IAM. */
export function isDecided(operation: Operation, api: Guarded): boolean {
  return operation.hasAuthorizer || isAuthorizersOwn(operation, api);
}

/** Whether its calls have to be signed: the API's own authorizer takes the place of the document's security. */
export function isSigned(operation: Operation, api: Guarded): boolean {
  if (!operation.usesIam) return false;
  return operation.hasSecurity || !isAuthorizersOwn(operation, api);
}
