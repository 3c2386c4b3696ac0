import { X509Certificate } from "node:crypto";
import type { Place } from "../../findings/place";
import type { CertificateKey, TrustedCertificate } from "../../model/truststore";
import { certificateFields } from "./certificate-fields";
import { type Issuers, keyOf } from "./issuers";
import type { PemBlock } from "./pem-blocks";

/** The certificate in a block; undefined where what stands there is none. */
export function parseCertificate({ base64 }: PemBlock): X509Certificate | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  return certificateOf(Buffer.from(base64, "base64"));
}

/** The certificate that these bytes are; undefined where they are none, or valid at no moment that there is. */
export function certificateOf(bytes: Uint8Array): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(bytes);
    const moments = [certificate.validFrom, certificate.validTo].map(Date.parse);
    // Of a month or an hour that there is not, the parser only says `Bad time value`.
    return moments.some(Number.isNaN) ? undefined : certificate;
  } catch {
    return undefined;
  }
}

/** What the model keeps of a certificate. */
export function toTrustedCertificate(
  certificate: X509Certificate,
  issuers: Issuers,
  at: Place,
  block: number,
): TrustedCertificate {
  return {
    at,
    block,
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber,
    fingerprint: certificate.fingerprint256,
    key: keyKind(certificate),
    ...certificateFields(certificate.raw),
    ...issuers,
  };
}

function keyKind(certificate: X509Certificate): CertificateKey {
  const key = keyOf(certificate);
  const { modulusLength, namedCurve } = key?.asymmetricKeyDetails ?? {};
  switch (key?.asymmetricKeyType) {
    case "rsa":
      return { kind: "rsa", bits: modulusLength ?? 0 };
    case "ec":
      return { kind: "ec", curve: namedCurve ?? "unknown" };
    default:
      return { kind: "other", name: key?.asymmetricKeyType ?? "unknown" };
  }
}

/** A name comes with a line for each of its parts, or not at all. */
function oneLine(name: string | undefined): string {
  return (name ?? "").trim().replaceAll("\n", ", ");
}
