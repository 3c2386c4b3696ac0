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
  return [head, `    ${help}`, ...docs.slice(0, 1).map((page) => `    ${page}`), ""].join("\n");
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
