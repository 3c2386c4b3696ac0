import type { ReadResult } from "./config-file";
import { fileFinding } from "./file-finding";
import { wideEncodingOf } from "./wide-encoding";

interface Fault {
  /** The text up to the byte that is wrong. */
  readonly before: string;
  readonly message: string;
  readonly help: string;
}

/** The file that these bytes are, where they are text in UTF-8. */
export function decodeFile(name: string, bytes: Uint8Array): ReadResult {
  const text = utf8(bytes);
  const fault = text === undefined ? encodingFault(bytes) : nulFault(text, bytes);
  if (text !== undefined && fault === undefined) return { files: [{ name, text }], findings: [] };
  const { before, message, help } = fault ?? notText;
  const lines = before.split("\n");
  const finding = fileFinding("file-readable", name, [], message, help);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { files: [], findings: [{ ...finding, line: lines.length, column }] };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const notText: Fault = {
  before: "",
  message: "this is not a text file",
  help: "Write the fleet as YAML, saved as UTF-8.",
};

function nulFault(text: string, bytes: Uint8Array): Fault | undefined {
  const offset = text.indexOf("\0");
  if (offset === -1) return undefined;
  const wide = wideFault(bytes);
  if (wide !== undefined) return wide;
  if (hasControls(bytes)) return notText;
  return {
    before: text.slice(0, offset),
    message: "a NUL character (U+0000) stands here",
    help: "Take it out; most editors do not show it, so type the line anew.",
  };
}

function encodingFault(bytes: Uint8Array): Fault {
  const wide = wideFault(bytes);
  if (wide !== undefined) return wide;
  if (bytes.includes(0) || hasControls(bytes)) return notText;
  const { before, byte } = firstBadByte(bytes);
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  const guess = /[\p{L}\p{P}\p{S}]/u.test(letter)
    ? `; in Windows-1252 (Latin-1) it would be "${letter}"`
    : "";
  return {
    before,
    message: `the byte 0x${hex} here is not UTF-8${guess}`,
    help: saveAs("WINDOWS-1252"),
  };
}

function wideFault(bytes: Uint8Array): Fault | undefined {
  const encoding = wideEncodingOf(bytes);
  if (encoding === undefined) return undefined;
  return {
    before: "",
    message: `the file seems to be in ${encoding}, and has to be in UTF-8`,
    help: saveAs(encoding),
  };
}

function saveAs(encoding: string): string {
  return `Save it as UTF-8: by the editor's choice of encodings, or by \`iconv -f ${encoding} -t UTF-8\`.`;
}

/** Whether there are characters that only machines write. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0 && byte < 32 && ![9, 10, 13, 27].includes(byte));
}

/** Decoding puts U+FFFD for what it does not know, but the file may have that character too. */
function firstBadByte(bytes: Uint8Array): { before: string; byte: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const index = text.indexOf("\ufffd", from);
    const upTo = index === -1 ? text.length : index;
    offset += Buffer.byteLength(text.slice(from, upTo));
    const [first = 0, second, third] = bytes.subarray(offset, offset + 3);
    const genuine = first === 0xef && second === 0xbf && third === 0xbd;
    if (!genuine || index === -1) return { before: text.slice(0, upTo), byte: first };
    offset += 3;
    from = index + 1;
  }
}
