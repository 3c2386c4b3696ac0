import { changedPaths } from "./changed-paths";
import { NOTES, stackElements } from "./stack-elements";

/** How a file of the output differs from what the fleet yields. */
export type Difference =
  | {
      /** Not there, there without being in the fleet, or not JSON. */
      readonly kind: "missing" | "left over" | "unreadable";
      readonly name: string;
    }
  | { readonly kind: "changed"; readonly name: string; readonly changes: readonly Change[] }
  | Intruder;

/** What Terraform would read beside the stacks, or go through, although the fleet does not yield it. */
export interface Intruder {
  readonly kind: "intruder";
  /** Where it is below the output folder. */
  readonly name: string;
  readonly what: "read by Terraform" | "link" | "not a file" | "not a folder";
}

export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** The address of a resource, or what else it is. */
  readonly what: string;
  /** The ways to the arguments that differ, where both have it. */
  readonly paths: readonly string[];
}

/** Texts of JSON by the name of the stack, or of the file if it is no stack. */
export type Texts = ReadonlyMap<string, string>;

/** What the fleet makes different in the texts that are there. */
export function compareStacks(present: Texts, yielded: Texts): Difference[] {
  const names = [...new Set([...present.keys(), ...yielded.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [present.get(name), yielded.get(name)];
    if (before === after) return [];
    if (before === undefined) return [{ kind: "missing", name }];
    if (after === undefined) return [{ kind: "left over", name }];
    return [compareTexts(name, before, after)];
  });
}

function compareTexts(name: string, before: string, after: string): Difference {
  const present = parsed(before);
  if (present === undefined) return { kind: "unreadable", name };
  return { kind: "changed", name, changes: compareElements(present, parsed(after)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compareElements(before: unknown, after: unknown): Change[] {
  const [present, yielded] = [stackElements(before), stackElements(after)];
  const all = [...new Set([...present.keys(), ...yielded.keys()])].sort();
  const changes = all.flatMap((what): Change[] => {
    if (!present.has(what)) return [{ kind: "added", what, paths: [] }];
    if (!yielded.has(what)) return [{ kind: "removed", what, paths: [] }];
    const paths = changedPaths(present.get(what), yielded.get(what));
    return paths.length === 0 ? [] : [{ kind: "changed", what, paths }];
  });
  // The notes say of the outputs what the outputs say themselves.
  const told = changes.filter(({ what }) => what !== NOTES);
  return told.length > 0 ? told : changes;
}
