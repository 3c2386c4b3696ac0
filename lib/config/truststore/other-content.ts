import { wideEncodingOf } from "../wide-encoding";
import { certificateOf } from "./read-certificate";

/** What a file is that has no certificate in PEM, and how to make a truststore of it. */
export interface OtherContent {
  readonly message: string;
  readonly help: string;
}

/** What bytes are that are no text; undefined where they may be text. */
export function binaryContent(bytes: Uint8Array, file: string): OtherContent | undefined {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0xfe, 0xed, 0xfe, 0xed) || starts(0xce, 0xce, 0xce, 0xce)) {
    return {
      message: "this is a Java keystore, not certificates in PEM",
      help: `Write its certificates as PEM, such as \`keytool -list -rfc -keystore ${file}\`, and name that file.`,
    };
  }
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) {
    return {
      message: `the file seems to be in ${wide}, and has to be in UTF-8`,
      help: `Convert it: \`iconv -f ${wide} -t UTF-8\`. PowerShell writes UTF-8 with \`Out-File -Encoding utf8\`.`,
    };
  }
  if (!bytes.includes(0)) return undefined;
  if (certificateOf(bytes) !== undefined) {
    return {
      message: "this is a certificate in DER, not in PEM",
      help: `Convert it: \`openssl x509 -inform der -in ${file} -out ${pemName(file)}\`, and name that file.`,
    };
  }
  return {
    message: "this is binary data, not certificates in PEM",
    help: `If it is PKCS #7, convert it: \`openssl pkcs7 -inform der -print_certs -in ${file} -out ${pemName(file)}\`. If it is PKCS #12, take the certificates of the authorities alone out of it: \`openssl pkcs12 -cacerts -nokeys -in ${file} -out ${pemName(file)}\`.`,
  };
}

/** What is said of a text without a single block. */
export function noBlocks(text: string): OtherContent {
  if (text.trim() === "") {
    return {
      message: "the truststore is empty",
      help: "Put the certificates of the authorities into it that your clients' certificates come from, each with all above it up to its root.",
    };
  }
  if (/-----BEGIN/.test(text)) {
    return {
      message: "no BEGIN line of this file stands on a line by itself",
      help: "Put `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----` on lines of their own, with five hyphens on both sides. If the file has `\\n` written out, write line ends in their place.",
    };
  }
  if (/^[A-Za-z0-9+/=\s]+$/.test(text)) {
    return {
      message: "this is Base64 without `-----BEGIN CERTIFICATE-----`",
      help: "Put the line `-----BEGIN CERTIFICATE-----` before each certificate, and `-----END CERTIFICATE-----` behind it.",
    };
  }
  return {
    message: "no certificate stands in this file",
    help: "A truststore is a text of certificates in PEM, each between `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`.",
  };
}

function pemName(file: string): string {
  return file.endsWith(".pem")
    ? file.replace(/\.pem$/, "-converted.pem")
    : `${file.replace(/\.[^./]*$/, "")}.pem`;
}
