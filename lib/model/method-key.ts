import type { Operation } from "./openapi-document";

/** A method of an API, or a route. */
export type MethodKey = Pick<Operation, "method" | "path">;

/** What `ANY` stands for where an API needs its methods one by one. */
const everyMethod = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** What is written as `GET /orders/{id}`, or as `$default`: in documents that is a path. */
export function toMethodKey(written: string): MethodKey {
  const [method = "", path = `/${method}`] = written.split(" ", 2);
  return { method, path };
}

export function writtenMethod({ method, path }: MethodKey): string {
  return path === "/$default" ? "$default" : `${method} ${path}`;
}

/**
 * The methods that the key stands for on a REST API. It takes `ANY` for a method that integrations
 * have, and settings only for those that callers use.
 * https://github.com/DianaIonita/serverless-api-gateway-throttling/pull/35
 */
export function restMethods({ method, path }: MethodKey): MethodKey[] {
  return method === "ANY"
    ? everyMethod.map((each) => ({ method: each, path }))
    : [{ method, path }];
}

/**
 * Whether an API with these operations has the method. A REST API's `ANY` has all of them, and stands
 * for those that a path has; an HTTP API's is the route of that name.
 */
export function hasMethod(
  { method, path }: MethodKey,
  operations: readonly Operation[],
  kind: "rest" | "http",
): boolean {
  const methods = operations.filter((each) => each.path === path).map((each) => each.method);
  if (path === "/$default") return operations.some((each) => each.path === path);
  if (kind === "rest" && method === "ANY") return methods.length > 0;
  return methods.includes(method) || (kind === "rest" && methods.includes("ANY"));
}
