/** What a command needs to know of the machine that it runs on. */
export interface Surroundings {
  readonly colours: boolean;
  /** The day on which acceptances have to be in force. */
  readonly today: string;
}

export interface CommandResult {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2;
}
