import { CreateWebACLCommand, type Rule } from "@aws-sdk/client-wafv2";
import { parse } from "yaml";
import { exampleFiles } from "../../lib/rules/example-files";
import { readRestApis } from "../support/aws-apis";
import { readLogGroups } from "../support/aws-logs";
import { readIpSets, readWebAcls, webAclOf } from "../support/aws-web-acls";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn } from "../support/prepared";
import { type Change, subject } from "./change";

const REGION = "eu-west-1";
const key = (end: number) =>
  `arn:aws:kms:${REGION}:123456789012:key/00000000-0000-4000-8000-00000000000${end}`;
const stream = (name: string) =>
  `arn:aws:firehose:${REGION}:123456789012:deliverystream/aws-waf-logs-${name}`;

/** A web ACL, and an API for it, for what stands in another's way. */
const names = ["ruled", "limited", "logged", "sent", "theirs"];
const api = (webAcl?: string) => ({
  kind: "rest",
  openapi: "apis/rates.yaml",
  regions: [REGION],
  ...(webAcl === undefined ? {} : { webAcl }),
});

const fleet = {
  project: "acme",
  apis: {
    ...Object.fromEntries(names.map((name) => [`behind-${name}`, api(name)])),
    guarded: api(),
  },
  webAcls: {
    ruled: { rateLimit: { requests: 2000 } },
    limited: { blockCountries: ["KP"] },
    logged: { blockCountries: ["KP"], logging: { logGroup: { retentionDays: 14 } } },
    sent: { blockCountries: ["KP"], logging: {} },
    theirs: { blockCountries: ["KP"] },
  },
};

/** Makes a web ACL as somebody else would. */
async function madeWebAcl(local: LocalDeployment, Name: string): Promise<string> {
  const { wafv2 } = await clientsIn(local, REGION);
  const VisibilityConfig = {
    SampledRequestsEnabled: false,
    CloudWatchMetricsEnabled: false,
    MetricName: Name,
  };
  const DefaultAction = { Allow: {} };
  const { Summary } = await wafv2.send(
    new CreateWebACLCommand({ Name, Scope: "REGIONAL", DefaultAction, VisibilityConfig }),
  );
  return Summary?.ARN ?? "";
}

async function read(local: LocalDeployment) {
  const clients = await clientsIn(local, REGION);
  const [acls, ipSets, groups, apis] = await Promise.all([
    readWebAcls(clients),
    readIpSets(clients),
    readLogGroups(clients),
    readRestApis(clients),
  ]);
  const stages = Object.values(apis).map(
    async ({ name = "", id }) => [name, await webAclOf(clients, id, "prod")] as const,
  );
  return { acls, ipSets, groups, behind: Object.fromEntries(await Promise.all(stages)) };
}

type Seen = Awaited<ReturnType<typeof read>>;

const aclOf = ({ acls }: Seen, name: string) => acls[`acme-${name}-regional`];

const ruleOf = (seen: Seen, name: string, rule: string): Rule | undefined =>
  aclOf(seen, name)?.Rules?.find(({ Name }) => Name === rule);

/** The address ranges that a rule asks for, of both kinds. */
function ranges(seen: Seen, action: "allow" | "block"): string[] {
  return ["ipv4", "ipv6"].flatMap((kind) => {
    const rule = ruleOf(seen, "ruled", `${action}-${kind}`);
    if (rule === undefined) return [];
    return seen.ipSets[`acme-ruled-regional-${action}-${kind}`] ?? ["none"];
  });
}

const managed = (seen: Seen) =>
  (aclOf(seen, "ruled")?.Rules ?? []).flatMap(({ Statement, OverrideAction }) => {
    const group = Statement?.ManagedRuleGroupStatement;
    if (group === undefined) return [];
    const overrides = (group.RuleActionOverrides ?? []).map(
      ({ Name, ActionToUse = {} }) => `${Name} ${Object.keys(ActionToUse)}`,
    );
    return [
      [group.Name, group.Version ?? "newest", `${Object.keys(OverrideAction ?? {})}`, ...overrides],
    ];
  });

const rate = (seen: Seen) => {
  const rule = ruleOf(seen, "limited", "rate-limit");
  const statement = rule?.Statement?.RateBasedStatement;
  return (
    rule && [statement?.Limit, statement?.EvaluationWindowSec, `${Object.keys(rule.Action ?? {})}`]
  );
};

const destinationOf = (seen: Seen, name: string) =>
  aclOf(seen, name)
    ?.logging?.LogDestinationConfigs?.[0]?.replace(/^arn:aws:logs:.*:log-group:/, "")
    .replace(/\d{26}$/, "…");

function logGroup(seen: Seen) {
  const arn = aclOf(seen, "logged")?.logging?.LogDestinationConfigs?.[0];
  const group = Object.values(seen.groups).find((each) => each.arn?.replace(/:\*$/, "") === arn);
  return [destinationOf(seen, "logged"), group?.retentionInDays, group?.kmsKeyId];
}

const redacted = (seen: Seen) =>
  (aclOf(seen, "logged")?.logging?.RedactedFields ?? [])
    .map((field) => field.SingleHeader?.Name ?? `${Object.keys(field)}`)
    .sort();

const at = (name: string, ...keys: string[]) => ["webAcls", name, ...keys];
const four = "192.0.2.0/24";
const six = "2001:db8::/32";

