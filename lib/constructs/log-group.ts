import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import type { LogGroupPlan } from "../plan/stage-logs-plan";
import { defined } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";

/** A log group, of a stage or of a web ACL. */
export function logGroup(scope: Construct, plan: LogGroupPlan): CloudwatchLogGroup {
  const group = new CloudwatchLogGroup(
    scope,
    `log-group-${plan.id}`,
    defined({
      name: evaluated(plan.name),
      retentionInDays: plan.retentionDays,
      kmsKeyId: plan.kmsKeyArn,
    }),
  );
  return named(group, plan.id);
}
