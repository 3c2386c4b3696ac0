import type { z } from "zod";
import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { type ConfigPath, inside, type Place } from "../findings/place";
import { fileFinding } from "./file-finding";
import { knownKeys, settingFor } from "./known-keys";
import type { Issue, UnionIssue } from "./shape-issues";
import { isWrittenMap, valueAt, type WrittenMap } from "./value-at";

/** A key that has no meaning in its map. */
export interface UnknownKey {
  /** The way to the map. */
  readonly map: ConfigPath;
  readonly key: string;
  readonly known: readonly string[];
  /** The known key that it most likely is a slip of. */
  readonly meant: string | undefined;
  /** What the map would have to say for the key to be known. */
  readonly goesWith: string | undefined;
}

/** The unknown keys that the issues are about: among them the one that says which form is meant. */
export function unknownKeys(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): UnknownKey[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const map = issue.path as ConfigPath;
      return issue.keys.map((key) => unknownKey(schema, value, map, key));
    }
    return issue.code === "invalid_union" ? misspeltChoice(schema, value, issue) : [];
  });
}

function unknownKey(schema: z.ZodType, value: unknown, map: ConfigPath, key: string): UnknownKey {
  const known = knownKeys(schema, value, map);
  const goesWith = settingFor(schema, value, map, key);
  const meant = goesWith === undefined ? closestName(key, known) : undefined;
  return { map, key, known, meant, goesWith };
}

/** A slip in the key that tells the forms apart hides all other keys from the schema. */
function misspeltChoice(schema: z.ZodType, value: unknown, issue: UnionIssue): UnknownKey[] {
  const path = issue.path as ConfigPath;
  const map = path.slice(0, -1);
  const written = valueAt(value, map);
  if (valueAt(value, path) !== undefined || !isWrittenMap(written)) return [];
  const known = knownKeys(schema, value, map);
  return Object.keys(written)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(schema, value, map, key))
    .filter(({ meant }) => meant === path.at(-1))
    .slice(0, 1);
}

/** The value with its unknown keys put right, or left out where nothing near them is free. */
export function withKnownKeys(value: unknown, unknown: readonly UnknownKey[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { map, key, meant } of unknown) {
    const target = valueAt(copy, map) as WrittenMap;
    if (meant !== undefined && !Object.hasOwn(target, meant)) target[meant] = target[key];
    delete target[key];
  }
  return copy;
}

export function unknownKeyFinding(
  at: Place,
  { map, key, known, meant, goesWith }: UnknownKey,
): Finding {
  return fileFinding(
    "file-unknown-key",
    at.file,
    inside(at, ...map, key).path,
    `there is no key \`${key}\` here`,
    helpFor(key, known, meant, goesWith),
  );
}

function helpFor(
  key: string,
  known: readonly string[],
  meant: string | undefined,
  goesWith: string | undefined,
): string {
  if (goesWith !== undefined) return `\`${key}\` goes with \`${goesWith}\`.`;
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return `The keys here are ${known.join(", ")}.`;
}
