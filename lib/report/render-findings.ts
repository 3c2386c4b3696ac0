import type { LocatedFinding } from "../findings/finding";

/** The findings as text, one paragraph each, with a last line that counts them. */
export function renderFindings(findings: readonly LocatedFinding[]): string {
  if (findings.length === 0) return "";
  return `${findings.map(renderFinding).join("\n")}\n${countFindings(findings)}\n`;
}

function renderFinding({
  at,
  line,
  column,
  severity,
  message,
  ruleId,
  help,
  docs,
}: LocatedFinding): string {
  const head = `${at.file}:${line}:${column}: ${severity}: ${message} [${ruleId}]`;
  const pages = docs.slice(0, 1).map((page) => `    ${page}`);
  return [...[head, `    ${help}`, ...pages].map(printable), ""].join("\n");
}

/** Texts of the user's are quoted in findings: they must not move the cursor or begin a line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.length > 4 ? `{${hex}}` : hex.padStart(4, "0")}`;
  });
}

function countFindings(findings: readonly LocatedFinding[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  return [count(errors, "error"), count(warnings, "warning")]
    .filter((text) => text !== "")
    .join(", ");
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
