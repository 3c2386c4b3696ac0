import type { ForeignKeys, Translate } from "./foreign";
import { isWrittenMap, type WrittenMap } from "./value-at";

const as =
  (key: string): Translate =>
  (value) => ({ ours: { [key]: value } });

/** AWS's `AccessLogSettings`: where the lines go, and what they say. */
function accessLogs(value: unknown): unknown {
  if (value === true) return {};
  if (typeof value === "string") return destination(value);
  if (!isWrittenMap(value)) return {};
  const format = value.format ?? value.Format;
  const arn = value.destinationArn ?? value.DestinationArn ?? value.destination_arn;
  return {
    ...(typeof arn === "string" ? destination(arn) : {}),
    ...(format === undefined ? {} : { format }),
  };
}

/** The stack makes the log group, so that the ARN of one says its name at most. */
function destination(arn: string): WrittenMap {
  if (/^arn:[^:]+:firehose:/.test(arn)) return { firehoseArn: arn };
  const name = /:log-group:([^:]+)/.exec(arn)?.[1];
  return name === undefined ? {} : { logGroup: { name } };
}

function executionLogs(value: unknown): WrittenMap {
  const level = String(value).toUpperCase();
  return level === "INFO" || level === "ERROR" ? { level } : {};
}

const levelOfStage: Translate = (value) =>
  String(value).toUpperCase() === "OFF" || value === false
    ? { help: "Leave it out: without `executionLogs` there are none." }
    : { ours: { executionLogs: executionLogs(value) } };

const saidInStage = "`stage: { accessLogs: {}, executionLogs: { level: ERROR }, metrics: true }`";

/** Of a stage that exists already the fleet says none of it. */
const inTheStage: Translate = (_, { openapi }) => ({
  help:
    openapi === undefined
      ? `Leave it out here, and set it where the API and its stage are made. An API that the fleet makes, with \`openapi\`, says it as in ${saidInStage}.`
      : `Write it into \`stage\`, as in ${saidInStage}.`,
});

const ACCESS = "AccessLog AccessLogs AccessLogSetting AccessLogSettings AccessLogging";
const LEVEL = "Logging LoggingLevel LogLevel ExecutionLog ExecutionLogs ExecutionLogging";
const TRACE = "DataTraceEnabled DataTrace FullRequestLogging LogFullRequests";
const METRICS =
  "MetricsEnabled DetailedMetrics DetailedMetricsEnabled CloudWatchMetrics CloudWatchMetricsEnabled";
const XRAY = "Tracing TracingEnabled XrayTracingEnabled XrayTracing Xray";

/** What other tools call the logs, metrics and traces of stages. */
export const logWords: readonly ForeignKeys[] = [
  {
    words: ACCESS,
    beside: "executionLogs",
    translate: (value) => ({ ours: { accessLogs: accessLogs(value) } }),
  },
  { words: LEVEL, beside: "executionLogs", translate: levelOfStage },
  {
    words: TRACE,
    beside: "executionLogs",
    translate: (dataTrace) => ({ ours: { executionLogs: { dataTrace } } }),
  },
  { words: METRICS, beside: "executionLogs", translate: as("metrics") },
  { words: XRAY, beside: "executionLogs", translate: as("tracing") },
  { words: LEVEL, beside: "dataTrace", translate: as("level") },
  { words: TRACE, beside: "dataTrace", translate: as("dataTrace") },
  {
    words: "Destination DestinationArn LogDestination LogGroupArn StreamArn DeliveryStreamArn Arn",
    beside: "firehoseArn",
    translate: (value) => ({ ours: destination(String(value)) }),
  },
  { words: "LogFormat", beside: "firehoseArn", translate: as("format") },
  {
    words: "Retention RetentionInDays RetentionPeriod Days",
    beside: "retentionDays",
    translate: as("retentionDays"),
  },
  { words: "KmsKey KmsKeyId KeyArn KmsArn", beside: "kmsKeyArn", translate: as("kmsKeyArn") },
  {
    words: "CloudWatchRoleArn LogRole LogRoleArn LoggingRole LoggingRoleArn ApiGatewayAccount",
    beside: "cloudWatchRole",
    translate: (value) => ({
      ours: { cloudWatchRole: isWrittenMap(value) ? "managed" : value },
    }),
  },
  {
    words: `${ACCESS} ${LEVEL} ${TRACE} ${METRICS} ${XRAY}`,
    beside: "openapi",
    translate: inTheStage,
  },
  {
    words: `${ACCESS} ${LEVEL} ${TRACE} ${METRICS} ${XRAY}`,
    beside: "mappings",
    translate: inTheStage,
  },
];
