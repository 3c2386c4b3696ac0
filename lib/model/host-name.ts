/** A host name as written, taken apart once. Whether it is a legal one is the rules' affair. */
export interface HostName {
  readonly text: string;
  readonly labels: readonly string[];
  /** Whether the first label is `*`. */
  readonly wildcard: boolean;
  /** The name without a leading `*.`: what ACM proves the ownership of. */
  readonly base: string;
}

export function hostName(text: string): HostName {
  const wildcard = text.startsWith("*.");
  return { text, labels: text.split("."), wildcard, base: wildcard ? text.slice(2) : text };
}

/** Whether a certificate for `pattern` serves `host`: the same name, or a wildcard one label up. */
export function covers(pattern: HostName, host: HostName): boolean {
  if (pattern.text === host.text) return true;
  return pattern.wildcard && host.labels.slice(1).join(".") === pattern.base;
}

/** Whether `name` is `zone` or lies below it. */
export function isInZone(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}
