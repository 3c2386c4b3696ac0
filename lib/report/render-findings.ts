import type { LocatedFinding, Severity } from "../findings/finding";
import { printable } from "./printable";
import { renderSource } from "./render-source";
import { type Style, withoutColours } from "./style";

/** The findings as text, one paragraph each, with a last line that counts them. */
export function renderFindings(
  findings: readonly LocatedFinding[],
  style: Style = withoutColours,
): string {
  if (findings.length === 0) return "";
  const paragraphs = findings.map((finding) => `${paragraph(finding, style).join("\n")}\n`);
  return `${paragraphs.join("\n")}\n${countFindings(findings)}\n`;
}

function paragraph(finding: LocatedFinding, style: Style): string[] {
  if (finding.severity === "note") return [head(finding, style)];
  const related = finding.related.map(
    ({ at, line, column, message }) => `${at.file}:${line}:${column}: ${message}`,
  );
  const told = [...related, finding.help].map(printable);
  const pages = finding.docs.slice(0, 1).map((page) => style.dim(printable(page)));
  const source = renderSource(finding, (text) => style[finding.severity](text));
  return [head(finding, style), ...[...source, ...told, ...pages].map((line) => `    ${line}`)];
}

function head(finding: LocatedFinding, style: Style): string {
  const { at, line, column, severity, message, ruleId } = finding;
  const place = style.bold(printable(`${at.file}:${line}:${column}:`));
  return `${place} ${style[severity](`${severity}:`)} ${printable(message)} ${style.dim(`[${ruleId}]`)}`;
}

/** How many there are of each severity, such as `2 errors, 1 warning`. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): string {
  const severities: readonly Severity[] = ["error", "warning", "note"];
  return severities
    .map((severity) => ({
      severity,
      number: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? "" : "s"}`)
    .join(", ");
}
