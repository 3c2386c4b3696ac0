import { fileFinding } from "../file-finding";
import type { PositionedFinding } from "../positioned-finding";

/** The beginning of a private key in any of the forms that tools write, wherever in a line it stands. */
const privateKey = /BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY|PuTTY-User-Key-File/;

/** Whether a private key begins on a line. */
export function isPrivateKey(line: string): boolean {
  return privateKey.test(line);
}

/** A finding for each private key in a text. What the key is, or even its line, is never repeated. */
export function privateKeys(file: string, lines: readonly string[]): PositionedFinding[] {
  return lines.flatMap((line, index) => {
    if (!isPrivateKey(line)) return [];
    const encrypted = isEncrypted(line, lines.slice(index + 1, index + 4));
    const finding = fileFinding(
      "text-no-secret",
      file,
      [],
      `a private key${encrypted ? ", though encrypted," : ""} stands in this truststore`,
      "Take it out, and treat it as leaked: whoever has read the file has it. Have a new key and certificate made, and the old certificate revoked. A truststore holds the certificates of authorities, and never a key.",
    );
    return [{ ...finding, line: index + 1, column: 1 }];
  });
}

function isEncrypted(line: string, next: readonly string[]): boolean {
  return /ENCRYPTED/.test(line) || next.some((each) => /ENCRYPTED/.test(each));
}
