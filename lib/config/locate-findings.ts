import type { Finding, LocatedFinding, Span } from "../findings/finding";
import type { Place } from "../findings/place";
import { type LocatableText, topOfFile } from "./locatable-text";
import type { PositionedFinding } from "./positioned-finding";

/** Adds to findings where in the texts they are. */
export function locateFindings(
  findings: readonly (Finding | PositionedFinding)[],
  texts: ReadonlyMap<string, LocatableText>,
): LocatedFinding[] {
  const spanOf = ({ file, path }: Place): Span => texts.get(file)?.spanOf(path) ?? topOfFile;
  return findings.map((finding) => {
    const span = "line" in finding ? oneColumn(finding) : spanOf(finding.at);
    return {
      ...finding,
      ...span,
      source: texts.get(finding.at.file)?.line(span.line) ?? "",
      related: (finding.related ?? []).map((each) => ({ ...each, ...spanOf(each.at) })),
    };
  });
}

function oneColumn({ line, column }: PositionedFinding): Span {
  return { line, column, endLine: line, endColumn: column + 1 };
}
