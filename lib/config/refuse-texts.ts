import type { Finding } from "../findings/finding";
import { quoted } from "../findings/odd-characters";
import type { ConfigPath } from "../findings/place";
import { fileFinding } from "./file-finding";

/** A kind of text that has no place in a fleet. */
interface Refusal {
  readonly ruleId: string;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly help: string;
}

const refusals: readonly Refusal[] = [
  {
    ruleId: "text-is-data",
    // What Terraform or CDKTF would take for something to evaluate.
    pattern: /\$\{|%\{|TfToken\[/,
    message: () => "this text holds a Terraform expression",
    help: "Write the value itself. A fleet is data: nothing in it is evaluated.",
  },
  {
    ruleId: "text-no-secret",
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
    message: () => "this text holds a private key or an access key",
    help: "Take it out, and replace the key: whoever has read the file has it. Certificates with their keys are imported into ACM and named by ARN; credentials come from the environment or a role.",
  },
  {
    ruleId: "text-printable",
    // Tabs and line ends have an end of their own: what may have them is told with the rest.
    pattern: /(?![\t\n\r])\p{Cc}|\p{Cs}/u,
    message: (found) => `this text holds the control character ${quoted(found)}`,
    help: "Take it out. Most editors do not show it, so type the text anew.",
  },
  {
    ruleId: "text-printable",
    // Emoji are joined by one of them.
    pattern: /(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}]/u,
    message: (found) => `this text holds the invisible character ${quoted(found)}`,
    help: "Take it out: whoever reads the text sees another one than Terraform does. Most editors do not show it, so type the text anew.",
  },
];

/**
 * Finds texts that Terraform would evaluate, secrets, and what no name can have. What is committed as a name must not be
 * able to read a variable, a file or the state in somebody's run; and what goes into the stacks is
 * read by many. A secret is never repeated in the finding.
 */
export function refuseTexts(
  file: string,
  value: unknown,
  path: ConfigPath = [],
  refused = refusals,
): Finding[] {
  if (typeof value === "string") return refusedText(file, value, path, refused);
  if (typeof value !== "object" || value === null) return [];
  return entries(value).flatMap(([key, inner]) => [
    ...(typeof key === "string" ? refusedText(file, key, [...path, key], refused) : []),
    ...refuseTexts(file, inner, [...path, key], refused),
  ]);
}

/** What has no place in a file of another language either, which evaluates what it likes in its own way. */
const refusalsElsewhere: readonly Refusal[] = [
  ...refusals.filter(({ ruleId }) => ruleId === "text-no-secret"),
  {
    ruleId: "text-is-data",
    pattern: /TfToken\[/,
    message: () => "this text holds what CDKTF would take for a token of its own",
    help: "Write it another way.",
  },
];

/** Finds secrets, and what CDKTF would evaluate, in a file that the fleet refers to. */
export function refuseAttachedTexts(file: string, value: unknown): Finding[] {
  return refuseTexts(file, value, [], refusalsElsewhere);
}

/** The ids of the findings that make others at the same place superfluous. */
export const refusalIds: ReadonlySet<string> = new Set(refusals.map(({ ruleId }) => ruleId));

function refusedText(
  file: string,
  text: string,
  path: ConfigPath,
  refused: readonly Refusal[],
): Finding[] {
  for (const { ruleId, pattern, message, help } of refused) {
    const found = pattern.exec(text);
    if (found !== null) return [fileFinding(ruleId, file, path, message(found[0]), help)];
  }
  return [];
}

function entries(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}
