import type { z } from "zod";
import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { inWords } from "../findings/in-words";
import { oddCharacterNote } from "../findings/odd-characters";
import { type ConfigPath, inside, type Place } from "../findings/place";
import { whyAbsent } from "./absent-keys";
import { settledValue } from "./corrected-value";
import { fileFinding } from "./file-finding";
import type { Foreign } from "./foreign";
import { foreignKey } from "./foreign-keys";
import { inlinePair } from "./inline-yaml";
import { formsAt, knownKeys, settingFor } from "./known-keys";
import { plainWord } from "./meant-choice";
import type { Rename } from "./rename";
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
  /** What it is in another tool. */
  readonly foreign?: Foreign | undefined;
  /** Whether our key takes the same list or map, whose contents are told of by themselves. */
  readonly isRenamed?: boolean;
  /** Whether something else in the map says what the key is meant to say. */
  readonly isSaid?: boolean;
}

/** The unknown keys that the issues are about: among them the one that says which form is meant. */
export function unknownKeys(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): UnknownKey[] {
  const all = issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const map = issue.path as ConfigPath;
      return issue.keys.map((key) => unknownKey(schema, value, map, key));
    }
    return issue.code === "invalid_union" ? misspeltChoice(schema, value, issue) : [];
  });
  const told = all.filter(({ map, key }) => !all.some((other) => takes(other, map, key)));
  return told.map((each, index) => withFirst(each, told.slice(0, index)));
}

/** What has been said of one key of a map need not be said again of its neighbour. */
function withFirst(unknown: UnknownKey, earlier: readonly UnknownKey[]): UnknownKey {
  const help = unknown.foreign?.help;
  const isSame = ({ map, foreign }: UnknownKey) =>
    foreign?.help === help && map.join() === unknown.map.join();
  const first = help === undefined ? undefined : earlier.find(isSame);
  if (first === undefined) return unknown;
  return { ...unknown, foreign: { help: `Leave it out with \`${first.key}\`.` } };
}

/** Whether the key is told of with the other one. */
function takes({ map, foreign }: UnknownKey, at: ConfigPath, key: string): boolean {
  return foreign?.takes?.includes(key) === true && map.join() === at.join();
}

function unknownKey(schema: z.ZodType, value: unknown, map: ConfigPath, key: string): UnknownKey {
  const known = knownKeys(schema, value, map);
  const goesWith = settingFor(schema, value, map, key);
  if (goesWith !== undefined) return { map, key, known, meant: undefined, goesWith };
  const written = valueAt(value, map) as WrittenMap;
  const respelt = known.find((each) => plainWord(each) === plainWord(key));
  const foreign =
    respelt === undefined ? foreignKey(key, written, known) : { ours: { [respelt]: written[key] } };
  if (foreign === undefined) return { map, key, known, meant: closestName(key, known), goesWith };
  const ours = foreign.ours && settled(schema, value, map, foreign.ours);
  const [first] = Object.keys(ours ?? {});
  const isSaid = first !== undefined && Object.hasOwn(written, first);
  const same = first === undefined ? undefined : ours?.[first];
  const isRenamed = typeof same === "object" && same === written[key];
  return {
    map,
    key,
    known,
    meant: undefined,
    goesWith,
    foreign: { ...foreign, ours },
    isRenamed,
    isSaid,
  };
}

/** The values as they have to be written under our keys: `regional` for `REGIONAL`. */
function settled(schema: z.ZodType, value: unknown, map: ConfigPath, ours: WrittenMap): WrittenMap {
  const entries = Object.entries(ours).map(([key, inner]) => {
    const forms = formsAt(schema, value, [...map, key]);
    return [key, settledValue(forms, inner)];
  });
  return Object.fromEntries(entries);
}

/** A slip in the key that tells the forms apart hides all other keys from the schema. */
function misspeltChoice(schema: z.ZodType, value: unknown, issue: UnionIssue): UnknownKey[] {
  const path = issue.path as ConfigPath;
  const map = path.slice(0, -1);
  const written = valueAt(value, map);
  const choice = String(path.at(-1));
  if (valueAt(value, path) !== undefined || !isWrittenMap(written)) return [];
  const known = knownKeys(schema, value, map);
  return Object.keys(written)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(schema, value, map, key))
    .filter(({ meant, foreign }) => meant === choice || foreign?.ours?.[choice] !== undefined)
    .slice(0, 1);
}

/** The value with its unknown keys put right, or left out where nothing near them is free. */
export function withKnownKeys(value: unknown, unknown: readonly UnknownKey[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const each of unknown) {
    const { map, key, foreign } = each;
    const target = valueAt(copy, map) as WrittenMap;
    for (const [ours, inner] of Object.entries(known(each, target[key])))
      if (!Object.hasOwn(target, ours)) target[ours] = inner;
    for (const taken of [key, ...(foreign?.takes ?? [])]) delete target[taken];
  }
  return copy;
}

/** Where the keys that were put right stand in the file. */
export function renamed(value: unknown, at: Place, unknown: UnknownKey): Rename[] {
  const { map, key } = unknown;
  const written = valueAt(value, map) as WrittenMap;
  const ours = Object.keys(known(unknown, written[key]));
  return ours
    .filter((each) => !Object.hasOwn(written, each))
    .map((each) => {
      const below = valueAt(written[key], [each]) === undefined ? [] : [each];
      return { from: inside(at, ...map, each), to: inside(at, ...map, key, ...below) };
    });
}

function known({ meant, foreign }: UnknownKey, value: unknown): WrittenMap {
  return meant === undefined ? (foreign?.ours ?? {}) : { [meant]: value };
}

export function unknownKeyFinding(at: Place, unknown: UnknownKey): Finding {
  return fileFinding(
    "file-unknown-key",
    at.file,
    inside(at, ...unknown.map, unknown.key).path,
    `there is no key ${unknown.key.trim() === "" ? JSON.stringify(unknown.key) : `\`${unknown.key}\``} here`,
    helpFor(unknown),
  );
}

function helpFor({ key, known, meant, goesWith, foreign, isRenamed, isSaid }: UnknownKey): string {
  const why = whyAbsent(key, known);
  if (why !== undefined) return why;
  if (goesWith !== undefined) return `\`${key}\` goes with \`${goesWith}\`.`;
  if (meant !== undefined) return `Did you mean \`${meant}\`?${oddCharacterNote(key)}`;
  if (foreign?.help !== undefined) return foreign.help;
  const ours = Object.entries(foreign?.ours ?? {});
  const [first] = ours;
  if (first === undefined) return `The keys here are ${known.join(", ")}.`;
  if (isRenamed) return `Here it is \`${first[0]}\`.`;
  if (isSaid) return `Here it is \`${first[0]}\`, which is said already: leave this one out.`;
  return `Write ${inWords(ours.map((pair) => `\`${inlinePair(...pair)}\``))}.`;
}
