/** A file of the fleet as it was read. */
export interface ConfigFile {
  /** The name to show to the user: as given, or below the folder as given. */
  readonly name: string;
  readonly text: string;
}
