import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** Certificates as tests need them, written in DER and signed, with nothing but Node. */
export interface CertificateWish {
  /** Its common name; none for an empty subject. */
  readonly name?: string | undefined;
  readonly keys?: Keys;
  /** Default: itself. */
  readonly issuer?: Made;
  readonly ca?: boolean;
  /** Whether its key usage has keyCertSign. Default: no key usage is said. */
  readonly keyCertSign?: boolean;
  readonly digest?: "md5" | "sha1" | "sha256" | "sha384";
  /** Days, or moments such as `2026-01-01T12:00:00Z`. */
  readonly from?: string;
  readonly to?: string;
  readonly serial?: number;
  /** Bytes of ballast, to make it large. */
  readonly ballast?: number;
}

export interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export interface Made {
  readonly name: string | undefined;
  readonly keys: Keys;
  readonly der: Buffer;
  readonly pem: string;
}

export const rsa = (bits: number): Keys => generateKeyPairSync("rsa", { modulusLength: bits });
export const ec = (namedCurve: string): Keys => generateKeyPairSync("ec", { namedCurve });
export const ed25519 = (): Keys => generateKeyPairSync("ed25519");

const usual = ec("P-256");

export function certificate(wish: CertificateWish = {}): Made {
  const { keys = ec("P-256"), digest = "sha256" } = wish;
  const name = "name" in wish ? wish.name : "Root";
  const signer = wish.issuer?.keys ?? keys;
  const algorithm = signatureAlgorithm(signer, digest);
  const body = sequence(
    explicit(0, integer(2)),
    integer(wish.serial ?? 1),
    algorithm,
    distinguishedName(wish.issuer === undefined ? name : wish.issuer.name),
    sequence(moment(wish.from ?? "2020-01-01"), moment(wish.to ?? "2040-01-01")),
    distinguishedName(name),
    keys.publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions(wish))),
  );
  const hash = signer.privateKey.asymmetricKeyType === "ed25519" ? null : digest;
  const signature = sign(hash, body, signer.privateKey);
  const der = sequence(body, algorithm, value(0x03, Buffer.of(0), signature));
  return { name, keys, der, pem: pem("CERTIFICATE", der) };
}

/** An authority with the common keys, which are quick to have. */
export function authority(name: string, wish: CertificateWish = {}): Made {
  return certificate({ name, keys: usual, ...wish });
}

/** A root and what is below it, each signed by the one before. */
export function chain(length: number, wish: CertificateWish = {}): Made[] {
  const made: Made[] = [];
  for (let depth = 1; depth <= length; depth += 1) {
    const issuer = made.at(-1);
    const own = { name: `Level ${depth}`, keys: ec("P-256"), ...wish };
    made.push(certificate(issuer === undefined ? own : { ...own, issuer }));
  }
  return made;
}

export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

export function pemsOf(made: readonly Made[]): string {
  return made.map((each) => each.pem).join("");
}

function extensions({ ca = true, keyCertSign, ballast = 0 }: CertificateWish): Buffer[] {
  const constraints = ca ? sequence(value(0x01, Buffer.of(0xff))) : sequence();
  const all = [extension("2.5.29.19", constraints)];
  if (keyCertSign !== undefined) {
    // Beside it, or in its place, digitalSignature.
    const bits = keyCertSign ? Buffer.of(2, 0x84) : Buffer.of(7, 0x80);
    all.push(extension("2.5.29.15", value(0x03, bits)));
  }
  if (ballast > 0) all.push(extension("1.2.3.4", value(0x04, Buffer.alloc(ballast, 1))));
  return all;
}

function extension(id: string, content: Buffer): Buffer {
  return sequence(objectId(id), value(0x04, content));
}

function signatureAlgorithm({ privateKey }: Keys, digest: string): Buffer {
  switch (privateKey.asymmetricKeyType) {
    case "rsa":
      return sequence(objectId(`1.2.840.113549.1.1.${rsaDigests[digest]}`), value(0x05));
    case "ec":
      return sequence(objectId(digest === "sha1" ? EC_SHA1 : `${EC_SHA2}.${ecDigests[digest]}`));
    default:
      return sequence(objectId("1.3.101.112"));
  }
}

const rsaDigests: Readonly<Record<string, number>> = { md5: 4, sha1: 5, sha256: 11, sha384: 12 };
const ecDigests: Readonly<Record<string, number>> = { sha256: 2, sha384: 3 };
const EC_SHA1 = "1.2.840.10045.4.1";
const EC_SHA2 = "1.2.840.10045.4.3";

function distinguishedName(common: string | undefined): Buffer {
  if (common === undefined) return sequence();
  const attribute = sequence(objectId("2.5.4.3"), value(0x0c, Buffer.from(common)));
  return sequence(value(0x31, attribute));
}

function moment(text: string): Buffer {
  const [day = "", time = "00:00:00Z"] = text.split("T");
  const digits = `${day}${time}`.replaceAll(/[-:]/g, "");
  return day < "2050"
    ? value(0x17, Buffer.from(digits.slice(2)))
    : value(0x18, Buffer.from(digits));
}

function objectId(id: string): Buffer {
  const [first = 0, second = 0, ...rest] = id.split(".").map(Number);
  return value(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(number: number): number[] {
  const digits = [number % 128];
  for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift((left % 128) + 128);
  return digits;
}

function integer(number: number): Buffer {
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return value(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.of(0) : Buffer.of(), bytes);
}

function explicit(tag: number, content: Buffer): Buffer {
  return value(0xa0 + tag, content);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return value(0x30, ...parts);
}

function value(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const hex = length.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return Buffer.concat([Buffer.of(tag, 0x80 + digits.length), digits, content]);
}
