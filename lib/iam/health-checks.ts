import type { AlarmPlan, HealthCheckPlan } from "../plan/health-check-plan";
import { type AccountNeeds, isTagged } from "./account-needs";
import { type ArnPlace, arnOf } from "./arn-of";
import { domainsOf } from "./domains-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";

interface Placed<Plan> {
  readonly plan: Plan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * The health checks that stacks make, whose ids are Route 53's to choose, and their alarms.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
 */
export function healthCheckGrants(needs: AccountNeeds): Grant[] {
  const checks = checksOf(needs);
  const alarms = checks.flatMap(alarmOf);
  const followed = checks.flatMap(followedAlarm);
  return [
    {
      sid: "HealthChecks",
      reads: ["route53:GetHealthCheck", "route53:ListTagsForResource"],
      writes: ["route53:UpdateHealthCheck", "route53:DeleteHealthCheck", ...tagging(checks)],
      groups: each(checks.map(({ place }) => anyHealthCheck(place))),
    },
    {
      // There is no resource yet that one could name.
      sid: "NewHealthChecks",
      reads: [],
      writes: ["route53:CreateHealthCheck"],
      groups: checks.length === 0 ? [] : [["*"]],
    },
    {
      // Route 53 looks at the alarm on behalf of whoever makes a health check that follows it.
      sid: "AlarmsOfHealthChecks",
      reads: ["cloudwatch:DescribeAlarms"],
      writes: [],
      groups: each(followed),
    },
    {
      sid: "Alarms",
      reads: ["cloudwatch:ListTagsForResource"],
      writes: ["cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms", ...alarmTagging(alarms)],
      groups: each(alarms.map(({ plan, place }) => alarmArn(place, plan.name))),
    },
  ];
}

function checksOf(needs: AccountNeeds): Placed<HealthCheckPlan>[] {
  return domainsOf(needs).flatMap(({ domain, stack, place }) => {
    const plan = domain.endpoint === "regional" ? domain.healthCheck : undefined;
    return plan === undefined ? [] : [{ plan, place, tagged: isTagged(stack, plan.tags) }];
  });
}

function alarmOf({ plan: { check }, place, tagged }: Placed<HealthCheckPlan>): Placed<AlarmPlan>[] {
  if (check.kind !== "alarm" || typeof check.alarm === "string") return [];
  return [{ plan: check.alarm, place, tagged }];
}

function followedAlarm({ plan: { check }, place }: Placed<HealthCheckPlan>): string[] {
  if (check.kind !== "alarm") return [];
  return [alarmArn(place, typeof check.alarm === "string" ? check.alarm : check.alarm.name)];
}

function tagging(checks: readonly Placed<HealthCheckPlan>[]): string[] {
  return checks.some(({ tagged }) => tagged) ? ["route53:ChangeTagsForResource"] : [];
}

function alarmTagging(alarms: readonly Placed<AlarmPlan>[]): string[] {
  const tagged = alarms.some((alarm) => alarm.tagged);
  return tagged ? ["cloudwatch:TagResource", "cloudwatch:UntagResource"] : [];
}

function anyHealthCheck({ partition }: ArnPlace): string {
  return arnOf("route53", { partition, region: "", account: "" }, "healthcheck/*");
}

function alarmArn(place: ArnPlace, name: string): string {
  return arnOf("cloudwatch", place, `alarm:${literal(name)}`);
}
