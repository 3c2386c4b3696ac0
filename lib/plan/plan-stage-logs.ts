import type { OwnedApi, RegionalApi } from "../model/api";
import { accessLogGroupPrefix } from "../model/log-group-name";
import type { AccessLogs, ExecutionLogs, LogGroup } from "../model/stage-logs";
import { defaultAccessLogFormat } from "./access-log-format";
import { apiIdOf } from "./api-references";
import { inRegion } from "./in-region";
import { namedGroup } from "./log-group-plan";
import type { AccessLogsPlan, ExecutionLogsPlan, StageLogsPlan } from "./stage-logs-plan";

interface Stage {
  readonly api: OwnedApi;
  readonly made: RegionalApi;
  readonly region: string;
  readonly project: string;
}

/** What the stage of an API of the fleet's own tells of its requests in a region. */
export function planStageLogs(stage: Stage): StageLogsPlan {
  const { access, execution, metrics, tracing } = stage.api.stage.logs;
  return {
    access: access && planAccessLogs(access, stage),
    execution: execution && planExecutionLogs(execution, stage),
    metrics,
    tracing,
  };
}

function planAccessLogs({ destination, format }: AccessLogs, stage: Stage): AccessLogsPlan {
  const { api, project, region } = stage;
  const line = format?.trimEnd() ?? defaultAccessLogFormat(api.kind);
  if (destination.kind === "firehose") {
    const arn = inRegion(destination.arn, region);
    return { destination: { kind: "firehose", arn }, format: line };
  }
  const otherwise = { id: `${api.name}__access`, prefix: accessLogGroupPrefix(api, project) };
  const group = {
    ...namedGroup(destination.name, otherwise),
    keep: destination.keep,
    ...storage(destination, region),
  };
  return { destination: { kind: "log-group", group }, format: line };
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
function planExecutionLogs(logs: ExecutionLogs, { api, made, region }: Stage): ExecutionLogsPlan {
  const name = ["API-Gateway-Execution-Logs_", apiIdOf(api, made), `/${made.stage}`];
  return {
    level: logs.level,
    dataTrace: logs.dataTrace,
    group: {
      id: `${api.name}__execution`,
      name,
      isPrefix: false,
      // The name is API Gateway's, and would be taken when the stage logs again.
      keep: false,
      ...storage(logs, region),
    },
  };
}

function storage({ retentionDays, kmsKeyArn }: LogGroup, region: string) {
  return { retentionDays, kmsKeyArn: kmsKeyArn && inRegion(kmsKeyArn, region) };
}
