import type { Fleet } from "../model/fleet";
import { type MutualTlsDomain, truststores } from "../model/mutual-tls-domains";
import type { TrustedCertificate, Truststore } from "../model/truststore";
import type { Violation } from "./rule";

/** Each truststore is checked once, whatever number of domains have it; they are told beside it. */
export function truststoreViolations(
  fleet: Fleet,
  check: (truststore: Truststore) => readonly Violation[],
): Violation[] {
  return truststores(fleet).flatMap(({ truststore, users }) =>
    check(truststore).map((violation) => ({
      ...violation,
      related: [...(violation.related ?? []), ...users.map(asRelated)],
      usedBy: users.map(({ at }) => at),
    })),
  );
}

/** The same for a check of single certificates; one that stands there twice is looked at once. */
export function certificateViolations(
  fleet: Fleet,
  check: (certificate: TrustedCertificate, truststore: Truststore) => readonly Violation[],
): Violation[] {
  return truststoreViolations(fleet, (truststore) =>
    distinct(truststore).flatMap((certificate) => check(certificate, truststore)),
  );
}

function distinct({ certificates }: Truststore): TrustedCertificate[] {
  const first = new Map<string, TrustedCertificate>();
  for (const certificate of certificates)
    if (!first.has(certificate.fingerprint)) first.set(certificate.fingerprint, certificate);
  return [...first.values()];
}

function asRelated({ name, mutualTls }: MutualTlsDomain) {
  return { at: mutualTls.truststore.at, message: `the truststore of ${name.text}` };
}
