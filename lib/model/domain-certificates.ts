import type { Certificate } from "./certificate";
import type { Domain } from "./domain";

/**
 * The certificates that a domain needs: the one that it shows to its clients, and a listed one that
 * proves who owns its name.
 */
export function certificatesOf(domain: Domain): readonly Certificate[] {
  const proof = domain.endpoint === "regional" ? domain.mutualTls?.ownershipCertificate : undefined;
  const listed = proof?.kind === "named" ? proof.reference.target : undefined;
  return listed === undefined ? [domain.certificate] : [domain.certificate, listed];
}

/** The domain once for each of them, as if that were its own. */
export function withEachCertificate<Some extends Domain>(domain: Some): readonly Some[] {
  return certificatesOf(domain).map((certificate) => ({ ...domain, certificate }));
}
