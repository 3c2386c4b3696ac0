import type { Domain, RegionalDomain } from "./domain";
import type { Fleet } from "./fleet";
import type { MutualTls } from "./mutual-tls";
import type { Truststore } from "./truststore";

/** A domain that asks its clients for certificates. */
export type MutualTlsDomain = RegionalDomain & { readonly mutualTls: MutualTls };

export function hasMutualTls(domain: Domain): domain is MutualTlsDomain {
  return domain.endpoint === "regional" && domain.mutualTls !== undefined;
}

/** The domains of a fleet that ask their clients for certificates. */
export function mutualTlsDomains({ domains }: Pick<Fleet, "domains">): MutualTlsDomain[] {
  return domains.filter(hasMutualTls);
}

/** A truststore, with the domains that have it, in the order written. */
export interface UsedTruststore {
  readonly truststore: Truststore;
  readonly users: readonly MutualTlsDomain[];
}

/** The truststores that are files, each once. */
export function truststores(fleet: Pick<Fleet, "domains">): UsedTruststore[] {
  const used = new Map<string, { truststore: Truststore; users: MutualTlsDomain[] }>();
  for (const domain of mutualTlsDomains(fleet)) {
    const { truststore: source } = domain.mutualTls;
    if (source.kind !== "file" || source.content === undefined) continue;
    const { content: truststore } = source;
    const known = used.get(truststore.file) ?? { truststore, users: [] };
    known.users.push(domain);
    used.set(truststore.file, known);
  }
  return [...used.values()];
}
