import { countOf } from "../findings/count-of";
import type { Fleet } from "../model/fleet";
import { allProtectedStages, guardingStack } from "../model/protected-stage";
import type { WebAcl } from "../model/web-acl";
import { byHome, type Counted, homeKey, inHome, ownerOf } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** The fleet's own web ACLs in each account and region that has stages for them. */
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

/**
 * Each of the fleet's own web ACLs, once for every account and region that it is made in, and there
 * once for each kind of stack that makes a copy for stages of its own.
 */
function madeWebAcls(fleet: Fleet): ReadonlyMap<WebAcl, Counted[]> {
  const made = new Map<WebAcl, Counted[]>();
  const seen = new Set<string>();
  for (const stage of allProtectedStages(fleet)) {
    const { webAcl, region, owner } = stage;
    const account = ownerOf({ account: owner }, fleet);
    if (webAcl.kind !== "own" || account === "unknown") continue;
    const key = `${webAcl.name} ${guardingStack(stage)} ${homeKey({ account, region })}`;
    if (seen.has(key)) continue;
    seen.add(key);
    made.set(webAcl, [...(made.get(webAcl) ?? []), { account, region, at: webAcl.at }]);
  }
  return made;
}
