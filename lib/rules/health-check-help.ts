import { mappedApis } from "../model/checked-apis";
import { type RegionalDomain, zoneOf } from "../model/domain";
import { levelsOf } from "../model/mapping-path";

/** The kinds of health check that a domain can have, as they are written. */
export function healthCheckHelp(domain: RegionalDomain): string {
  const alarm = `\`healthCheck: { alarm: { ${api(domain)}errors: 10 } }\` for an alarm on its API`;
  if (!canBeCalled(domain)) return `Write ${alarm}.`;
  const names = domain.regionalNames ? "" : "`regionalNames: true` and ";
  return `Write ${names}\`healthCheck: { path: ${path(domain)} }\` to have each region called, or ${alarm}.`;
}

/** Whether health checkers could find a name of each region, and would be let in. */
function canBeCalled(domain: RegionalDomain): boolean {
  const zone = zoneOf(domain);
  if (domain.mutualTls !== undefined) return false;
  return !domain.name.wildcard && !(zone?.kind === "hosted" && zone.private);
}

function path({ mappings }: RegionalDomain): string {
  return `/${[...levelsOf(mappings[0]?.path ?? ""), "health"].join("/")}`;
}

function api(domain: RegionalDomain): string {
  const [first, ...others] = mappedApis(domain);
  return first === undefined || others.length === 0 ? "" : `api: ${first.name}, `;
}
