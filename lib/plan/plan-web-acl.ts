import { isIPv6 } from "node:net";
import type { OwnWebAcl, WebAclLogging } from "../model/web-acl";
import type { IpSetPlan, WebAclLoggingPlan, WebAclPlan, WebAclRulePlan } from "./web-acl-plan";

/** Managed groups come after our own rules, with room between them. */
const FIRST_MANAGED_PRIORITY = 100;
const MANAGED_PRIORITY_STEP = 10;

/** A web ACL in one region. Its name carries the project, since it is unique in an account. */
export function planWebAcl(acl: OwnWebAcl, project: string): WebAclPlan {
  const name = `${project}-${acl.name}`;
  const ipSets = [
    ...planIpSets(acl.name, name, "allow", acl.allowIps),
    ...planIpSets(acl.name, name, "block", acl.blockIps),
  ];
  return {
    id: acl.name,
    name,
    defaultAction: acl.defaultAction,
    bodyLimit: acl.bodyLimit === "KB_16" ? undefined : acl.bodyLimit,
    rules: [...ipSetRules(ipSets), ...ownRules(acl), ...managedRules(acl)],
    ipSets: ipSets.map(({ plan }) => plan),
    logging: acl.logging === undefined ? undefined : planLogging(acl.logging, acl.name, name),
    tags: acl.tags,
  };
}

interface UsedIpSet {
  readonly action: "allow" | "block";
  readonly plan: IpSetPlan;
}

/** WAF keeps IPv4 and IPv6 ranges in sets of their own. */
function planIpSets(
  id: string,
  name: string,
  action: "allow" | "block",
  addresses: readonly string[],
): UsedIpSet[] {
  const six = addresses.filter((address) => isIPv6(address.split("/")[0] ?? ""));
  const four = addresses.filter((address) => !six.includes(address));
  const sets = [
    { version: "IPV4", addresses: four.sort() },
    { version: "IPV6", addresses: six.sort() },
  ] as const;
  return sets
    .filter((set) => set.addresses.length > 0)
    .map((set) => {
      const suffix = `${action}-${set.version.toLowerCase()}`;
      return { action, plan: { id: `${id}-${suffix}`, name: `${name}-${suffix}`, ...set } };
    });
}

function ipSetRules(ipSets: readonly UsedIpSet[]): WebAclRulePlan[] {
  return ipSets.map(({ action, plan }) => {
    const name = `${action}-${plan.version.toLowerCase()}`;
    const first = action === "allow" ? 0 : 10;
    const priority = first + (plan.version === "IPV4" ? 0 : 1);
    return { kind: "ip-set", name, metric: name, priority, action, ipSetId: plan.id };
  });
}

function ownRules(acl: OwnWebAcl): WebAclRulePlan[] {
  const countries: WebAclRulePlan = {
    kind: "countries",
    name: "block-countries",
    metric: "block-countries",
    priority: 20,
    codes: [...acl.blockCountries].sort(),
  };
  const rate = acl.rateLimit && {
    kind: "rate" as const,
    name: "rate-limit",
    metric: "rate-limit",
    priority: 30,
    requests: acl.rateLimit.requests,
    windowSeconds: acl.rateLimit.windowSeconds,
    action: acl.rateLimit.action,
  };
  return [
    ...(countries.codes.length > 0 ? [countries] : []),
    ...(rate === undefined ? [] : [rate]),
  ];
}

function managedRules(acl: OwnWebAcl): WebAclRulePlan[] {
  return acl.managedRules.map((rule, index) => ({
    kind: "managed",
    name: rule.name,
    metric: rule.name,
    priority: FIRST_MANAGED_PRIORITY + index * MANAGED_PRIORITY_STEP,
    group: rule.name,
    version: rule.version,
    action: rule.action,
    overrides: [...rule.overrides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, action]) => ({ rule: name, action })),
  }));
}

function planLogging(logging: WebAclLogging, id: string, name: string): WebAclLoggingPlan {
  const { destination, redact } = logging;
  if (destination.kind === "existing") {
    return { destination: { ...destination, arn: withoutStreams(destination.arn) }, redact };
  }
  return {
    destination: { ...destination, id, name: destination.name ?? `aws-waf-logs-${name}` },
    redact,
  };
}

/**
 * The ARN of a log group that ends with `:*` stands for its streams; AWS WAF's pages give the shorter
 * one. https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
 */
function withoutStreams(arn: string): string {
  return arn.replace(/:\*$/, "");
}
