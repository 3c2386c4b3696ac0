import { countOf } from "../findings/count-of";
import { inside } from "../findings/place";
import type { Fleet } from "../model/fleet";
import { isMultiLevel, takesMultiLevel } from "../model/mapping-path";
import { ownerOf } from "./quota-home";
import { NEVER_RAISED, type QuotaUse } from "./quota-use";

const MOST_MULTI_LEVEL_MAPPINGS = 200;

/** The mappings of each domain whose path has several levels. */
export function multiLevelMappingUses(fleet: Fleet): QuotaUse[] {
  return fleet.domains.filter(takesMultiLevel).map((domain) => {
    const count = domain.mappings.filter(({ path }) => isMultiLevel(path)).length;
    const owner = ownerOf(domain, fleet);
    return {
      scope: `multiLevelMappings ${owner === "unknown" ? owner : owner?.id}`,
      count,
      limit: MOST_MULTI_LEVEL_MAPPINGS,
      at: inside(domain.at, "mappings"),
      fact: `"${domain.name.text}" has ${countOf(count, "mapping")} with a path of several levels`,
      fewer:
        "move some of them to another domain, or map one path of a single level and let the API's own routes tell the rest apart",
      raise: NEVER_RAISED,
    };
  });
}
