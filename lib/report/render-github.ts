import type { LocatedFinding } from "../findings/finding";
import type { CheckReport } from "./check-report";
import { printable, visible } from "./printable";
import { countFindings, relatedLines } from "./render-findings";

/**
 * The findings as commands of GitHub Actions, which shows them beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub({ config, findings }: CheckReport): string {
  const last = countFindings(findings) || printable(`${config}: nothing is wrong`);
  return [...findings.map(renderCommand), last].map((line) => `${line}\n`).join("");
}

const commands = { error: "error", warning: "warning", note: "notice" } as const;

function renderCommand(finding: LocatedFinding): string {
  const { at, severity, line, column, endLine, endColumn, ruleId, message } = finding;
  const properties = { file: at.file, line, col: column, endLine, endColumn, title: ruleId };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`,
  );
  const lines = [message, ...relatedLines(finding), finding.help, ...finding.docs.slice(0, 1)];
  const text = lines.map(printable).join("\n");
  return `::${commands[severity]} ${written.join(",")}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
