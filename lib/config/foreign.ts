import type { WrittenMap } from "./value-at";

/** What is to be said of a key that other tools have. */
export interface Foreign {
  /** The same in our words, if there is a word: keys with their values. */
  readonly ours?: WrittenMap | undefined;
  /** Other keys of the map that are said with it. */
  readonly takes?: readonly string[];
  readonly help?: string;
}

export type Translate = (value: unknown, map: WrittenMap) => Foreign | undefined;

/** Words of other tools that mean one thing. */
export interface ForeignKeys {
  readonly words: string;
  /** A key of ours that tells the map: the words mean this only where it is known. */
  readonly beside?: string;
  readonly translate: Translate;
}
