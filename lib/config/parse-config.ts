import type { z } from "zod";
import type { Finding } from "../findings/finding";
import { formatPath, type Place } from "../findings/place";
import type { Fleet } from "../model/fleet";
import { attachedIn, type ReadAttached } from "./attached-file";
import { checkShape } from "./check-shape";
import { allSections, collectEntries, type Entry } from "./collect-entries";
import type { ConfigFile } from "./config-file";
import { fileFinding } from "./file-finding";
import { FileText } from "./file-text";
import type { LocatableText } from "./locatable-text";
import { notAnApi } from "./not-an-api";
import { parseYaml } from "./parse-yaml";
import type { PositionedFinding } from "./positioned-finding";
import { refusalIds, refuseTexts } from "./refuse-texts";
import type { Rename } from "./rename";
import { domainSchema } from "./schema/domain";
import { collections, singletons } from "./schema/fleet-file";
import { toFleet } from "./to-model/fleet";
import type { SourceOf } from "./type-wording";
import type { WrittenEntry, WrittenFleet } from "./written-fleet";

export interface ParseResult {
  /** What could be understood; undefined where no file is YAML. */
  readonly fleet: Fleet | undefined;
  readonly findings: readonly (Finding | PositionedFinding)[];
  /** Where the file has what the fleet has in another place. */
  readonly renames: readonly Rename[];
  /** The files and those that they refer to, by their names, to find places in. */
  readonly texts: ReadonlyMap<string, LocatableText>;
}

export interface ParseOptions {
  /** Whether there are more files, which could not be read. Default: no. */
  readonly unread?: boolean;
  /** Reads the files that are referred to. Default: there are none. */
  readonly readAttached?: ReadAttached;
}

/**
 * Reads what the files say as one fleet. Everything that is wrong in their form is a finding.
 */
export function parseConfig(
  files: readonly ConfigFile[],
  { unread = false, readAttached = attachedIn({}) }: ParseOptions = {},
): ParseResult {
  const parsed = files.map((file) => ({ file, ...parseYaml(file) }));
  const readable = parsed.filter((each) => each.value !== undefined);
  const collected = readable.map((each) => collectEntries(each.file.name, each.value));
  const refused = readable.flatMap((each, index) =>
    refuseTexts(each.file.name, each.value).filter(
      ({ ruleId }) => ruleId === "text-no-secret" || collected[index]?.isOther !== true,
    ),
  );
  const entries = collected.flatMap((each) => each.entries);
  const tainted = new Set(refused.flatMap(({ at }) => placesAround(at)));
  const texts = new Map(
    parsed.map(({ file, document }) => [file.name, new FileText(file.text, document)]),
  );
  const sourceOf: SourceOf = ({ file, path }) => texts.get(file)?.sourceOf(path);
  const checked = entries.map((entry) => checkEntry(entry, tainted, sourceOf));
  const complete = !unread && readable.length === parsed.length;
  const unreadable = complete ? collected.flatMap((each) => each.unreadable) : allSections;
  const { fleet, findings, attached } = toFleet(toWrittenFleet(checked, unreadable), readAttached);
  const sections = complete ? collected.flatMap((each) => each.sections) : allSections;
  return {
    fleet: readable.length === 0 ? undefined : fleet,
    findings: withoutEchoes([
      ...parsed.flatMap((each) => each.findings),
      ...refused,
      ...collected.flatMap((each) => each.findings),
      ...duplicates(entries),
      ...checked.flatMap((each) => each.findings),
      ...findings,
      ...missing(sections, files),
    ]),
    renames: checked.flatMap((each) => each.renames),
    texts: new Map<string, LocatableText>([...attached, ...texts]),
  };
}

interface CheckedEntry extends Entry {
  readonly written: unknown;
  readonly findings: readonly Finding[];
  readonly renames: readonly Rename[];
}

/** An entry with a refused text is not understood: nothing but the refusal is to be told of it. */
function checkEntry(entry: Entry, tainted: ReadonlySet<string>, sourceOf: SourceOf): CheckedEntry {
  const other = entry.section === "apis" ? notAnApi(entry.value, entry.at) : undefined;
  if (other !== undefined) return { ...entry, written: undefined, findings: [other], renames: [] };
  const shaped = checkShape(schemaOf(entry.section), entry.value, entry.at, sourceOf);
  return {
    ...entry,
    ...shaped,
    written: tainted.has(placeKey(entry.at)) ? undefined : shaped.written,
  };
}

function placesAround({ file, path }: Place): string[] {
  return path.map((_, index) => placeKey({ file, path: path.slice(0, index + 1) }));
}

function placeKey({ file, path }: Place): string {
  return JSON.stringify([file, path]);
}

function schemaOf(section: string): z.ZodType {
  const known: Readonly<Record<string, z.ZodType>> = {
    ...singletons,
    ...collections,
    domains: domainSchema,
  };
  return known[section] as z.ZodType;
}

function toWrittenFleet(
  entries: readonly CheckedEntry[],
  unreadable: readonly string[],
): WrittenFleet {
  const inSection = <Written>(section: string): WrittenEntry<Written>[] =>
    entries
      .filter((entry) => entry.section === section)
      .map((entry) => ({ ...entry, written: entry.written as Written | undefined }));
  return {
    project: inSection("project"),
    tags: inSection("tags"),
    terraform: inSection("terraform"),
    quotas: inSection("quotas"),
    cloudWatchRole: inSection("cloudWatchRole"),
    requireWebAcl: inSection("requireWebAcl"),
    accounts: inSection("accounts"),
    zones: inSection("zones"),
    apis: inSection("apis"),
    webAcls: inSection("webAcls"),
    certificates: inSection("certificates"),
    usagePlans: inSection("usagePlans"),
    domains: inSection("domains"),
    unreadable,
  };
}

/** Two files, or a file and its neighbour, that say the same thing. */
function duplicates(entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Place>();
  return entries.flatMap((entry) => {
    if (entry.section === "domains") return [];
    const id = JSON.stringify([entry.section, entry.name]);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, entry.at);
      return [];
    }
    const what = formatPath(entry.at.path);
    return [
      {
        ...fileFinding(
          "file-duplicate",
          entry.at.file,
          entry.at.path,
          `\`${what}\` is also in ${earlier.file}`,
          `Keep it in one of the two files, ${earlier.file} and ${entry.at.file}${canBeRenamed(entry) ? ", or give one of the two another name" : ""}.`,
        ),
        related: [{ at: earlier, message: "the first one" }],
      },
    ];
  });
}

/** Two teams may have come upon the same name; a zone's is its domain name. */
function canBeRenamed({ section }: Entry): boolean {
  return section in collections && section !== "zones";
}

function missing(sections: readonly string[], [first]: readonly ConfigFile[]): Finding[] {
  if (first === undefined) return [];
  return ["project", "domains"]
    .filter((section) => !sections.includes(section))
    .map((section) =>
      fileFinding(
        "file-missing-key",
        first.name,
        [],
        `the fleet has no \`${section}\``,
        `Add \`${section}:\` to ${first.name}.`,
      ),
    );
}

/** A refused text where a name belongs is one mistake, not two. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const refused = findings.filter((finding) => refusalIds.has(finding.ruleId));
  const places = new Set(refused.map((finding) => placeKey(finding.at)));
  return findings.filter(
    (finding) => refusalIds.has(finding.ruleId) || !places.has(placeKey(finding.at)),
  );
}
