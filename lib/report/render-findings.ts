import { countOf } from "../findings/count-of";
import { hasErrors, type LocatedFinding, type Severity } from "../findings/finding";
import { printable } from "./printable";
import { renderSource } from "./render-source";
import { type Style, withoutColours } from "./style";

/** The findings as text, one paragraph each, with a last line that counts them. */
export function renderFindings(
  findings: readonly LocatedFinding[],
  style: Style = withoutColours,
): string {
  if (findings.length === 0) return "";
  const told = hasErrors(findings) ? findings.filter(isNoNote) : findings;
  const shown = withFewNotes(told);
  const paragraphs = shown.map((finding) => `${paragraph(finding, style).join("\n")}\n`);
  const hidden = hiddenNotes(told.length - shown.length);
  return `${paragraphs.join("\n")}\n${countFindings(told)}${hidden}\n`;
}

/** How many notes of one rule are shown: enough to see what it is about. */
const MOST_NOTES = 3;

/** Notes can wait until nothing is wrong. */
function isNoNote({ severity }: LocatedFinding): boolean {
  return severity !== "note";
}

/** A note may be true of every domain of a large fleet. */
function withFewNotes(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const notes = new Map<string, number>();
  return findings.filter(({ ruleId, severity }) => {
    if (severity !== "note") return true;
    const earlier = notes.get(ruleId) ?? 0;
    notes.set(ruleId, earlier + 1);
    return earlier < MOST_NOTES;
  });
}

function hiddenNotes(number: number): string {
  return number === 0 ? "" : ` (${number} more than shown: \`--format json\` has them all)`;
}

function paragraph(finding: LocatedFinding, style: Style): string[] {
  if (finding.severity === "note") return [head(finding, style)];
  const told = [...relatedLines(finding), shortened(finding.help)].map(printable);
  const pages = finding.docs.slice(0, 1).map((page) => style.dim(printable(page)));
  const source = renderSource(finding, (text) => style[finding.severity](text));
  return [head(finding, style), ...[...source, ...told, ...pages].map((line) => `    ${line}`)];
}

/** Where else to look, a line each. */
export function relatedLines({ related }: LocatedFinding): string[] {
  return related.map(({ at, line, column, message }) => `${at.file}:${line}:${column}: ${message}`);
}

function head(finding: LocatedFinding, style: Style): string {
  const { at, line, column, severity, message, ruleId } = finding;
  const place = style.bold(printable(`${at.file}:${line}:${column}:`));
  return `${place} ${style[severity](`${severity}:`)} ${printable(shortened(message))} ${style.dim(`[${ruleId}]`)}`;
}

/** How much of a message is shown, in characters: one that quotes a whole file helps nobody. */
const MOST_SHOWN = 2000;

function shortened(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  return `${text.slice(0, MOST_SHOWN / 2)} … ${text.slice(-MOST_SHOWN / 2)}`;
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
    .map(({ severity, number }) => countOf(number, severity))
    .join(", ");
}
