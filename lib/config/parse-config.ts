import type { z } from "zod";
import type { Finding } from "../findings/finding";
import { formatPath, type Place } from "../findings/place";
import type { Fleet } from "../model/fleet";
import { checkShape } from "./check-shape";
import { collectEntries, type Entry } from "./collect-entries";
import type { ConfigFile } from "./config-file";
import { fileFinding } from "./file-finding";
import { parseYaml } from "./parse-yaml";
import { refuseExpressions } from "./refuse-expressions";
import { domainSchema } from "./schema/domain";
import { collections, singletons } from "./schema/fleet-file";
import { toFleet } from "./to-model/fleet";
import type { WrittenEntry, WrittenFleet } from "./written-fleet";

export interface ParseResult {
  /** What could be understood; undefined where no file is YAML. */
  readonly fleet: Fleet | undefined;
  readonly findings: readonly Finding[];
}

/** Reads what the files say as one fleet. Everything that is wrong in their form is a finding. */
export function parseConfig(files: readonly ConfigFile[]): ParseResult {
  const parsed = files.map((file) => ({ file, ...parseYaml(file) }));
  const readable = parsed.filter((each) => each.value !== undefined);
  const collected = readable.map((each) => collectEntries(each.file.name, each.value));
  const entries = collected.flatMap((each) => each.entries);
  const checked = entries.map(checkEntry);
  const written = toWrittenFleet(checked);
  const { fleet, findings } = toFleet(written);
  const first = files[0];
  const complete = parsed.length === readable.length;
  return {
    fleet: readable.length === 0 ? undefined : fleet,
    findings: withoutEchoes([
      ...parsed.flatMap((each) => each.findings),
      ...readable.flatMap((each) => refuseExpressions(each.file.name, each.value)),
      ...collected.flatMap((each) => each.findings),
      ...duplicates(entries),
      ...checked.flatMap((each) => each.findings),
      ...findings,
      ...(complete && first !== undefined ? missing(entries, first) : []),
    ]),
  };
}

interface CheckedEntry extends Entry {
  readonly written: unknown;
  readonly findings: readonly Finding[];
}

function checkEntry(entry: Entry): CheckedEntry {
  const schema = schemaOf(entry.section);
  return { ...entry, ...checkShape(schema, entry.value, entry.at) };
}

function schemaOf(section: string): z.ZodType {
  const known: Readonly<Record<string, z.ZodType>> = {
    ...singletons,
    ...collections,
    domains: domainSchema,
  };
  return known[section] as z.ZodType;
}

function toWrittenFleet(entries: readonly CheckedEntry[]): WrittenFleet {
  const inSection = <Written>(section: string): WrittenEntry<Written>[] =>
    entries
      .filter((entry) => entry.section === section)
      .map(({ name, at, written }) => ({ name, at, written: written as Written | undefined }));
  return {
    project: inSection("project"),
    tags: inSection("tags"),
    terraform: inSection("terraform"),
    quotas: inSection("quotas"),
    accounts: inSection("accounts"),
    zones: inSection("zones"),
    apis: inSection("apis"),
    webAcls: inSection("webAcls"),
    domains: inSection("domains"),
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
      fileFinding(
        "file-duplicate",
        entry.at.file,
        entry.at.path,
        `\`${what}\` is also in ${earlier.file}`,
        `Keep it in one of the two files, ${earlier.file} and ${entry.at.file}.`,
      ),
    ];
  });
}

function missing(entries: readonly Entry[], first: ConfigFile): Finding[] {
  return ["project", "domains"]
    .filter((section) => !entries.some((entry) => entry.section === section))
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

/** An expression where a name belongs is one mistake, not two. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const key = ({ file, path }: Place) => JSON.stringify([file, path]);
  const expressions = new Set(
    findings
      .filter((finding) => finding.ruleId === "text-is-data")
      .map((finding) => key(finding.at)),
  );
  return findings.filter(
    (finding) => finding.ruleId === "text-is-data" || !expressions.has(key(finding.at)),
  );
}
