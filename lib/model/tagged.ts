import { inside, type Place } from "../findings/place";
import type { Domain } from "./domain";
import type { Fleet } from "./fleet";

type Tags = Readonly<Record<string, string>>;

/** What has the fleet's tags and, if it says so, some of its own. */
export interface Tagged {
  /** Such as `the domain "api.example.com"`. */
  readonly what: string;
  /** Of its own tags, or of what asks for it where it has none. */
  readonly at: Place;
  /** All that AWS gets, each key once. */
  readonly tags: Tags;
}

/** Every entry whose resources have tags beside those of the fleet. */
export function taggedEntries({ tags, ...fleet }: Fleet): Tagged[] {
  const own = fleet.webAcls.flatMap((each) => (each.kind === "own" ? [each] : []));
  const entries = [
    ...fleet.apis.flatMap((each) => (each.owned ? [named("API", each)] : [])),
    ...own.map((each) => named("web ACL", each)),
    ...fleet.certificates.map((each) =>
      named("certificate", { ...each, name: each.owner.kind === "named" ? each.owner.name : "" }),
    ),
    ...fleet.usagePlans.map((each) => named("usage plan", each)),
    ...fleet.domains.map((each) => named("domain", { ...each, name: each.name.text })),
  ];
  return entries
    .filter((each) => Object.keys(each.tags).length > 0)
    .map((each) => ({ ...each, tags: { ...tags, ...each.tags } }));
}

function named(
  what: string,
  { at, name, tags }: { readonly at: Place; readonly name: string; readonly tags: Tags },
): Tagged {
  return { what: `the ${what} "${name}"`, at: inside(at, "tags"), tags };
}

/** What the health check of a domain in a region is called, unless the domain's tags say another `Name`. */
export function healthCheckName({ name }: Pick<Domain, "name">, region: string): string {
  // A tag takes no asterisk, and 256 characters.
  return `${name.wildcard ? `any name of ${name.base}` : name.text} in ${region}`.slice(0, 256);
}

/** The health checks of domains: Route 53 takes fewer tags of them than others do. */
export function taggedHealthChecks({ tags, domains }: Fleet): Tagged[] {
  return domains.flatMap((domain) => {
    if (domain.endpoint !== "regional" || domain.healthCheck === undefined) return [];
    if (domain.healthCheck.kind === "existing-checks") return [];
    const all = { Name: "", ...tags, ...domain.tags };
    return [
      { what: `the health checks of "${domain.name.text}"`, at: domain.healthCheck.at, tags: all },
    ];
  });
}
