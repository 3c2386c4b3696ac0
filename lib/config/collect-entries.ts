import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { inside, type Place } from "../findings/place";
import { fileFinding } from "./file-finding";
import { collections, nameKeys, singletons } from "./schema/fleet-file";
import { unknownKeyFinding } from "./unknown-keys";
import { isWrittenMap } from "./value-at";
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
  return joined(
    Object.entries(value).map(([key, content]) =>
      allSections.includes(key)
        ? collectSection(key, inside(top, key), content)
        : collectUnknown(key, top, content),
    ),
  );
}

/** A section whose key is misspelt is understood all the same, or what refers to it would be wrong. */
function collectUnknown(key: string, top: Place, content: unknown): Entries {
  const meant = closestName(key, allSections);
  const unknown = { map: [], key, known: allSections, meant, goesWith: undefined };
  const collected =
    meant === undefined ? nothing : collectSection(meant, inside(top, key), content);
  return { ...collected, findings: [unknownKeyFinding(top, unknown)] };
}

function collectSection(section: string, at: Place, content: unknown): Entries {
  if (section === "domains") return collectList(section, at, content);
  if (section in collections) return collectMap(section, at, content);
  return collected(section, [{ section, name: "", at, value: content }]);
}

function collectMap(section: string, at: Place, content: unknown): Entries {
  if (!isWrittenMap(content)) {
    const help = "Write a name, a colon and the thing, indented, on lines of their own.";
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

function nameFinding(section: string, { name, at }: Entry): Finding {
  return fileFinding(
    "file-value",
    at.file,
    at.path,
    `${JSON.stringify(name)} cannot be a name under \`${section}\``,
    "Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.",
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
