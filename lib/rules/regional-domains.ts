import type { RegionalDomain } from "../model/domain";
import type { Fleet } from "../model/fleet";

/** The domains that can have several regions. */
export function regionalDomains({ domains }: Fleet): RegionalDomain[] {
  return domains.filter((domain) => domain.endpoint === "regional");
}
