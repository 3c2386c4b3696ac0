import { parse } from "yaml";
import { exampleFiles } from "../../lib/rules/example-files";
import { clientsFor } from "../../scripts/local-aws/clients";
import { readHttpApis, readRestApis } from "../support/aws-apis";
import { readLogGroups, readLogRole } from "../support/aws-logs";
import type { LocalDeployment } from "../support/local-deployment";
import { type Change, GONE, subject } from "./change";

const key = (end: number) =>
  `arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-00000000000${end}`;
const stream = (name: string) =>
  `arn:aws:firehose:eu-west-1:123456789012:deliverystream/amazon-apigateway-${name}`;

/** A stage for each key that stands in another's way. */
const fleet = parse(`
project: acme
cloudWatchRole: managed
accounts:
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" }
apis:
  quiet: { kind: rest, openapi: apis/rates.yaml, regions: [eu-west-1] }
  heard: { kind: rest, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }
  streamed: { kind: rest, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }
  kept:
    kind: rest
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage:
      executionLogs: {}
      accessLogs: { logGroup: { retentionDays: 14 } }
      methods: { GET /rates: { throttle: { rateLimit: 1, burstLimit: 1 } } }
  spared:
    kind: rest
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage: { accessLogs: { logGroup: { keep: false } } }
  plain: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1] }
  afar: { kind: rest, account: prod, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }
`);

async function read(local: LocalDeployment) {
  const clients = await clientsFor(local.url, "eu-west-1", undefined);
  const [rest, http, groups] = await Promise.all([
    readRestApis(clients),
    readHttpApis(clients),
    readLogGroups(clients),
  ]);
  const prod = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  return { rest, http, groups, roleInProd: await readLogRole(prod) };
}

type Seen = Awaited<ReturnType<typeof read>>;

const stageOf = ({ rest }: Seen, name: string) => rest[`acme-${name}`]?.stages.prod;

const named = (arn: string | undefined) => arn?.replace(/^arn:aws:logs:.*:log-group:/, "");

/** Of a name that is made up, what is the same each time. */
const madeUp = (name: string | undefined) => name?.replace(/\/\d{26}$/, "");

/** Where a stage of a REST API writes its access logs: a group's name or a stream's ARN. */
const destination = (seen: Seen, name: string) =>
  madeUp(named(stageOf(seen, name)?.accessLogSettings?.destinationArn));

/** Everything that is told of a group of access logs. */
const accessGroup = (seen: Seen, name: string) =>
  seen.groups[named(stageOf(seen, name)?.accessLogSettings?.destinationArn) ?? ""];

const executionGroup = ({ rest, groups }: Seen, name: string) =>
  groups[`API-Gateway-Execution-Logs_${rest[`acme-${name}`]?.id}/prod`];

/** What all methods of a stage are set to; those with settings of their own have to agree. */
function methods(
  seen: Seen,
  name: string,
  setting: "metricsEnabled" | "loggingLevel" | "dataTraceEnabled",
) {
  const settings = Object.values(stageOf(seen, name)?.methodSettings ?? {});
  const values = [...new Set(settings.map((each) => each[setting]))];
  return values.length === 1 ? values[0] : values;
}

const format = '{ "id": "$context.requestId" }';
const other = '{ "id": "$context.requestId", "status": "$context.status" }';

const formatOf = (seen: Seen, name: string) => {
  const written = stageOf(seen, name)?.accessLogSettings?.format;
  return written === undefined || written === format || written === other
    ? written
    : "the tool's own";
};

