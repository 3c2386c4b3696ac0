/**
 * The ids that things have in a local AWS, by what a fleet calls them: a second fleet that refers to
 * the same finds the same.
 */
export class LocalIds {
  private readonly made = new Map<string, Promise<string>>();

  /** The id of what the key names; it is made when it is first asked for. */
  once(key: string, make: () => Promise<string>): Promise<string> {
    const known = this.made.get(key) ?? make();
    this.made.set(key, known);
    return known;
  }
}
