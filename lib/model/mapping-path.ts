import type { Domain } from "./domain";

/** Whether a mapping's path means the root: `(none)` is how AWS's console shows the empty path. */
export function isEmptyPath(path: string): boolean {
  return path === "(none)" || /^\/*$/.test(path);
}

/** The parts of a path between its slashes. */
export function levelsOf(path: string): string[] {
  return path.split("/").filter((level) => level !== "");
}

/** Whether a path has several levels, as `orders/v1` has. Such mappings have rules of their own. */
export function isMultiLevel(path: string): boolean {
  return levelsOf(path).length > 1;
}

/** Whether API Gateway takes multi-level paths on the domain: regional, and TLS 1.2 at least. */
export function takesMultiLevel(domain: Domain): boolean {
  return domain.endpoint === "regional" && domain.securityPolicy !== "TLS_1_0";
}

/** The nearest path of allowed characters; empty where nothing is left. */
export function correctedPath(path: string): string {
  const plain = path.normalize("NFD").replace(/\p{M}/gu, "");
  return levelsOf(plain).map(correctedLevel).filter(Boolean).join("/");
}

/** Asterisks alone, by which other tools mean everything below. */
export function isWildcard(level: string): boolean {
  return /^\*+$/.test(level);
}

/** `{proxy+}` and the like say nothing: everything below a path goes to its API. */
function correctedLevel(level: string): string {
  if (level.startsWith("{") || isWildcard(level)) return "";
  const words = level.split(/(?:%[0-9a-f]{2}|[^a-z0-9$\-_.+!*'()])+/iu);
  return words.filter((word) => word !== "").join("-");
}
