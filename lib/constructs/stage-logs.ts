import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ExecutionLogsPlan, StageLogsPlan } from "../plan/stage-logs-plan";
import { logGroup } from "./log-group";

/** Where a stage writes its access logs, and what; nothing if it has none. */
export function accessLogSettings(scope: Construct, { access }: StageLogsPlan) {
  if (access === undefined) return {};
  const { destination, format } = access;
  const destinationArn =
    destination.kind === "firehose" ? destination.arn : logGroup(scope, destination.group).arn;
  return { accessLogSettings: { destinationArn, format } };
}

/**
 * What every method of a REST API has to be told, those with settings of their own too: what is left
 * out there does not fall back on the stage's. Nor would anything be switched off by leaving it out.
 * https://github.com/hashicorp/terraform-provider-aws/issues/9738
 */
export function methodLogSettings({ execution, metrics }: StageLogsPlan) {
  return {
    metricsEnabled: metrics,
    loggingLevel: execution?.level ?? "OFF",
    dataTraceEnabled: execution?.dataTrace ?? false,
  };
}

/** What has to be there before API Gateway writes execution logs: it would make a group itself. */
export function executionLogGroup(
  scope: Construct,
  execution: ExecutionLogsPlan | undefined,
): ITerraformDependable[] {
  return execution === undefined ? [] : [logGroup(scope, execution.group)];
}
