import type { Finding } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import { fileFinding } from "./file-finding";

/** A kind of text that has no place in a fleet. */
interface Refusal {
  readonly ruleId: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

const refusals: readonly Refusal[] = [
  {
    ruleId: "text-is-data",
    // What Terraform or CDKTF would take for something to evaluate.
    pattern: /\$\{|%\{|TfToken\[/,
    message: "this text holds a Terraform expression",
    help: "Write the value itself. A fleet is data: nothing in it is evaluated.",
  },
  {
    ruleId: "text-no-secret",
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
    message: "this text holds a private key or an access key",
    help: "Take it out, and replace the key: whoever has read the file has it. Certificates with their keys are imported into ACM and named by ARN; credentials come from the environment or a role.",
  },
];

/**
 * Finds texts that Terraform would evaluate, and secrets. What is committed as a name must not be
 * able to read a variable, a file or the state in somebody's run; and what goes into the stacks is
 * read by many. A secret is never repeated in the finding.
 */
export function refuseTexts(file: string, value: unknown, path: ConfigPath = []): Finding[] {
  if (typeof value === "string") return refusedText(file, value, path);
  if (typeof value !== "object" || value === null) return [];
  return entries(value).flatMap(([key, inner]) => [
    ...(typeof key === "string" ? refusedText(file, key, [...path, key]) : []),
    ...refuseTexts(file, inner, [...path, key]),
  ]);
}

/** The ids of the findings that make others at the same place superfluous. */
export const refusalIds: ReadonlySet<string> = new Set(refusals.map(({ ruleId }) => ruleId));

function refusedText(file: string, text: string, path: ConfigPath): Finding[] {
  const refusal = refusals.find(({ pattern }) => pattern.test(text));
  if (refusal === undefined) return [];
  return [fileFinding(refusal.ruleId, file, path, refusal.message, refusal.help)];
}

function entries(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}
