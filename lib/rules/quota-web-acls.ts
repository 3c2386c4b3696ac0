import { countOf } from "../findings/count-of";
import type { Fleet } from "../model/fleet";
import type { WebAcl } from "../model/web-acl";
import { byHome, type Counted, homeKey, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** The fleet's own web ACLs in each account and region that a domain needs them in. */
export function webAclUses(fleet: Fleet): QuotaUse[] {
  const made = madeWebAcls(fleet);
  const inOrder = fleet.webAcls.flatMap((webAcl) => made.get(webAcl) ?? []);
  return byHome(inOrder).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "webAcls",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, "web ACL")} ${inHome(group)}`,
      fewer:
        "let domains share a web ACL, or move domains with web ACLs of their own to another account or region",
    }),
  );
}

/** Each of the fleet's own web ACLs, once for every account and region that it is made in. */
function madeWebAcls(fleet: Fleet): ReadonlyMap<WebAcl, Counted[]> {
  const made = new Map<WebAcl, Counted[]>();
  const seen = new Set<string>();
  for (const domain of fleet.domains) {
    const webAcl = domain.webAcl?.target;
    if (webAcl?.kind !== "own") continue;
    for (const home of homesOf(domain, fleet)) {
      const key = `${webAcl.name} ${homeKey(home)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      made.set(webAcl, [...(made.get(webAcl) ?? []), { ...home, at: webAcl.at }]);
    }
  }
  return made;
}
