import type { Place } from "../findings/place";

/** The certificates of the authorities that a domain with mutual TLS trusts, from a file. */
export interface Truststore {
  /** The file's name as findings show it. */
  readonly file: string;
  /** Its certificates alone, as they go to S3: in PEM, without comments, with plain line ends. */
  readonly text: string;
  /** Of that text, in hexadecimal: what S3 knows it by. */
  readonly md5: string;
  /** In the order of the file. */
  readonly certificates: readonly TrustedCertificate[];
  /** Whether it holds something that should be a certificate and could not be understood. */
  readonly unreadable: boolean;
}

/** One certificate of a truststore. */
export interface TrustedCertificate {
  readonly at: Place;
  /** Which of the file's blocks it is, counted from 0. */
  readonly block: number;
  /** Its whole subject, such as `CN=Partners, O=Example`; empty where it has none. */
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** The SHA-256 of the whole certificate. */
  readonly fingerprint: string;
  /** Whether it says of itself that it is an authority's. */
  readonly isCa: boolean;
  /** Whether its key usage lets it sign certificates; undefined where it says no usage. */
  readonly maySign: boolean | undefined;
  readonly key: CertificateKey;
  /** What was hashed to be signed, such as `SHA-256`; undefined where that is no part of the algorithm. */
  readonly digest: string | undefined;
  /** The moments between which it is valid, such as `2026-11-21T00:00:00Z`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Whether it is signed with its own key. */
  readonly selfSigned: boolean;
  /** The certificates, by their indexes, whose keys have signed it; without itself. */
  readonly issuers: readonly number[];
  /** Those that have the name of its issuer but not the key. */
  readonly namesakes: readonly number[];
}

export type CertificateKey =
  | { readonly kind: "rsa"; readonly bits: number }
  /** The curve by its name in OpenSSL, such as `prime256v1`. */
  | { readonly kind: "ec"; readonly curve: string }
  /** Any other, by its name; `unknown` for what could not be read. */
  | { readonly kind: "other"; readonly name: string };

/** What a certificate is called: its common name, else its whole subject, else its serial number. */
export function certificateName({
  subject,
  serial,
}: Pick<TrustedCertificate, "subject" | "serial">): string {
  const common = /(?:^|, )CN=((?:\\.|[^,\\])+)/.exec(subject)?.[1];
  return common ?? (subject === "" ? `the serial number ${serial}` : subject);
}

/** Which of the file's certificates it is, counted from 1, in words for a message. */
export function ordinal(store: Truststore, certificate: TrustedCertificate): string {
  return `certificate ${store.certificates.indexOf(certificate) + 1} of ${store.certificates.length}`;
}

/**
 * The shortest way from each certificate to a root, by the certificates' indexes; a certificate
 * counts itself. Undefined for those that no root is above.
 */
export function chainLengths({ certificates }: Truststore): readonly (number | undefined)[] {
  const signed = new Map<number, number[]>();
  certificates.forEach(({ issuers }, index) => {
    for (const issuer of issuers) signed.set(issuer, [...(signed.get(issuer) ?? []), index]);
  });
  const lengths: (number | undefined)[] = certificates.map((each) =>
    each.selfSigned ? 1 : undefined,
  );
  let level = certificates.flatMap((each, index) => (each.selfSigned ? [index] : []));
  for (let length = 2; level.length > 0; length += 1) {
    level = level
      .flatMap((index) => signed.get(index) ?? [])
      .filter((index) => {
        if (lengths[index] !== undefined) return false;
        lengths[index] = length;
        return true;
      });
  }
  return lengths;
}
