import type { Explanation } from "../findings/explanation";
import type { LocatedFinding, Related, Span } from "../findings/finding";
import type { Acceptance } from "../model/acceptance";
import type { CheckReport } from "./check-report";
import { visible } from "./printable";

/**
 * The findings in the Static Analysis Results Interchange Format, as code scanning takes them.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
export function renderSarif(
  { findings, accepted }: CheckReport,
  explanations: readonly Explanation[],
): string {
  const ids = explanations.map(({ id }) => id);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "api-domains", rules: explanations.map(toReportingDescriptor) } },
        columnKind: "utf16CodeUnits",
        results: [
          ...findings.map((finding) => toResult(finding, ids)),
          ...accepted.map(({ finding, acceptance }) => ({
            ...toResult(finding, ids),
            suppressions: [toSuppression(acceptance)],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toReportingDescriptor({ id, severity, title, why, docs }: Explanation) {
  const [page] = docs;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: [why, ...docs].join("\n") },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: severity },
  };
}

function toResult(finding: LocatedFinding, ids: readonly string[]) {
  const { ruleId, severity, at, message, help, related } = finding;
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: { text: plain(`${message}.\n${help}`) },
    locations: [toLocation(finding)],
    relatedLocations: related.map((each) => ({
      ...toLocation(each),
      message: { text: plain(each.message) },
    })),
    // Lines and places in lists move; what is said, with the names in it, stays.
    partialFingerprints: { "message/v1": `${at.file} ${ruleId} ${message}` },
  };
}

/** Nothing in a message of SARIF's is a link unless a viewer is made to take it for one. */
function plain(text: string): string {
  return text.split("\n").map(visible).join("\n").replaceAll("](", "] (");
}

function toLocation({ at, line, column, endLine, endColumn }: (LocatedFinding | Related) & Span) {
  return {
    physicalLocation: {
      artifactLocation: toArtifact(at.file),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative path is one below the root of the checkout. */
function toArtifact(file: string): { uri: string; uriBaseId?: string } {
  const path = file.replaceAll("\\", "/").replace(/^\.\//, "");
  const uri = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:/.test(path)) return { uri: `file:///${uri}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

function toSuppression({ reason, until }: Acceptance) {
  return { kind: "external", status: "accepted", justification: `${reason} (until ${until})` };
}
