import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import { oddCharacterNote } from "../../findings/odd-characters";
import type { Place } from "../../findings/place";
import type { Reference } from "../../model/reference";
import { correctedTexts } from "../corrected-text";
import { inlinePair } from "../inline-yaml";
import { nameKey } from "../schema/text";
import { sectionExample } from "../section-example";

/** What can be referred to in one section, whether it could be understood or not. */
export interface Names<Target> {
  readonly section: string;
  readonly targets: ReadonlyMap<string, Target>;
  /** The names of things with mistakes of their own; a reference to one is not another mistake. */
  readonly broken: ReadonlySet<string>;
  /** The names by the ids that AWS has given to the things. */
  readonly ids: ReadonlyMap<string, string>;
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
  // A thing whose own name is at fault is to be renamed to this one.
  if (known.some((name) => correctedTexts(name).includes(reference.name))) return [];
  const nearest = closestName(reference.name, known);
  const has = listed(names.section, known);
  return [
    {
      ruleId: "reference-known",
      severity: "error",
      at: reference.at,
      message: `nothing under \`${names.section}\` is named \`${reference.name}\``,
      help: helpFor(names, reference, nearest, has),
      docs: [],
    },
  ];
}

function helpFor<Target>(
  { section, ids }: Names<Target>,
  { name, at }: Reference<Target>,
  nearest: string | undefined,
  has: string,
): string {
  const key = at.path.at(-1);
  const byId = ids.get(name);
  if (byId !== undefined)
    return `Write \`${inlinePair(key, byId)}\`, the name of what has this id.`;
  const arn = /^arn:[^:]*:wafv2:([^:]+):/.exec(name);
  if (section === "webAcls" && arn !== null) {
    const listed = inlinePair(section, { strict: { existing: { [String(arn[1])]: name } } });
    return `List it by a name, such as \`${listed}\`, and write \`${key}: strict\`.`;
  }
  if (section === "zones" && /^(none|null|no|outside|cloudflare|godaddy)$/i.test(name))
    return "Write `zone: external` where the DNS is kept elsewhere, or `alias: false` to make no record.";
  if (nearest === undefined && section !== "zones" && !nameKey.safeParse(name).success)
    return `List it there, by a name of lower-case letters, digits and hyphens; ${has}.`;
  if (nearest === undefined)
    return `List it, such as \`${sectionExample(section, name)}\`; ${has}.`;
  return `Did you mean \`${nearest}\`? ${has.charAt(0).toUpperCase()}${has.slice(1)}.${oddCharacterNote(name)}`;
}

/** How many names are told. */
const MOST_NAMES = 20;

function listed(section: string, names: readonly string[]): string {
  if (names.length === 0) return `nothing is listed under \`${section}\``;
  const more = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(", ");
  return `\`${section}\` has ${first}${more > 0 ? ` and ${more} more` : ""}`;
}
