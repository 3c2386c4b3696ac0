import { stringify } from "yaml";
import { type Edit, GONE, type Subject } from "../changes/change";
import type { FleetFile } from "./local-deployment";

/** Which value each edit has: 0 as the fleet was, 1 the first, 2 the second. */
export type States = readonly number[];

export interface Written {
  readonly fleet: FleetFile;
  readonly files: Readonly<Record<string, string>>;
}

/** One fleet of the parts of several subjects. */
export function together(subjects: readonly Subject[]): Written {
  const fleet: FleetFile = { domains: [] };
  const files: Record<string, string> = {};
  for (const subject of subjects) {
    merge(fleet, structuredClone(subject.fleet));
    for (const [name, content] of Object.entries(subject.files)) files[name] = textOf(content);
  }
  return { fleet, files };
}

function merge(into: FleetFile, part: FleetFile): void {
  for (const [key, value] of Object.entries<FleetFile>(part)) {
    if (Array.isArray(value)) into[key] = [...(into[key] ?? []), ...value];
    else if (typeof value === "object" && value !== null) merge(madeIn(into, key), value);
    else if (into[key] === undefined || into[key] === value) into[key] = value;
    else throw new Error(`${key} is ${into[key]} for one subject and ${value} for another`);
  }
}

const textOf = (content: unknown) => (typeof content === "string" ? content : stringify(content));

/** The fleet and its files with each edit at its value. */
export function edited(
  fleet: FleetFile,
  subjects: readonly Subject[],
  states: States,
  names: Readonly<Record<string, string>>,
): Written {
  const written: FleetFile = structuredClone(fleet);
  const files: FleetFile = structuredClone(
    Object.assign({}, ...subjects.map((each) => each.files)),
  );
  subjects
    .flatMap(({ edits }) => edits)
    .forEach((edit, index) => {
      const state = states[index] ?? 0;
      if (state > 0) write(edit, filledIn(edit.values[state - 1], names), written, files);
    });
  const texts = Object.entries(files).map(([name, content]) => [name, textOf(content)]);
  return { fleet: written, files: Object.fromEntries(texts) };
}

function write({ file, at }: Edit, value: unknown, fleet: FleetFile, files: FleetFile): void {
  const path = file === undefined ? at : [file, ...at];
  const last = path.at(-1);
  if (last === undefined) throw new Error("a change needs to be somewhere");
  const inside = path.slice(0, -1).reduce<FleetFile>(
    (at, step) => {
      const list = Array.isArray(at) ? at : undefined;
      if (list !== undefined) return list[indexOf(list, step)];
      return madeIn(at, step);
    },
    file === undefined ? fleet : files,
  );
  if (Array.isArray(inside)) writeItem(inside, last, value);
  else if (value === GONE) delete inside[last];
  else inside[last] = value;
}

/** What is in a map under a key, made if it is not there. */
function madeIn(map: FleetFile, key: string | number): FleetFile {
  map[key] ??= {};
  return map[key];
}

function writeItem(list: FleetFile[], step: string | number, value: unknown): void {
  const index = indexOf(list, step);
  if (value === GONE) list.splice(index, 1);
  else if (index === -1) list.push(value);
  else list[index] = value;
}

function indexOf(list: readonly FleetFile[], step: string | number): number {
  return typeof step === "number" ? step : list.findIndex(({ name }) => name === step);
}

/** The value with the text of what was prepared for each `<name>`. */
export function filledIn(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") {
    return value.replace(/<([\w-]+)>/g, (whole, name) => names[name] ?? whole);
  }
  if (Array.isArray(value)) return value.map((each) => filledIn(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      String(filledIn(key, names)),
      filledIn(each, names),
    ]),
  );
}
