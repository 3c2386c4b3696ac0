import { inside, type Place } from "../../findings/place";
import type { AccessLogs, ExecutionLogs, LogGroup, StageLogs } from "../../model/stage-logs";
import { defaults } from "../defaults";
import type { WrittenStage } from "../schema/stage";
import type { WrittenAccessLogs, WrittenExecutionLogs } from "../schema/stage-logs";
import { toRegionalText } from "./regional-text";

export function toStageLogs(written: WrittenStage, at: Place): StageLogs {
  const { accessLogs, executionLogs } = written;
  return {
    access: accessLogs && toAccessLogs(accessLogs, inside(at, "accessLogs")),
    execution: executionLogs && toExecutionLogs(executionLogs, inside(at, "executionLogs")),
    metrics: written.metrics ?? defaults.metrics,
    tracing: written.tracing ?? defaults.tracing,
  };
}

function toAccessLogs(written: WrittenAccessLogs, at: Place): AccessLogs {
  const { firehoseArn, logGroup, format } = written;
  const arn = toRegionalText(firehoseArn, inside(at, "firehoseArn"));
  if (arn !== undefined) return { at, destination: { kind: "firehose", arn }, format };
  const group = toLogGroup(logGroup ?? {}, inside(at, "logGroup"));
  const name = logGroup?.name;
  const keep = logGroup?.keep ?? defaults.keepsLogs(name);
  return { at, destination: { kind: "log-group", name, keep, ...group }, format };
}

function toExecutionLogs(written: WrittenExecutionLogs, at: Place): ExecutionLogs {
  return {
    ...toLogGroup(written, at),
    level: written.level ?? defaults.executionLogLevel,
    dataTrace: written.dataTrace ?? defaults.dataTrace,
  };
}

function toLogGroup(
  { retentionDays, kmsKeyArn }: Pick<WrittenExecutionLogs, "retentionDays" | "kmsKeyArn">,
  at: Place,
): LogGroup {
  return {
    at,
    retentionDays: retentionDays ?? defaults.logRetentionDays,
    kmsKeyArn: toRegionalText(kmsKeyArn, inside(at, "kmsKeyArn")),
  };
}
