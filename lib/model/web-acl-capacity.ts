import { ipVersion } from "./ip-range";
import { type ManagedRuleGroup, managedRuleGroup } from "./managed-rule-groups";
import type { OwnWebAcl } from "./web-acl";

/**
 * What the other rules take of a web ACL's capacity, in WCU.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-ipset-match.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-geo-match.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
 */
const IP_SET = 1;
const COUNTRIES = 1;
const RATE_LIMIT = 2;

/** What the rules of a web ACL take of its capacity, in WCU. A group that AWS has not counts nothing. */
export function capacityOf(webAcl: OwnWebAcl): number {
  const { allowIps, blockIps, blockCountries, rateLimit } = webAcl;
  const sets = ipSetCount(allowIps) + ipSetCount(blockIps);
  const groups = managedGroupsOf(webAcl).reduce((sum, { capacity }) => sum + capacity, 0);
  return (
    sets * IP_SET +
    (blockCountries.length > 0 ? COUNTRIES : 0) +
    (rateLimit === undefined ? 0 : RATE_LIMIT) +
    groups
  );
}

/** The managed rule groups in a web ACL, each once, the one with the largest capacity first. */
export function managedGroupsOf({ managedRules }: OwnWebAcl): ManagedRuleGroup[] {
  const names = new Set(managedRules.map(({ name }) => name));
  return [...names]
    .flatMap((name) => managedRuleGroup(name) ?? [])
    .sort((one, other) => other.capacity - one.capacity);
}

/** A set has addresses of one version only. */
function ipSetCount(ranges: readonly string[]): number {
  return new Set(ranges.map((range) => ipVersion(range) === 6)).size;
}
