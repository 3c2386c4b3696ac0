import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import type { Reference } from "../../model/reference";

/** What can be referred to in one section, whether it could be understood or not. */
export interface Names<Target> {
  readonly section: string;
  readonly targets: ReadonlyMap<string, Target>;
  /** The names of things with mistakes of their own; a reference to one is not another mistake. */
  readonly broken: ReadonlySet<string>;
  /** Whether these are all the names; else one that is not among them may still be right. */
  readonly complete: boolean;
}

export function refer<Target>(names: Names<Target>, name: string, at: Place): Reference<Target> {
  return { name, at, target: names.targets.get(name) };
}

/** A finding for a reference to nothing. */
export function unknownReference<Target>(
  names: Names<Target>,
  reference: Reference<Target>,
): Finding[] {
  if (reference.target !== undefined || names.broken.has(reference.name)) return [];
  if (!names.complete) return [];
  const known = [...names.targets.keys(), ...names.broken];
  const nearest = closestName(reference.name, known);
  const has =
    known.length === 0
      ? `nothing is listed under \`${names.section}\``
      : `\`${names.section}\` has ${known.join(", ")}`;
  return [
    {
      ruleId: "reference-known",
      severity: "error",
      at: reference.at,
      message: `nothing under \`${names.section}\` is named \`${reference.name}\``,
      help:
        nearest === undefined
          ? `List it there; ${has}.`
          : `Did you mean \`${nearest}\`? ${has.charAt(0).toUpperCase()}${has.slice(1)}.`,
      docs: [],
    },
  ];
}
