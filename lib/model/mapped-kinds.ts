import type { Domain, Mapping } from "./domain";

/** The mappings of HTTP and WebSocket APIs. */
export function withoutRest(domain: Domain): Mapping[] {
  return domain.mappings.filter(({ api }) => (api.target?.kind ?? "rest") !== "rest");
}

/** Whether TLS_1_2 is the only security policy for the domain, whatever its endpoint has. */
export function takesOnlyTls12(domain: Domain): boolean {
  return domain.endpoint === "regional" && withoutRest(domain).length > 0;
}
