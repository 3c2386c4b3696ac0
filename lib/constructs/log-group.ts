import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import type { LogGroupPlan } from "../plan/log-group-plan";
import { defined } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";

/** A log group, of a stage or of a web ACL. */
export function logGroup(scope: Construct, plan: LogGroupPlan): CloudwatchLogGroup {
  const name = evaluated(plan.name);
  const group = new CloudwatchLogGroup(
    scope,
    `log-group-${plan.id}`,
    defined({
      ...(plan.isPrefix ? { namePrefix: name } : { name }),
      retentionInDays: plan.retentionDays,
      kmsKeyId: plan.kmsKeyArn,
      skipDestroy: plan.keep,
      lifecycle: {
        // Whoever writes to it writes to another one first.
        createBeforeDestroy: true,
        // A group keeps the name that it has got, and its logs.
        ...(plan.isPrefix ? { ignoreChanges: ["name_prefix"] } : {}),
      },
    }),
  );
  return named(group, plan.id);
}
