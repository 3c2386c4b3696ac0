import type { CertificateName, RequestedCertificate } from "./certificate";
import { isInZone } from "./host-name";

/** A name of the certificate that the domain of its validation mail is neither, nor above. */
export function nameOutsideMailDomain({
  validation,
  names,
}: RequestedCertificate): CertificateName | undefined {
  if (validation.method !== "email" || validation.domain === undefined) return undefined;
  const { domain } = validation;
  return names.find(({ host }) => !isInZone(host.base, domain));
}
