import type { z } from "zod";
import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import type { ConfigPath, Place } from "../findings/place";
import { inside } from "../findings/place";
import { knownKeys } from "./known-keys";

type Issue = z.core.$ZodIssue;

/** What keeps `value` from having the form of `schema`, in our own words. */
export function shapeFindings(
  schema: z.ZodType,
  value: unknown,
  place: Place,
  issues: readonly Issue[],
): Finding[] {
  return issues.flatMap((issue) => issueFindings(schema, value, place, issue));
}

function issueFindings(schema: z.ZodType, value: unknown, place: Place, issue: Issue): Finding[] {
  const path = issue.path as ConfigPath;
  const at = inside(place, ...path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        unknownKey(inside(at, key), key, knownKeys(schema, value, path)),
      );
    case "invalid_union":
      return unionFindings(schema, value, place, issue);
    case "invalid_key":
      return [
        finding(
          "file-value",
          at,
          `the name ${shown(path.at(-1))} ${firstMessage(issue.issues)}`,
          "Give it a name of that form.",
        ),
      ];
    case "invalid_type":
      return [typeFinding(at, path, valueAt(value, path), issue.expected)];
    case "invalid_value":
      return [valueFinding(at, path, valueAt(value, path), issue.values.map(String))];
    case "too_small":
    case "too_big":
      return [
        finding(
          "file-value",
          at,
          sizeMessage(path, valueAt(value, path), issue),
          "Change the value.",
        ),
      ];
    case "custom":
      return [
        finding(
          "file-value",
          at,
          `${named(path)} ${issue.message}`,
          String(issue.params?.help ?? "Change the value."),
        ),
      ];
    default:
      return [
        finding(
          "file-value",
          at,
          `${shown(valueAt(value, path))} ${issue.message}`,
          `Write ${named(path)} in that form.`,
        ),
      ];
  }
}

export function unknownKey(at: Place, key: string, known: readonly string[]): Finding {
  const nearest = closestName(key, known);
  const help =
    nearest === undefined
      ? `The keys here are ${known.join(", ")}.`
      : `Did you mean \`${nearest}\`?`;
  return finding("file-unknown-key", at, `there is no key \`${key}\` here`, help);
}

function unionFindings(
  schema: z.ZodType,
  value: unknown,
  place: Place,
  issue: Extract<Issue, { code: "invalid_union" }>,
): Finding[] {
  const path = issue.path as ConfigPath;
  const at = inside(place, ...path);
  const written = valueAt(value, path);
  if ("options" in issue && Array.isArray(issue.options)) {
    return [valueFinding(at, path, written, issue.options.map(String))];
  }
  // An alternative that fails deep inside is the one that was meant.
  const meant = issue.errors.find((alternative) =>
    alternative.every((inner) => inner.path.length > 0),
  );
  if (meant !== undefined && typeof written === "object") {
    const moved = meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return shapeFindings(schema, value, place, moved);
  }
  return [
    finding(
      "file-type",
      at,
      `${named(path)} cannot be ${typeName(written)}`,
      "The reference, docs/config.md, shows its forms.",
    ),
  ];
}

function typeFinding(at: Place, path: ConfigPath, written: unknown, expected: string): Finding {
  if (written === undefined) {
    return finding(
      "file-missing-key",
      at,
      `\`${String(path.at(-1))}\` is missing`,
      `Add \`${String(path.at(-1))}\`; the reference, docs/config.md, tells what it means.`,
    );
  }
  const quotes = expected === "string" && typeof written !== "object" && written !== null;
  return finding(
    "file-type",
    at,
    `${named(path)} has to be ${expectedName(expected)}, but is ${typeName(written)}`,
    quotes
      ? `Put it in quotes: "${String(written)}", with every digit as it should be.`
      : `Write ${expectedName(expected)}.`,
  );
}

function valueFinding(
  at: Place,
  path: ConfigPath,
  written: unknown,
  allowed: readonly string[],
): Finding {
  if (written === undefined) return typeFinding(at, path, undefined, "string");
  const nearest = closestName(String(written), allowed);
  return finding(
    "file-value",
    at,
    `${named(path)} cannot be ${shown(written)}`,
    nearest === undefined
      ? `Write one of ${allowed.join(", ")}.`
      : `Did you mean ${nearest}? It can be ${allowed.join(", ")}.`,
  );
}

function sizeMessage(
  path: ConfigPath,
  written: unknown,
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
): string {
  if (!issue.message.startsWith("Too ")) return `${named(path)} ${issue.message}`;
  const bound =
    issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return `${named(path)} is ${shown(written)}, but has to be ${bound}`;
}

function finding(ruleId: string, at: Place, message: string, help: string): Finding {
  return { ruleId, severity: "error", at, message, help, docs: [] };
}

function firstMessage(issues: readonly { message: string }[]): string {
  return issues[0]?.message ?? "is not allowed";
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

function named(path: ConfigPath): string {
  const last = path.at(-1);
  if (last === undefined) return "this";
  return typeof last === "number" ? `item ${last + 1} of the list` : `\`${last}\``;
}

function shown(value: unknown): string {
  return typeof value === "object" ? typeName(value) : JSON.stringify(value);
}

function expectedName(expected: string): string {
  switch (expected) {
    case "array":
      return "a list";
    case "object":
    case "record":
      return "a map of keys and values";
    case "string":
      return "text";
    case "boolean":
      return "true or false";
    case "int":
      return "a whole number";
    default:
      return `a ${expected}`;
  }
}

function typeName(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "a map of keys and values";
    case "string":
      return `the text ${JSON.stringify(value)}`;
    default:
      return `the ${typeof value} ${String(value)}`;
  }
}
