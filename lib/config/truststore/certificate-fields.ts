import { type DerValue, derParts, derValues, objectId, tags } from "./der";

/** What Node tells of no certificate. */
export interface CertificateFields {
  readonly digest: string | undefined;
  readonly isCa: boolean;
  readonly maySign: boolean | undefined;
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * Reads a certificate's bytes.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function certificateFields(bytes: Uint8Array): CertificateFields {
  const [body, algorithm] = derParts(derValues(bytes)[0]);
  const parts = derParts(body);
  // The version is absent in the first, and everything after it moves by one.
  const [, , , validity] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const [notBefore, notAfter] = derParts(validity).map(moment);
  return {
    digest: digestOf(derParts(algorithm)),
    ...extensionFields(parts.find(({ tag }) => tag === tags.extensions)),
    notBefore: notBefore ?? "",
    notAfter: notAfter ?? "",
  };
}

const RSA_PSS = "1.2.840.113549.1.1.10";

/** The hash of each signature algorithm, by its object identifier. */
const digests: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.2": "MD2",
  "1.2.840.113549.1.1.3": "MD4",
  "1.2.840.113549.1.1.4": "MD5",
  "1.2.840.113549.1.1.5": "SHA-1",
  "1.3.14.3.2.29": "SHA-1",
  "1.2.840.10040.4.3": "SHA-1",
  "1.2.840.10045.4.1": "SHA-1",
  "1.2.840.113549.1.1.14": "SHA-224",
  "1.2.840.10045.4.3.1": "SHA-224",
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.10045.4.3.2": "SHA-256",
  "2.16.840.1.101.3.4.3.2": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
  "1.2.840.10045.4.3.4": "SHA-512",
  // Hashes that RSA-PSS names in its parameters.
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.4": "SHA-224",
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

function digestOf([id, parameters]: readonly DerValue[]): string | undefined {
  if (objectId(id) !== RSA_PSS) return digests[objectId(id)];
  const hash = derParts(parameters).find(({ tag }) => tag === 0xa0);
  // Without parameters it is SHA-1: https://www.rfc-editor.org/rfc/rfc4055#section-3.1
  if (hash === undefined) return "SHA-1";
  return digests[objectId(derParts(derParts(hash)[0])[0])];
}

const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
/** The sixth bit, counted from the left: keyCertSign. */
const KEY_CERT_SIGN = 0x04;

function extensionFields(extensions: DerValue | undefined) {
  const all = derParts(derParts(extensions)[0]).map(derParts);
  const inner = (wanted: string) => {
    const extension = all.find(([id]) => objectId(id) === wanted);
    return derParts(extension?.find(({ tag }) => tag === tags.octetString))[0];
  };
  const [ca] = derParts(inner(BASIC_CONSTRAINTS));
  const usage = inner(KEY_USAGE);
  const bits = usage?.tag === tags.bitString ? usage.content[1] : undefined;
  return {
    isCa: ca?.tag === tags.boolean && ca.content[0] !== 0,
    maySign: usage === undefined ? undefined : ((bits ?? 0) & KEY_CERT_SIGN) !== 0,
  };
}

/** `260131000000Z`, or with the whole year, as `2026-01-31T00:00:00Z`. */
function moment({ tag, content }: DerValue): string {
  const text = new TextDecoder().decode(content);
  const short = tag === tags.utcTime;
  const century = Number(text.slice(0, 2)) < 50 ? "20" : "19";
  const [, date = "", time = ""] = /^(\d{8})(\d{4,6})/.exec(short ? century + text : text) ?? [];
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)];
  const [hour, minute, second] = [time.slice(0, 2), time.slice(2, 4), time.slice(4).padEnd(2, "0")];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
