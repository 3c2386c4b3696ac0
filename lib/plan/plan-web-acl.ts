import { isIPv6 } from "node:net";
import { Defect } from "../findings/defect";
import type { EndpointType } from "../model/api";
import { webAclNameIn } from "../model/protected-stage";
import type { OwnWebAcl, WebAcl, WebAclLogging } from "../model/web-acl";
import { inRegion } from "./in-region";
import { namedGroup } from "./log-group-plan";
import type {
  IpSetPlan,
  StageAssociationPlan,
  WebAclLoggingPlan,
  WebAclPlan,
  WebAclRulePlan,
} from "./web-acl-plan";

/** Managed groups come after our own rules, with room between them. */
const FIRST_MANAGED_PRIORITY = 100;
const MANAGED_PRIORITY_STEP = 10;

/** Where a web ACL is made. */
interface WebAclStack {
  /** The kind of the stack. */
  readonly stack: EndpointType | "waf";
  readonly region: string;
}

/**
 * A web ACL in one region, in a stack of the given kind. Its name carries the project, and the kind
 * of a stack that makes a copy, since it is unique in an account.
 */
export function planWebAcl(
  acl: OwnWebAcl,
  project: string,
  { stack, region }: WebAclStack,
): WebAclPlan {
  const name = `${project}-${webAclNameIn(acl, stack)}`;
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
    logging: acl.logging && planLogging(acl.logging, acl.name, name, { stack, region }),
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
  const names = acl.managedRules.map(({ name }) => name);
  return acl.managedRules.map((rule, index) => ({
    kind: "managed",
    ...ruleNames(names, index),
    priority: FIRST_MANAGED_PRIORITY + index * MANAGED_PRIORITY_STEP,
    group: rule.name,
    version: rule.version,
    action: rule.action,
    overrides: [...rule.overrides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, action]) => ({ rule: name, action })),
  }));
}

/** A group that is asked again has its number behind its name, since the names of rules differ. */
function ruleNames(groups: readonly string[], index: number): { name: string; metric: string } {
  const group = groups[index] ?? "";
  const earlier = groups.slice(0, index).filter((each) => each === group).length;
  const name = earlier === 0 ? group : `${group}-${earlier + 1}`;
  return { name, metric: name };
}

/** What a stage is put behind: a web ACL that the same stack makes, or one that exists. */
export function usedWebAcl(acl: WebAcl, region: string): StageAssociationPlan["webAcl"] {
  if (acl.kind === "own") return { kind: "own", id: acl.name };
  const given = acl.arns.get(region);
  if (given === undefined) throw new Defect(`the web ACL ${acl.name} has no ARN in ${region}`);
  return { kind: "existing", arn: given.arn };
}

function planLogging(
  logging: WebAclLogging,
  id: string,
  name: string,
  { stack, region }: WebAclStack,
): WebAclLoggingPlan {
  const { destination, redact } = logging;
  if (destination.kind === "existing") {
    const arn = withoutStreams(inRegion(destination.arn, region));
    return { destination: { kind: "existing", arn }, redact };
  }
  const written = destination.name && `${destination.name}${stack === "waf" ? "" : `-${stack}`}`;
  const group = namedGroup(written, { id, prefix: `aws-waf-logs-${name}-` });
  const kmsKeyArn = destination.kmsKeyArn && inRegion(destination.kmsKeyArn, region);
  return { destination: { ...destination, ...group, kmsKeyArn }, redact };
}

/**
 * The ARN of a log group that ends with `:*` stands for its streams; AWS WAF's pages give the shorter
 * one. https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
 */
function withoutStreams(arn: string): string {
  return arn.replace(/:\*$/, "");
}
