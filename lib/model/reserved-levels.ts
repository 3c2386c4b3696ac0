import { levelsOf } from "./mapping-path";

/**
 * What API Gateway answers itself, at the root of a custom domain.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export const reservedLevels: readonly string[] = ["ping", "sping"];

/** Whether a path, with or without a query, is one that API Gateway answers itself. */
export function isReserved(path: string): boolean {
  const [level = "", ...rest] = levelsOf(path.split("?", 1)[0] ?? "");
  return rest.length === 0 && reservedLevels.includes(level);
}
