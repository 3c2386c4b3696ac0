import { type RequestedCertificate, sharedKey } from "./certificate";
import type { Domain } from "./domain";
import { certificatesOf } from "./domain-certificates";
import type { Fleet } from "./fleet";

/** A certificate to request, with the domains that use it, in the order written. */
export interface UsedCertificate {
  readonly certificate: RequestedCertificate;
  readonly users: readonly Domain[];
}

/**
 * Every certificate that is written in a fleet, once; those with names also where nobody uses them.
 * Those of regional names are like their domains'.
 */
export function requestedCertificates(fleet: Fleet): UsedCertificate[] {
  const used = new Map<unknown, { certificate: RequestedCertificate; users: Domain[] }>();
  const usersOf = (certificate: RequestedCertificate): Domain[] => {
    const key = sharedKey(certificate) ?? certificate;
    const known = used.get(key) ?? { certificate, users: [] };
    used.set(key, known);
    return known.users;
  };
  for (const certificate of fleet.certificates) usersOf(certificate);
  for (const domain of fleet.domains) {
    for (const certificate of certificatesOf(domain))
      if (certificate.kind === "requested") usersOf(certificate).push(domain);
  }
  return [...used.values()];
}