const ofRules: Change<Seen>[] = [
  {
    at: at("ruled", "allowIps"),
    values: [[four], [four, six]],
    seen: (seen) => ranges(seen, "allow"),
    has: [[], [four], [four, six]],
  },
  {
    at: at("ruled", "blockIps"),
    values: [["198.51.100.7/32", six], ["198.51.100.7/32"]],
    seen: (seen) => ranges(seen, "block"),
    has: [[], ["198.51.100.7/32", six], ["198.51.100.7/32"]],
  },
  {
    at: at("ruled", "blockCountries"),
    values: [["KP"], ["KP", "SY"]],
    seen: (seen) =>
      ruleOf(seen, "ruled", "block-countries")?.Statement?.GeoMatchStatement?.CountryCodes,
    has: [undefined, ["KP"], ["KP", "SY"]],
  },
  {
    at: at("limited", "rateLimit"),
    values: [{ requests: 100 }, { requests: 1000, windowSeconds: 60, action: "count" }],
    seen: rate,
    has: [undefined, [100, 300, "Block"], [1000, 60, "Count"]],
  },
  {
    at: at("ruled", "managedRules"),
    values: [
      ["AWSManagedRulesSQLiRuleSet", { name: "AWSManagedRulesCommonRuleSet", action: "count" }],
      [
        {
          name: "AWSManagedRulesCommonRuleSet",
          version: "Version_1.23",
          overrides: { SizeRestrictions_BODY: "count", NoUserAgent_HEADER: "allow" },
        },
      ],
    ],
    seen: managed,
    has: [
      [],
      [
        ["AWSManagedRulesSQLiRuleSet", "newest", "None"],
        ["AWSManagedRulesCommonRuleSet", "newest", "Count"],
      ],
      [
        [
          "AWSManagedRulesCommonRuleSet",
          "Version_1.23",
          "None",
          "NoUserAgent_HEADER Allow",
          "SizeRestrictions_BODY Count",
        ],
      ],
    ],
  },
  {
    at: at("ruled", "defaultAction"),
    values: ["block", "allow"],
    seen: (seen) => Object.keys(aclOf(seen, "ruled")?.DefaultAction ?? {}),
    has: [["Allow"], ["Block"], ["Allow"]],
  },
  {
    at: at("ruled", "bodyLimit"),
    values: ["KB_32", "KB_48"],
    seen: (seen) =>
      aclOf(seen, "ruled")?.AssociationConfig?.RequestBody?.API_GATEWAY?.DefaultSizeInspectionLimit,
    has: [undefined, "KB_32", "KB_48"],
  },
  {
    at: at("ruled", "tags"),
    values: [{ team: "edge" }, { team: "all", since: "May" }],
    seen: (seen) => aclOf(seen, "ruled")?.tags,
    has: [{}, { team: "edge" }, { team: "all", since: "May" }],
  },
];

const ofLogs: Change<Seen>[] = [
  {
    at: at("logged", "logging", "logGroup"),
    values: [
      { name: "aws-waf-logs-one", retentionDays: 7, kmsKeyArn: key(1), keep: false },
      { kmsKeyArn: { [REGION]: key(2) } },
    ],
    seen: logGroup,
    has: [
      ["aws-waf-logs-acme-logged-regional-…", 14, undefined],
      ["aws-waf-logs-one-regional", 7, key(1)],
      ["aws-waf-logs-acme-logged-regional-…", 90, key(2)],
    ],
  },
  {
    at: at("logged", "logging", "redact"),
    values: [
      { headers: ["authorization", "cookie"], method: true },
      { queryString: true, uriPath: true },
    ],
    seen: redacted,
    has: [[], ["Method", "authorization", "cookie"], ["QueryString", "UriPath"]],
  },
  {
    at: at("limited", "logging"),
    values: [{}, { logGroup: { name: "aws-waf-logs-limited" } }],
    seen: (seen) => destinationOf(seen, "limited"),
    has: [undefined, "aws-waf-logs-acme-limited-regional-…", "aws-waf-logs-limited-regional"],
  },
  {
    at: at("sent", "logging"),
    values: [{ destinationArn: stream("one") }, { destinationArn: { [REGION]: stream("two") } }],
    seen: (seen) => destinationOf(seen, "sent"),
    has: ["aws-waf-logs-acme-sent-regional-…", stream("one"), stream("two")],
  },
];

const ofStages: Change<Seen>[] = [
  {
    at: at("theirs"),
    values: [{ existing: { [REGION]: "<first>" } }, { existing: { [REGION]: "<second>" } }],
    seen: ({ behind }) => behind["acme-behind-theirs"],
    has: ["acme-theirs-regional", "first", "second"],
  },
  {
    at: ["apis", "guarded", "webAcl"],
    values: ["limited", "ruled"],
    seen: ({ behind }) => behind["acme-guarded"],
    has: [undefined, "acme-limited-regional", "acme-ruled-regional"],
  },
];

/** Web ACLs, what they log, and the stages that are behind them. */
export const webAcls = subject({
  fleet,
  files: { "apis/rates.yaml": parse(exampleFiles["apis/rates.yaml"] ?? "") },
  prepare: async (local) => ({
    first: await madeWebAcl(local, "first"),
    second: await madeWebAcl(local, "second"),
  }),
  read,
  changes: [...ofRules, ...ofLogs, ...ofStages],
});
