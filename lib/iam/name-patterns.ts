/** A host name, or all names below one. */
export interface NamePattern {
  readonly kind: "exact" | "below";
  readonly name: string;
}

/** How closely a role is held to the names of the fleet. */
export interface Detail {
  readonly kind: "exact" | "widened";
  /** How many labels at the end of names stay when they are widened. */
  readonly labels: number;
}

/** From the closest to the widest. No pattern is wider than a domain right below a top-level one. */
export const details: readonly [Detail, ...Detail[]] = [
  { kind: "exact", labels: 0 },
  ...[5, 4, 3, 2].map((labels) => ({ kind: "widened" as const, labels })),
];

/** What the Sids of statements with names end with. */
export function sidSuffix({ kind }: Detail): string {
  return kind === "exact" ? "" : "Widened";
}

/** The patterns that stand for the names: one for all that have their last labels in common. */
export function patternsOf(names: readonly string[], detail: Detail): NamePattern[] {
  const widen = widening(names, detail);
  const patterns = [...new Set(names)].sort().map(widen);
  return [...new Map(patterns.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

/** The pattern that stands for each of the names. A name that is alone stays as it is. */
export function widening(
  names: readonly string[],
  { kind, labels }: Detail,
): (name: string) => NamePattern {
  const sharing = new Map<string, number>();
  for (const name of new Set(names)) {
    const end = ending(name, labels);
    if (end !== undefined) sharing.set(end, (sharing.get(end) ?? 0) + 1);
  }
  return (name) => {
    const end = kind === "exact" ? undefined : ending(name, labels);
    const shared = end !== undefined && (sharing.get(end) ?? 0) > 1;
    return shared ? { kind: "below", name: end } : { kind: "exact", name };
  };
}

/** The last labels of a name that has more than those. */
function ending(name: string, labels: number): string | undefined {
  const all = name.split(".");
  return all.length > labels ? all.slice(-labels).join(".") : undefined;
}
