/** What is wrong with YAML, and the next step. */
export interface Wording {
  readonly message: string;
  readonly help: string;
}

/** A mistake with the place in the text where it is made. */
export interface YamlMistake extends Wording {
  readonly offset: number;
}
