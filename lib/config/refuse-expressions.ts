import type { Finding } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import { fileFinding } from "./file-finding";

/** What Terraform or CDKTF would take for something to evaluate. */
const expression = /\$\{|%\{|TfToken\[/;

/**
 * Finds texts that Terraform would evaluate. Text in a fleet is data: what is committed as a name
 * must not be able to read a variable, a file or the state in somebody's run.
 */
export function refuseExpressions(file: string, value: unknown, path: ConfigPath = []): Finding[] {
  if (typeof value === "string") return expression.test(value) ? [finding(file, path)] : [];
  if (typeof value !== "object" || value === null) return [];
  return entries(value).flatMap(([key, inner]) => [
    ...(typeof key === "string" && expression.test(key) ? [finding(file, [...path, key])] : []),
    ...refuseExpressions(file, inner, [...path, key]),
  ]);
}

function entries(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

function finding(file: string, path: ConfigPath): Finding {
  return fileFinding(
    "text-is-data",
    file,
    path,
    "this text holds a Terraform expression",
    "Write the value itself. A fleet is data: nothing in it is evaluated.",
  );
}
