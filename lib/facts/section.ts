import type { Fact } from "./fact";

/** Facts about one subject. */
export interface Section {
  /** What the ids of its facts begin with. */
  readonly letter: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}
