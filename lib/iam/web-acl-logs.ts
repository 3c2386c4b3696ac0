import type { WebAclLoggingPlan, WebAclPlan } from "../plan/web-acl-plan";
import { type AccountNeeds, isTagged } from "./account-needs";
import { type ArnPlace, arnOf, inRegions } from "./arn-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";
import { groupPattern, type PlacedLogGroup } from "./log-groups";
import { serviceRoleGrant } from "./services-of-domains";
import { webAclPath, webAclStacksOf } from "./web-acls";

interface PlacedLogging {
  readonly acl: WebAclPlan;
  readonly logging: WebAclLoggingPlan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * Logging of web ACLs. AWS WAF lets itself write to the destination, with the permissions of whoever
 * turns the logging on.
 * https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/logging-kinesis.html
 */
export function webAclLogGrants(needs: AccountNeeds): Grant[] {
  const all = loggingOf(needs);
  const groups = all.filter((each) => destinationService(each) === "logs");
  const buckets = all.filter((each) => destinationService(each) === "s3");
  const streams = all.filter((each) => destinationService(each) === "firehose");
  return [
    {
      sid: "WebAclLogging",
      reads: ["wafv2:GetLoggingConfiguration"],
      writes: ["wafv2:PutLoggingConfiguration", "wafv2:DeleteLoggingConfiguration"],
      groups: each(all.map(({ acl, place }) => arnOf("wafv2", place, webAclPath(acl)))),
    },
    delivery(
      "LogDelivery",
      [...groups, ...buckets],
      ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"],
    ),
    delivery("LogGroupDelivery", groups, [
      "logs:PutResourcePolicy",
      "logs:DescribeResourcePolicies",
      "logs:DescribeLogGroups",
    ]),
    {
      sid: "LogBuckets",
      reads: [],
      writes: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
      groups: each(buckets.map(({ logging }) => bucketOf(logging))),
    },
    delivery("LogStreams", streams, ["firehose:ListDeliveryStreams"]),
    serviceRoleGrant(
      "WafServiceRole",
      "wafv2.amazonaws.com/AWSServiceRoleForWAFV2Logging",
      streams.map(({ place }) => place),
    ),
  ];
}

/** The log groups that stacks make for the logs of web ACLs. */
export function webAclLogGroups(needs: AccountNeeds): PlacedLogGroup[] {
  return loggingOf(needs).flatMap(({ logging: { destination }, place, tagged }) => {
    if (destination.kind !== "log-group") return [];
    const { kmsKeyArn, keep } = destination;
    return [{ name: groupPattern(destination), kmsKeyArn, keep, place, tagged }];
  });
}

/** Actions that cannot be held to a resource. */
function delivery(sid: string, all: readonly PlacedLogging[], writes: string[]): Grant {
  return {
    sid,
    reads: [],
    writes,
    groups: all.length === 0 ? [] : [["*"]],
    condition: inRegions(all.map(({ place }) => place)),
  };
}

function loggingOf(needs: AccountNeeds): PlacedLogging[] {
  return webAclStacksOf(needs).flatMap(({ stack, place }) =>
    stack.webAcls.flatMap((acl) =>
      acl.logging === undefined
        ? []
        : [{ acl, logging: acl.logging, place, tagged: isTagged(stack, {}) }],
    ),
  );
}

function destinationService({ logging: { destination } }: PlacedLogging): string {
  return destination.kind === "log-group" ? "logs" : (destination.arn.split(":")[2] ?? "");
}

/** A bucket's ARN without the prefix that logs may get in it. */
function bucketOf({ destination }: WebAclLoggingPlan): string {
  return destination.kind === "existing" ? literal(destination.arn.split("/")[0] ?? "") : "";
}
