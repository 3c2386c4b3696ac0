import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import type {
  AlarmCheckPlan,
  AlarmPlan,
  HealthCheckPlan,
  ProbePlan,
} from "../plan/health-check-plan";
import { defined, unlessEmpty } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";

/** Seconds of a standard metric's period: Route 53 follows no alarm on a shorter one. */
const PERIOD = 60;

/** What takes the records of a domain in one region out of the answers. */
export class HealthCheck extends Construct {
  readonly healthCheckId: string;

  constructor(scope: Construct, id: string, plan: HealthCheckPlan) {
    super(scope, id);
    const healthCheck = new Route53HealthCheck(this, "check", {
      ...(plan.check.kind === "probe" ? probe(plan.check) : this.alarm(plan.check)),
      tags: { ...plan.tags },
      // Records let go of a health check before it is deleted, and not after.
      lifecycle: { createBeforeDestroy: true },
    });
    this.healthCheckId = named(healthCheck, plan.id).id;
  }

  private alarm({ alarm, region, withoutData }: AlarmCheckPlan) {
    return {
      type: "CLOUDWATCH_METRIC",
      cloudwatchAlarmName: typeof alarm === "string" ? alarm : this.made(alarm).alarmName,
      cloudwatchAlarmRegion: region,
      insufficientDataHealthStatus: withoutData,
    };
  }

  private made(plan: AlarmPlan): CloudwatchMetricAlarm {
    const alarm = new CloudwatchMetricAlarm(
      this,
      "alarm",
      defined({
        alarmName: plan.name,
        alarmDescription: plan.description,
        namespace: "AWS/ApiGateway",
        metricName: plan.metric,
        dimensions: Object.fromEntries(
          Object.entries(plan.dimensions).map(([name, value]) => [name, evaluated(value)]),
        ),
        statistic: "Sum",
        period: PERIOD,
        evaluationPeriods: plan.minutes,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold: plan.errors,
        // No requests are no data, and of that the health check decides.
        treatMissingData: "missing",
        // A health check follows another alarm before this one is deleted.
        lifecycle: { createBeforeDestroy: true },
        tags: unlessEmpty(plan.tags),
      }),
    );
    return named(alarm, plan.id);
  }
}

function probe(plan: ProbePlan) {
  return defined({
    type: "HTTPS",
    fqdn: plan.host,
    port: 443,
    resourcePath: plan.path,
    requestInterval: plan.intervalSeconds,
    failureThreshold: plan.failureThreshold,
    regions: [...plan.checkers],
    enableSni: true,
    measureLatency: false,
    dependsOn:
      plan.afterRecords.length === 0
        ? undefined
        : plan.afterRecords.map((id) => ({ fqn: `aws_route53_record.${id}` })),
  });
}
