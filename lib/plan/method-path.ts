import type { MethodKey } from "../model/method-key";

/**
 * A method as the settings of a stage name it, and as API Gateway tells it back: with the slashes of
 * its path as JSON pointers have them.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html
 */
export function methodPath({ method, path }: MethodKey): string {
  return `${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`;
}

/** The id of what belongs to a method: each sign that Terraform does not take is its code. */
export function methodId(id: string, { method, path }: MethodKey): string {
  const signs = path.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);
  return `${id}__${method}${signs}`;
}
