import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { inWords } from "../findings/in-words";
import { inside, type Place } from "../findings/place";
import { correctedTexts } from "./corrected-text";
import { fileFinding } from "./file-finding";
import type { Foreign } from "./foreign";
import { foreignKey } from "./foreign-keys";
import { inlinePair } from "./inline-yaml";
import { collections, nameKeys, singletons } from "./schema/fleet-file";
import { nameKey } from "./schema/text";
import { sectionExample } from "./section-example";
import { unknownKeyFinding } from "./unknown-keys";
import { isWrittenMap, type WrittenMap } from "./value-at";
import { typeName } from "./wording";

/** One thing that a file says: a setting, a named thing or a domain, not yet checked. */
export interface Entry {
  readonly section: string;
  /** The name it stands under; empty for settings and domains. */
  readonly name: string;
  readonly at: Place;
  readonly value: unknown;
}

/** What a file says, taken apart. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** The sections that the file has, understood or not. */
  readonly sections: readonly string[];
  /** Those of its sections of which nobody can tell what they list. */
  readonly unreadable: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether the file is not a fleet's at all. */
  readonly isOther?: boolean;
}

/** All that a file can have at its top. */
export const allSections = [...Object.keys(singletons), ...Object.keys(collections), "domains"];

/** Takes a file apart into its entries. */
export function collectEntries(file: string, value: unknown): Entries {
  const top: Place = { file, path: [] };
  if (!isWrittenMap(value)) {
    const message = `the file has to be a map of keys and values, but is ${typeName(value)}`;
    return {
      entries: [],
      sections: allSections,
      unreadable: allSections,
      findings: [
        fileFinding("file-type", file, [], message, "Begin with `project:` and `domains:`."),
      ],
    };
  }
  const keys = Object.keys(value);
  const other = keys.some((key) => sectionOf(key) !== undefined)
    ? undefined
    : otherFile(keys, file);
  if (other !== undefined)
    return { ...nothing, sections: allSections, findings: [other], isOther: true };
  return joined(
    Object.entries(value).map(([key, content]) =>
      allSections.includes(key)
        ? collectSection(key, inside(top, key), content)
        : collectUnknown(key, top, value),
    ),
  );
}

/** The section that the key is, or most likely is a slip of. */
function sectionOf(key: string): string | undefined {
  return allSections.includes(key) ? key : closestName(key, allSections);
}

/** A file without a single key of a fleet's. */
function otherFile([first, ...more]: readonly string[], file: string): Finding | undefined {
  if (first === undefined || more.length === 0) return undefined;
  const keys = [first, ...more].map((key) => `\`${key}\``);
  return fileFinding(
    "file-unknown-key",
    file,
    [first],
    `the keys of this file are ${inWords(keys)}, and none of them is a fleet's`,
    ["openapi", "swagger"].includes(first) || more.includes("openapi")
      ? "It is an OpenAPI document, and all files of this folder itself are the fleet's: move it into a folder below, such as `apis`, and write `openapi: apis/<file>` at its API."
      : `A fleet's file has ${inWords(allSections.map((key) => `\`${key}\``))} at its top; the README begins with a whole one. Any other file belongs outside of the fleet's folder.`,
  );
}

/** A section whose key is misspelt is understood all the same, or what refers to it would be wrong. */
function collectUnknown(key: string, top: Place, file: WrittenMap): Entries {
  const foreign = foreignKey(key, file, allSections);
  const meant = foreign === undefined ? closestName(key, allSections) : undefined;
  const shape = meant === undefined ? undefined : sectionHelp(meant, file[key]);
  const unknown = {
    map: [],
    key,
    known: allSections,
    meant: shape === undefined ? meant : undefined,
    goesWith: undefined,
    foreign: shape ?? foreign,
  };
  const collected =
    meant === undefined || Object.hasOwn(file, meant)
      ? nothing
      : collectSection(meant, inside(top, key), file[key]);
  return { ...collected, findings: [unknownKeyFinding(top, unknown)] };
}

