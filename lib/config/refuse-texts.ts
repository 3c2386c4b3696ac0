import type { Finding } from "../findings/finding";
import { quoted } from "../findings/odd-characters";
import type { ConfigPath } from "../findings/place";
import { fileFinding } from "./file-finding";

/** A kind of text that has no place in a fleet. */
interface Refusal {
  readonly ruleId: string;
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly help: string | ((text: string) => string);
}

/** What moves the text around it, or is not seen at all. Emoji are joined by U+200D. */
const INVISIBLE = /(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}]/u;

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
    pattern: INVISIBLE,
    message: (found) => `this text holds the invisible character ${quoted(found)}`,
    help: (text) => `Write \`${text.replace(new RegExp(INVISIBLE, "gu"), "")}\`.`,
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
    if (found === null) continue;
    const told = typeof help === "string" ? help : help(text);
    return [fileFinding(ruleId, file, path, message(found[0]), told)];
  }
  return [];
}

function entries(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}
