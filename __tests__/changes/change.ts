import type { ConfigPath } from "../../lib/findings/place";
import type { FleetFile, LocalDeployment } from "../support/local-deployment";

/**
 * What an edit of one key has to do to AWS. A key is taken from how the subject's fleet has it, which is mostly not
 * at all, to a value, to another one, and back.
 */
export interface Change<Seen> {
  /** The file that the key is in, by its name below the fleet's folder. Default: the fleet's own. */
  readonly file?: string;
  /** Where the key is. A domain is called by its name instead of its number. */
  readonly at: ConfigPath;
  /** The first value and the second; `GONE` takes the key out. */
  readonly values: readonly [unknown, unknown];
  /** What AWS has of it. */
  readonly seen: (seen: Seen) => unknown;
  /** What AWS has to have: as the fleet was, with the first value and with the second. */
  readonly has: readonly [unknown, unknown, unknown];
}

/** A value that takes a key out which the fleet has. */
export const GONE = Symbol("gone");

/** A part of a fleet, and what edits of it do to AWS. The parts of several subjects can be one fleet. */
export interface Subject {
  readonly fleet: FleetFile;
  /** The files that it refers to: texts, or data that is written as YAML. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly edits: readonly Edit[];
  /** Makes what the values refer to; each `<name>` in them becomes the text that it tells. */
  readonly prepare: (local: LocalDeployment) => Promise<Readonly<Record<string, string>>>;
  /** What AWS has for each of the edits. */
  readonly seen: (local: LocalDeployment) => Promise<readonly unknown[]>;
}

/** A change without the way to what AWS has. */
export type Edit = Omit<Change<never>, "seen">;

interface SubjectOf<Seen> {
  readonly fleet: FleetFile;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly prepare?: Subject["prepare"];
  /** Reads from AWS, once for all changes. */
  readonly read: (local: LocalDeployment) => Promise<Seen>;
  readonly changes: readonly Change<Seen>[];
}

export function subject<Seen>(of: SubjectOf<Seen>): Subject {
  return {
    fleet: of.fleet,
    files: of.files ?? {},
    edits: of.changes,
    prepare: of.prepare ?? (async () => ({})),
    seen: async (local) => {
      const all = await of.read(local);
      return of.changes.map(({ seen }) => seen(all));
    },
  };
}