/** For a section whose contents have to be written in another form as well. */
function sectionHelp(section: string, content: unknown): Foreign | undefined {
  if (!(section in collections) || isWrittenMap(content)) return undefined;
  const name = section === "zones" && typeof content === "string" ? content : undefined;
  return { help: `Write \`${sectionExample(section, name)}\`.` };
}

function collectSection(section: string, at: Place, content: unknown): Entries {
  if (section === "domains") return collectList(section, at, content);
  if (section in collections) return collectMap(section, at, content);
  return collected(section, [{ section, name: "", at, value: content }]);
}

/** A list of things that say their names, where a map was asked for. */
function collectNamed(section: string, at: Place, items: readonly WrittenMap[]): Entries {
  const [first] = items.map(({ name, ...rest }) => ({ [String(name)]: rest }));
  const file = fileFinding(
    "file-type",
    at.file,
    at.path,
    `\`${at.path.at(-1)}\` has to be a map of names and things, but is a list`,
    `Write each by its name: \`${inlinePair(section, first)}\`.`,
  );
  const entries = items.map(({ name, ...value }, index) => ({
    section,
    name: String(name),
    at: inside(at, index),
    value,
  }));
  return { ...collected(section, entries), findings: [file] };
}

function collectMap(section: string, at: Place, content: unknown): Entries {
  if (isListOfNamed(content)) return collectNamed(section, at, content);
  if (!isWrittenMap(content)) {
    const help = `Write each by its name: \`${sectionExample(section)}\`.`;
    return unreadable(section, at, "a map of names and things", content, help);
  }
  const entries = Object.entries(content).map(([name, value]) => ({
    section,
    name,
    at: inside(at, name),
    value,
  }));
  const names = nameKeys[section as keyof typeof collections];
  const findings = entries
    .filter(({ name }) => !names.safeParse(name).success)
    .map((entry) => nameFinding(section, entry));
  return { ...collected(section, entries), findings };
}

function isListOfNamed(content: unknown): content is WrittenMap[] {
  if (!Array.isArray(content) || content.length === 0) return false;
  return content.every((item) => isWrittenMap(item) && typeof item.name === "string");
}

function nameFinding(section: string, { name, at }: Entry): Finding {
  const corrected = correctedTexts(name).find((text) => nameKey.safeParse(text).success);
  return fileFinding(
    "file-value",
    at.file,
    at.path,
    `${JSON.stringify(name)} cannot be a name under \`${section}\``,
    `${corrected === undefined ? "" : `Write \`${corrected}\`. `}Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.`,
  );
}

function collectList(section: string, at: Place, content: unknown): Entries {
  if (!Array.isArray(content)) {
    return unreadable(section, at, "a list", content, "Begin each of its items with a hyphen.");
  }
  const entries = content.map((value: unknown, index) => ({
    section,
    name: "",
    at: inside(at, index),
    value,
  }));
  return collected(section, entries);
}

const nothing: Entries = { entries: [], sections: [], unreadable: [], findings: [] };

function collected(section: string, entries: readonly Entry[]): Entries {
  return { entries, sections: [section], unreadable: [], findings: [] };
}

function unreadable(
  section: string,
  { file, path }: Place,
  form: string,
  content: unknown,
  help: string,
): Entries {
  const message = `\`${path.at(-1)}\` has to be ${form}, but is ${typeName(content)}`;
  return {
    entries: [],
    sections: [section],
    unreadable: [section],
    findings: [fileFinding("file-type", file, path, message, help)],
  };
}

function joined(parts: readonly Entries[]): Entries {
  return {
    entries: parts.flatMap((part) => part.entries),
    sections: parts.flatMap((part) => part.sections),
    unreadable: parts.flatMap((part) => part.unreadable),
    findings: parts.flatMap((part) => part.findings),
  };
}
