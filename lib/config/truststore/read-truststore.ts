import { createHash, type X509Certificate } from "node:crypto";
import type { Finding } from "../../findings/finding";
import type { Truststore } from "../../model/truststore";
import { fileFinding } from "../file-finding";
import type { LocatableText } from "../locatable-text";
import { PemText } from "../pem-text";
import type { PositionedFinding } from "../positioned-finding";
import { issuersOf } from "./issuers";
import { otherBlockHelp } from "./other-block";
import { binaryContent, noBlocks, type OtherContent } from "./other-content";
import { type PemBlock, pemBlocks } from "./pem-blocks";
import { privateKeys } from "./private-keys";
import { parseCertificate, toTrustedCertificate } from "./read-certificate";
import { strayLines } from "./stray-lines";

export interface ReadTruststore {
  /** What could be understood; undefined where the file is no text of certificates. */
  readonly truststore: Truststore | undefined;
  readonly findings: readonly (Finding | PositionedFinding)[];
  /** To find places in, and never a private key. */
  readonly text: LocatableText;
}

/** The truststore that a file's bytes are. */
export function readTruststore(file: string, bytes: Uint8Array): ReadTruststore {
  const binary = binaryContent(bytes, file);
  if (binary !== undefined) return nothing([wholeFile(file, binary)]);
  return readText(file, decoded(bytes));
}

/** What is no ASCII is a comment, in whatever encoding. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function readText(file: string, text: string): ReadTruststore {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks = pemBlocks(lines);
  const secrets = privateKeys(file, lines);
  if (blocks.length === 0 && secrets.length === 0)
    return nothing([wholeFile(file, noBlocks(text))]);
  const stray = strayLines(file, lines, blocks);
  const parsed = blocks.map((block) => ({ block, certificate: certificateIn(block) }));
  const understood = parsed.flatMap(({ block, certificate }, index) =>
    certificate === undefined ? [] : [{ block, certificate, index }],
  );
  const faults = parsed.flatMap(({ block, certificate }, index) =>
    certificate === undefined ? faultOf(file, block, index) : [],
  );
  const issuers = issuersOf(understood.map(({ certificate }) => certificate));
  const pem = understood.map(({ certificate }) => pemOf(certificate)).join("");
  return {
    truststore: {
      file,
      text: pem,
      md5: createHash("md5").update(pem).digest("hex"),
      certificates: understood.map(({ certificate, index }, position) =>
        toTrustedCertificate(
          certificate,
          issuers[position] ?? unrelated,
          { file, path: [index] },
          index,
        ),
      ),
      unreadable: faults.length + secrets.length + stray.length > 0,
    },
    findings: [...secrets, ...faults, ...stray],
    text: new PemText(lines, blocks, new Set(understood.map(({ block }) => block))),
  };
}

const unrelated = { selfSigned: false, issuers: [], namesakes: [] };

function certificateIn(block: PemBlock): X509Certificate | undefined {
  return block.label === "CERTIFICATE" && block.finished ? parseCertificate(block) : undefined;
}

/** What is wrong with a block that is no certificate; a private key is told already. */
function faultOf(file: string, block: PemBlock, index: number): Finding[] {
  const { label } = block;
  if (label.endsWith("PRIVATE KEY")) return [];
  if (label !== "CERTIFICATE") {
    const message = `this block is "${label}", and no certificate`;
    return [fileFinding("file-truststore", file, [index], message, otherBlockHelp(label))];
  }
  const { message, help } = brokenCertificate(block);
  return [fileFinding("file-truststore", file, [index], message, help)];
}

/** Files that are put behind one another without a line end between them join two lines. */
function brokenCertificate({ finished, base64 }: PemBlock): OtherContent {
  if (base64.includes("-----END")) {
    return {
      message: "in this block `-----END CERTIFICATE-----` does not stand on a line by itself",
      help: "Put a line end behind it, and behind what stands before it.",
    };
  }
  if (!finished) {
    return {
      message: "this certificate has no line `-----END CERTIFICATE-----`",
      help: "Copy the certificate anew, from its BEGIN line to its END line: its end may be missing.",
    };
  }
  return {
    message: "what stands in this block is not a certificate",
    help: "Copy the certificate anew, from its BEGIN line to its END line. If it cannot be had again, take the block out.",
  };
}

/** A certificate as every tool writes it. */
function pemOf(certificate: X509Certificate): string {
  const lines = certificate.raw.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function wholeFile(file: string, { message, help }: OtherContent): Finding {
  return fileFinding("file-truststore", file, [], message, help);
}

function nothing(findings: readonly Finding[]): ReadTruststore {
  return { truststore: undefined, findings, text: new PemText([], [], new Set()) };
}