const changes: Change<Seen>[] = [
  {
    at: ["accounts", "prod", "cloudWatchRole"],
    values: ["managed", "arn:aws:iam::111111111111:role/logs"],
    seen: ({ roleInProd }) => roleInProd?.replace(/^.*\//, ""),
    has: ["acme-apigateway-logs-eu-west-1", "acme-apigateway-logs-eu-west-1", "logs"],
  },
  {
    at: ["apis", "quiet", "stage", "accessLogs"],
    values: [{ logGroup: { retentionDays: 7 } }, { logGroup: {}, format }],
    seen: (seen) => [accessGroup(seen, "quiet")?.retentionInDays, formatOf(seen, "quiet")],
    has: [
      [undefined, undefined],
      [7, "the tool's own"],
      [90, format],
    ],
  },
  {
    at: ["apis", "heard", "stage", "accessLogs", "logGroup"],
    values: [
      { name: "heard-a", retentionDays: 7 },
      { name: "heard-b", retentionDays: 7 },
    ],
    seen: (seen) => [destination(seen, "heard"), accessGroup(seen, "heard")?.retentionInDays],
    has: [
      ["/aws/vendedlogs/apigateway/acme-heard", 90],
      ["heard-a", 7],
      ["heard-b", 7],
    ],
  },
  {
    at: ["apis", "kept", "stage", "accessLogs", "logGroup", "name"],
    values: ["kept-a", "kept-b"],
    seen: (seen) => destination(seen, "kept"),
    has: ["/aws/vendedlogs/apigateway/acme-kept", "kept-a", "kept-b"],
  },
  {
    at: ["apis", "heard", "stage", "accessLogs", "format"],
    values: [format, other],
    seen: (seen) => formatOf(seen, "heard"),
    has: ["the tool's own", format, other],
  },
  {
    at: ["apis", "streamed", "stage", "accessLogs", "firehoseArn"],
    values: [stream("one"), { "eu-west-1": stream("two") }],
    seen: (seen) => destination(seen, "streamed"),
    has: ["/aws/vendedlogs/apigateway/acme-streamed", stream("one"), stream("two")],
  },
  {
    at: ["apis", "kept", "stage", "accessLogs", "logGroup", "retentionDays"],
    values: [30, 365],
    seen: (seen) => accessGroup(seen, "kept")?.retentionInDays,
    has: [14, 30, 365],
  },
  {
    at: ["apis", "kept", "stage", "accessLogs", "logGroup", "kmsKeyArn"],
    values: [key(1), { "eu-west-1": key(2) }],
    seen: (seen) => accessGroup(seen, "kept")?.kmsKeyId,
    has: [undefined, key(1), key(2)],
  },
  {
    at: ["apis", "spared", "stage", "accessLogs"],
    values: [GONE, { logGroup: { retentionDays: 14 } }],
    // One of 14 days stays when its stage logs no more.
    seen: ({ groups }) =>
      Object.values(groups).filter(
        ({ logGroupName: name, retentionInDays: days }) =>
          madeUp(name) === "/aws/vendedlogs/apigateway/acme-spared" && days !== 14,
      ).length,
    has: [1, 0, 0],
  },
  {
    at: ["apis", "quiet", "stage", "executionLogs"],
    values: [{}, { level: "INFO" }],
    seen: (seen) => [
      methods(seen, "quiet", "loggingLevel"),
      executionGroup(seen, "quiet")?.retentionInDays,
    ],
    has: [
      ["OFF", undefined],
      ["ERROR", 90],
      ["INFO", 90],
    ],
  },
  {
    at: ["apis", "kept", "stage", "executionLogs", "level"],
    values: ["INFO", "ERROR"],
    seen: (seen) => methods(seen, "kept", "loggingLevel"),
    has: ["ERROR", "INFO", "ERROR"],
  },
  {
    at: ["apis", "kept", "stage", "executionLogs", "dataTrace"],
    values: [true, false],
    seen: (seen) => methods(seen, "kept", "dataTraceEnabled"),
    has: [false, true, false],
  },
  {
    at: ["apis", "kept", "stage", "executionLogs", "retentionDays"],
    values: [7, 30],
    seen: (seen) => executionGroup(seen, "kept")?.retentionInDays,
    has: [90, 7, 30],
  },
  {
    at: ["apis", "kept", "stage", "executionLogs", "kmsKeyArn"],
    values: [key(1), { "eu-west-1": key(2) }],
    seen: (seen) => executionGroup(seen, "kept")?.kmsKeyId,
    has: [undefined, key(1), key(2)],
  },
  {
    at: ["apis", "kept", "stage", "metrics"],
    values: [true, false],
    seen: (seen) => methods(seen, "kept", "metricsEnabled"),
    has: [false, true, false],
  },
  {
    at: ["apis", "kept", "stage", "tracing"],
    values: [true, false],
    seen: (seen) => stageOf(seen, "kept")?.tracingEnabled ?? false,
    has: [false, true, false],
  },
  {
    at: ["apis", "plain", "stage", "accessLogs"],
    values: [{}, { format, logGroup: { name: "/aws/vendedlogs/plain" } }],
    seen: ({ http }) =>
      madeUp(named(http["acme-plain"]?.stages.prod?.AccessLogSettings?.DestinationArn)),
    has: [undefined, "/aws/vendedlogs/apigateway/acme-plain", "/aws/vendedlogs/plain"],
  },
  {
    at: ["apis", "plain", "stage", "metrics"],
    values: [true, false],
    seen: ({ http }) =>
      http["acme-plain"]?.stages.prod?.DefaultRouteSettings?.DetailedMetricsEnabled,
    has: [false, true, false],
  },
];

/** What stages tell of their requests. */
export const logs = subject({
  fleet,
  files: { "apis/rates.yaml": parse(exampleFiles["apis/rates.yaml"] ?? "") },
  read,
  changes,
});
