type Defined<Props> = { [Key in keyof Props]: Exclude<Props[Key], undefined> };

/**
 * The same arguments without the undefined ones. CDKTF's optional arguments may be absent, but not
 * undefined, and absent is what they are in Terraform too.
 */
export function defined<Props extends object>(props: Props): Defined<Props> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Props>;
}

/** A copy of a map, or undefined for an empty one: Terraform reads an empty map back as none. */
export function unlessEmpty(
  map: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  return Object.keys(map).length === 0 ? undefined : { ...map };
}
