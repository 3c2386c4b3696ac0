import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { type ConfigPath, inside, type Place } from "../findings/place";
import { fileFinding } from "./file-finding";
import type { Issue, UnionIssue } from "./shape-issues";
import { valueAt } from "./value-at";
import { expectedName, named, shown, typeName } from "./wording";

/** A mistake with the value that makes it. */
interface Mistake {
  readonly at: Place;
  readonly written: unknown;
}

/** What keeps `value` from having the form that the issues speak of, in our own words. */
export function shapeFindings(value: unknown, place: Place, issues: readonly Issue[]): Finding[] {
  const findings = issues.map((issue) => {
    const path = issue.path as ConfigPath;
    return issueFinding({ at: inside(place, ...path), written: valueAt(value, path) }, issue);
  });
  return onePerPlace(findings);
}

/** What is not an ARN at all need not also be told that it is no role's. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const places = findings.map(({ at }) => JSON.stringify(at.path));
  return findings.filter((_, index) => places.indexOf(places[index] ?? "") === index);
}

function issueFinding(mistake: Mistake, issue: Issue): Finding {
  const { at, written } = mistake;
  switch (issue.code) {
    case "invalid_union":
      return unionFinding(mistake, issue);
    case "invalid_type":
      return typeFinding(mistake, issue.expected);
    case "invalid_value":
      return choiceFinding(mistake, issue.values.map(String));
    case "invalid_key":
      return finding(
        "file-value",
        at,
        `the name ${shown(at.path.at(-1))} ${issue.issues[0]?.message ?? "is not allowed"}`,
        "Write another name.",
      );
    case "too_small":
    case "too_big":
      return sizeFinding(mistake, issue);
    case "custom":
      return finding(
        written === undefined ? "file-missing-key" : "file-value",
        at,
        `${named(at.path)} ${issue.message}`,
        String(issue.params?.help ?? "Change the value."),
      );
    default:
      return finding(
        "file-value",
        at,
        `${shown(written)} ${issue.message}`,
        `Write ${named(at.path)} in that form.`,
      );
  }
}

/** A value that could have several forms and has none of them. */
function unionFinding(mistake: Mistake, issue: UnionIssue): Finding {
  if ("options" in issue && Array.isArray(issue.options)) {
    return choiceFinding(mistake, issue.options.map(String));
  }
  const forms = issue.errors.flatMap(([first]) => {
    if (first?.code === "invalid_value") return first.values.map((value) => `\`${String(value)}\``);
    return first?.code === "invalid_type" ? [expectedName(first.expected)] : [];
  });
  const { at, written } = mistake;
  const unquoted = issue.errors.some(
    ([first]) => first?.code === "invalid_type" && isUnquoted(written, first.expected),
  );
  return finding(
    "file-type",
    at,
    `${named(at.path)} cannot be ${typeName(written)}`,
    unquoted ? `Leave the quotes out: ${written}.` : `Write ${forms.join(" or ")}.`,
  );
}

function typeFinding({ at, written }: Mistake, expected: string): Finding {
  if (written === undefined) {
    return finding(
      "file-missing-key",
      at,
      `${named(at.path)} is missing`,
      `Add ${named(at.path)}; the reference, docs/config.md, tells what it means.`,
    );
  }
  return finding(
    "file-type",
    at,
    `${named(at.path)} has to be ${expectedName(expected)}, but is ${typeName(written)}`,
    typeHelp(written, expected),
  );
}

/** Most wrong types come of quotes: missing ones, or those that should not be there. */
function typeHelp(written: unknown, expected: string): string {
  if (written === null) return `Write ${expectedName(expected)}, or leave it out.`;
  if (expected === "string" && typeof written === "number")
    return `Put it in quotes: "${written}", with every digit as it should be.`;
  if (expected === "string" && typeof written === "boolean")
    return `Put it in quotes: "${written}".`;
  if (isUnquoted(written, expected)) return `Leave the quotes out: ${written}.`;
  return `Write ${expectedName(expected)}.`;
}

/** Whether the value would be of the expected type if its quotes were not there. */
function isUnquoted(written: unknown, expected: string): boolean {
  if (typeof written !== "string") return false;
  if (expected === "boolean") return /^(true|false)$/.test(written);
  return /^(int|number)$/.test(expected) && /^\d+$/.test(written);
}

function choiceFinding({ at, written }: Mistake, allowed: readonly string[]): Finding {
  if (written === undefined) return typeFinding({ at, written }, "string");
  const nearest = typeof written === "string" ? closestName(written, allowed) : undefined;
  return finding(
    "file-value",
    at,
    `${named(at.path)} cannot be ${shown(written)}`,
    nearest === undefined
      ? `Write one of ${allowed.join(", ")}.`
      : `Did you mean ${nearest}? It can be ${allowed.join(", ")}.`,
  );
}

function sizeFinding(
  { at, written }: Mistake,
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
): Finding {
  const number = typeof written === "number";
  const bound =
    issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return finding(
    "file-value",
    at,
    number
      ? `${named(at.path)} is ${written}, but has to be ${bound}`
      : `${named(at.path)} ${issue.message}`,
    number ? `Write a number of ${bound}.` : "Fill it in.",
  );
}

function finding(ruleId: string, at: Place, message: string, help: string): Finding {
  return fileFinding(ruleId, at.file, at.path, message, help);
}
