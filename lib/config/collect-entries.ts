import type { Finding } from "../findings/finding";
import { inside, type Place } from "../findings/place";
import { fileFinding } from "./file-finding";
import { collections, singletons } from "./schema/fleet-file";
import { unknownKey } from "./shape-findings";

/** One thing that a file says: a setting, a named thing or a domain, not yet checked. */
export interface Entry {
  readonly section: string;
  /** The name it stands under; empty for settings and domains. */
  readonly name: string;
  readonly at: Place;
  readonly value: unknown;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

const knownSections = [...Object.keys(singletons), ...Object.keys(collections), "domains"];

/** Takes a file apart into its entries. */
export function collectEntries(file: string, value: unknown): Entries {
  const top: Place = { file, path: [] };
  if (!isMap(value)) {
    return refused(
      file,
      [],
      "the file has to be a map of keys and values",
      "Begin with `project:` and `domains:`.",
    );
  }
  return joined(
    Object.entries(value).map(([section, content]) => {
      const at = inside(top, section);
      if (!knownSections.includes(section))
        return { entries: [], findings: [unknownKey(at, section, knownSections)] };
      if (section === "domains") return collectList(section, at, content);
      if (section in collections) return collectMap(section, at, content);
      return { entries: [{ section, name: "", at, value: content }], findings: [] };
    }),
  );
}

function collectMap(section: string, at: Place, content: unknown): Entries {
  if (!isMap(content)) {
    return refused(
      at.file,
      at.path,
      `\`${section}\` has to be a map of names and things`,
      "Write a name, a colon and the thing, indented, on lines of their own.",
    );
  }
  const entries = Object.entries(content).map(([name, value]) => ({
    section,
    name,
    at: inside(at, name),
    value,
  }));
  return { entries, findings: [] };
}

function collectList(section: string, at: Place, content: unknown): Entries {
  if (!Array.isArray(content)) {
    return refused(
      at.file,
      at.path,
      `\`${section}\` has to be a list`,
      "Begin each of its items with a hyphen.",
    );
  }
  const entries = content.map((value: unknown, index) => ({
    section,
    name: "",
    at: inside(at, index),
    value,
  }));
  return { entries, findings: [] };
}

function joined(parts: readonly Entries[]): Entries {
  return {
    entries: parts.flatMap((part) => part.entries),
    findings: parts.flatMap((part) => part.findings),
  };
}

function refused(file: string, path: Place["path"], message: string, help: string): Entries {
  return { entries: [], findings: [fileFinding("file-type", file, path, message, help)] };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
