import type { Finding, LocatedFinding, Span } from "../findings/finding";
import type { Place } from "../findings/place";
import type { ConfigFile } from "./config-file";
import { FileText, topOfFile } from "./file-text";
import type { PositionedFinding } from "./positioned-finding";

/**
 * Adds to findings where in the text they are. The files with findings are parsed again for it: a
 * fleet without findings, the usual case, never pays for keeping positions.
 */
export function locateFindings(
  findings: readonly (Finding | PositionedFinding)[],
  files: readonly ConfigFile[],
): LocatedFinding[] {
  const texts = new Map(files.map((file) => [file.name, new FileText(file.text)]));
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
