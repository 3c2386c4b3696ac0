import { inside, type Place } from "../../findings/place";
import type {
  LogDestination,
  ManagedRule,
  RateLimit,
  WebAcl,
  WebAclLogging,
} from "../../model/web-acl";
import { defaults } from "../defaults";
import type { WrittenManagedRule, WrittenWebAcl } from "../schema/web-acl";
import { toRegionalText } from "./regional-text";

export function toWebAcl(name: string, written: WrittenWebAcl, at: Place): WebAcl {
  if (written.existing !== undefined) {
    const arns = Object.entries(written.existing).map(
      ([region, arn]) => [region, { arn, at: inside(at, "existing", region) }] as const,
    );
    return { kind: "existing", at, name, arns: new Map(arns) };
  }
  return {
    kind: "own",
    at,
    name,
    defaultAction: written.defaultAction ?? defaults.webAclDefaultAction,
    allowIps: written.allowIps ?? [],
    blockIps: written.blockIps ?? [],
    blockCountries: written.blockCountries ?? [],
    rateLimit: toRateLimit(written.rateLimit, inside(at, "rateLimit")),
    managedRules: (written.managedRules ?? []).map((rule, index) =>
      toManagedRule(rule, inside(at, "managedRules", index)),
    ),
    bodyLimit: written.bodyLimit ?? defaults.bodyLimit,
    logging: toLogging(written.logging, inside(at, "logging")),
    tags: written.tags ?? {},
  };
}

function toRateLimit(written: WrittenWebAcl["rateLimit"], at: Place): RateLimit | undefined {
  if (written === undefined) return undefined;
  return {
    at,
    requests: written.requests,
    windowSeconds: written.windowSeconds ?? defaults.rateLimitWindowSeconds,
    action: written.action ?? defaults.webAclRuleAction,
  };
}

function toManagedRule(written: WrittenManagedRule, at: Place): ManagedRule {
  const settings = typeof written === "string" ? { name: written } : written;
  return {
    at,
    name: settings.name,
    version: settings.version,
    action: settings.action ?? defaults.webAclRuleAction,
    overrides: new Map(Object.entries(settings.overrides ?? {})),
  };
}

function toLogging(written: WrittenWebAcl["logging"], at: Place): WebAclLogging | undefined {
  if (written === undefined) return undefined;
  return {
    at,
    destination: toDestination(written, at),
    redact: {
      headers: written.redact?.headers ?? [],
      method: written.redact?.method ?? false,
      queryString: written.redact?.queryString ?? false,
      uriPath: written.redact?.uriPath ?? false,
    },
  };
}

function toDestination(
  { destinationArn, logGroup }: NonNullable<WrittenWebAcl["logging"]>,
  at: Place,
): LogDestination {
  const arn = toRegionalText(destinationArn, inside(at, "destinationArn"));
  if (arn !== undefined) return { kind: "existing", arn };
  return {
    kind: "log-group",
    name: logGroup?.name,
    keep: logGroup?.keep ?? defaults.keepsLogs(logGroup?.name),
    retentionDays: logGroup?.retentionDays ?? defaults.logRetentionDays,
    kmsKeyArn: toRegionalText(logGroup?.kmsKeyArn, inside(at, "logGroup", "kmsKeyArn")),
  };
}
