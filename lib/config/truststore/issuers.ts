import type { KeyObject, X509Certificate } from "node:crypto";

/** Who signed a certificate, among those of the same file. */
export interface Issuers {
  readonly selfSigned: boolean;
  readonly issuers: readonly number[];
  readonly namesakes: readonly number[];
}

/** How many certificates of one name are looked at. More is no truststore, and would take forever. */
const MOST_OF_ONE_NAME = 50;

/** The issuers of each certificate: those that have its issuer's name and the key of its signature. */
export function issuersOf(certificates: readonly X509Certificate[]): Issuers[] {
  const known = new Map<string, Issuers>();
  const bySubject = indexesBySubject(certificates);
  const keys = new Map<number, KeyObject | undefined>();
  const keyAt = (index: number) => {
    const certificate = certificates[index];
    if (!keys.has(index) && certificate !== undefined) keys.set(index, keyOf(certificate));
    return keys.get(index);
  };
  return certificates.map((certificate, index) => {
    const found =
      known.get(certificate.fingerprint256) ??
      relate(certificate, index, bySubject.get(certificate.issuer) ?? [], keyAt);
    known.set(certificate.fingerprint256, found);
    return found;
  });
}

function relate(
  certificate: X509Certificate,
  index: number,
  named: readonly number[],
  keyAt: (index: number) => KeyObject | undefined,
): Issuers {
  const candidates = named.slice(0, MOST_OF_ONE_NAME);
  const signers = candidates.filter((each) => hasSigned(certificate, keyAt(each)));
  const isOwn = certificate.subject === certificate.issuer;
  return {
    selfSigned: isOwn && hasSigned(certificate, keyAt(index)),
    issuers: signers.filter((each) => each !== index),
    namesakes: candidates.filter((each) => each !== index && !signers.includes(each)),
  };
}

/** The same certificate may stand in the file twice: then it counts once. */
function indexesBySubject(certificates: readonly X509Certificate[]): Map<string, number[]> {
  const seen = new Set<string>();
  const bySubject = new Map<string, number[]>();
  certificates.forEach(({ subject, fingerprint256 }, index) => {
    if (seen.has(fingerprint256)) return;
    seen.add(fingerprint256);
    const same = bySubject.get(subject);
    if (same === undefined) bySubject.set(subject, [index]);
    else same.push(index);
  });
  return bySubject;
}

/** Where the key is of a kind that cannot be read, the name has to do. */
function hasSigned(certificate: X509Certificate, key: KeyObject | undefined): boolean {
  if (key === undefined) return true;
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

/** Undefined where the key is of a kind, or on a curve, that nobody here knows. */
export function keyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}
