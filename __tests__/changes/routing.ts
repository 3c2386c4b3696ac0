import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import {
  CreateHealthCheckCommand,
  type HealthCheckConfig,
  ListHealthChecksCommand,
} from "@aws-sdk/client-route-53";
import { parse } from "yaml";
import { type RecordSeen, readRecordSets } from "../support/aws-records";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn } from "../support/prepared";
import { type Change, subject } from "./change";

const eu = "eu-west-1";
const us = "us-east-1";
const arn = (region: string) =>
  `arn:aws:acm:${region}:123456789012:certificate/12345678-1234-1234-1234-123456789012`;
const existing = { existing: { [eu]: "lent-errors" } };

const place = { region: eu };

const domain = (name: string, more: object, where: object = place) => ({
  name: `${name}.example.com`,
  endpoint: "regional",
  ...where,
  certificate: { arns: { [eu]: arn(eu) } },
  mappings: [{ api: "routed" }],
  ...more,
});

const placed = (...locations: unknown[]) => ({
  policy: "geolocation",
  locations: { [eu]: locations },
});

const latency = { routing: { policy: "latency" } };

/** Of domains in several regions one is in the answers: they change their policy by way of that. */
const fleet = {
  ...parse(`
project: acme
zones: { example.com: { id: Z00000000001 } }
apis:
  routed: { kind: rest, name: routed, regions: { ${eu}: { id: r1, stage: prod }, ${us}: { id: r2, stage: prod } } }
  other: { kind: rest, name: other, regions: { ${eu}: { id: o1, stage: prod } } }
`),
  domains: [
    domain("chosen", {}),
    domain("plain", {}),
    domain("near", {}),
    domain("weighted", { routing: { policy: "weighted", weights: { [eu]: 100 } } }),
    domain("placed", { routing: placed("default") }),
    domain(
      "pair",
      {
        alias: [eu],
        healthCheck: { alarm: { existing: { [eu]: "pair-errors", [us]: "pair-errors" } } },
        certificate: { arns: { [eu]: arn(eu), [us]: arn(us) } },
      },
      { regions: [eu, us] },
    ),
    domain("spread", latency),
    domain("probed", { ...latency, regionalNames: true, healthCheck: { path: "/health" } }),
    domain("alarmed", { ...latency, healthCheck: { alarm: { errors: 10 } } }),
    domain("watched", latency),
    domain("lent", { ...latency, healthCheck: { alarm: existing } }),
  ],
};

const checkOf = (config: HealthCheckConfig) => ({
  CallerReference: `${config.FullyQualifiedDomainName}`,
  HealthCheckConfig: config,
});

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const { route53 } = await clientsIn(local, us);
  const ids = ["one", "two"].map(async (name) => {
    const FullyQualifiedDomainName = `${name}.example.net`;
    const command = checkOf({ Type: "HTTPS", FullyQualifiedDomainName });
    const { HealthCheck } = await route53.send(new CreateHealthCheckCommand(command));
    return [`check-${name}`, HealthCheck?.Id ?? ""];
  });
  const { certificate } = local.written.domains.find(
    (each: { name: string }) => each.name === "pair.example.com",
  );
  return {
    ...Object.fromEntries(await Promise.all(ids)),
    "certificate-eu": certificate.arns[eu],
    "certificate-us": certificate.arns[us],
  };
}

async function read(local: LocalDeployment) {
  const clients = await clientsIn(local, eu);
  const [records, { HealthChecks = [] }, { MetricAlarms = [] }] = await Promise.all([
    readRecordSets(clients),
    clients.route53.send(new ListHealthChecksCommand({ MaxItems: 100 })),
    clients.cloudWatch.send(new DescribeAlarmsCommand({})),
  ]);
  const checks = Object.fromEntries(
    HealthChecks.map(({ Id, HealthCheckConfig }) => [Id ?? "", HealthCheckConfig]),
  );
  const alarms = Object.fromEntries(MetricAlarms.map((alarm) => [alarm.AlarmName ?? "", alarm]));
  return { records, checks, alarms };
}

type Seen = Awaited<ReturnType<typeof read>>;

const recordsOf = ({ records }: Seen, name: string) =>
  records.filter(({ Name, Type }) => Name === `${name}.example.com` && Type === "A");

/** What Route 53 chooses the records of a name by, sorted. */
const choices = (seen: Seen, name: string) => recordsOf(seen, name).map(choice).sort();

function choice(record: RecordSeen): string {
  const { Region, Weight, Failover, GeoLocation, GeoProximityLocation } = record;
  if (Region !== undefined) return `nearest in time to ${Region}`;
  if (Weight !== undefined) return `share ${Weight}`;
  if (Failover !== undefined) return `${Failover}`;
  if (GeoLocation !== undefined) return Object.values(GeoLocation).sort().join(" ");
  if (GeoProximityLocation === undefined) return "simple";
  const { AWSRegion, Bias = 0 } = GeoProximityLocation;
  return `near ${AWSRegion}, by ${Bias}`;
}

/** The health check that the records of a name follow. */
const checkOn = (seen: Seen, name: string) =>
  seen.checks[recordsOf(seen, name)[0]?.HealthCheckId ?? ""];

const alarmOn = (seen: Seen, name: string) =>
  seen.alarms[checkOn(seen, name)?.AlarmIdentifier?.Name ?? ""];

const at = (name: string, ...keys: string[]) => ["domains", `${name}.example.com`, ...keys];

const ofRoutes: Change<Seen>[] = [
  {
    at: at("chosen", "routing"),
    values: [
      placed("default", { continent: "EU" }, { country: "US", subdivision: "NY" }),
      { policy: "weighted", weights: { [eu]: 100 } },
    ],
    seen: (seen) => choices(seen, "chosen"),
    has: [["simple"], ["*", "EU", "NY US"], ["share 100"]],
  },
  {
    at: at("plain", "routing"),
    values: [{ policy: "simple" }, { policy: "latency" }],
    seen: (seen) => choices(seen, "plain"),
    has: [["simple"], ["simple"], [`nearest in time to ${eu}`]],
  },
  {
    at: at("near", "routing"),
    values: [{ policy: "geoproximity", bias: { [eu]: 10 } }, { policy: "geoproximity" }],
    seen: (seen) => choices(seen, "near"),
    has: [["simple"], [`near ${eu}, by 10`], [`near ${eu}, by 0`]],
  },
  {
    at: at("weighted", "routing", "weights", eu),
    values: [50, 7],
    seen: (seen) => choices(seen, "weighted"),
    has: [["share 100"], ["share 50"], ["share 7"]],
  },
  {
    at: at("placed", "routing"),
    values: [
      placed("default", { country: "US" }, { continent: "EU" }),
      placed({ country: "US", subdivision: "NY" }, "default"),
    ],
    seen: (seen) => choices(seen, "placed"),
    has: [["*"], ["*", "EU", "US"], ["*", "NY US"]],
  },
  {
    at: at("pair", "routing"),
    values: [
      { policy: "failover", primary: eu },
      { policy: "failover", primary: us },
    ],
    seen: (seen) => choices(seen, "pair"),
    has: [[`nearest in time to ${eu}`], ["PRIMARY"], ["SECONDARY"]],
  },
  {
    at: at("spread"),
    values: [
      domain(
        "spread",
        { certificate: { arns: { [eu]: "<certificate-eu>", [us]: "<certificate-us>" } } },
        { regions: [eu, us] },
      ),
      domain("spread", { ...latency, certificate: { arn: "<certificate-us>" } }, { region: us }),
    ],
    seen: (seen) => choices(seen, "spread"),
    has: [
      [`nearest in time to ${eu}`],
      [`nearest in time to ${eu}`, `nearest in time to ${us}`],
      [`nearest in time to ${us}`],
    ],
  },
];

const ofHealth: Change<Seen>[] = [
  {
    at: at("probed", "healthCheck", "intervalSeconds"),
    values: [10, 30],
    seen: (seen) => checkOn(seen, "probed")?.RequestInterval,
    has: [30, 10, 30],
  },
  {
    at: at("probed", "healthCheck", "failureThreshold"),
    values: [5, 10],
    seen: (seen) => checkOn(seen, "probed")?.FailureThreshold,
    has: [3, 5, 10],
  },
  {
    at: at("probed", "healthCheck", "checkers"),
    values: [
      [us, eu, "ap-southeast-1"],
      [us, eu, "sa-east-1"],
    ],
    seen: (seen) => checkOn(seen, "probed")?.Regions?.length ?? 0,
    has: [8, 3, 3],
  },
  {
    at: at("alarmed", "healthCheck", "alarm", "errors"),
    values: [20, 30],
    seen: (seen) => alarmOn(seen, "alarmed")?.Threshold,
    has: [10, 20, 30],
  },
  {
    at: at("alarmed", "healthCheck", "alarm", "minutes"),
    values: [5, 1],
    seen: (seen) => alarmOn(seen, "alarmed")?.EvaluationPeriods,
    has: [3, 5, 1],
  },
  {
    at: at("alarmed", "healthCheck", "alarm", "api"),
    values: ["other", "routed"],
    seen: (seen) =>
      alarmOn(seen, "alarmed")?.Dimensions?.find(({ Name }) => Name === "ApiName")?.Value,
    has: ["routed", "other", "routed"],
  },
  {
    at: at("alarmed", "healthCheck", "alarm", "withoutData"),
    values: ["unhealthy", "lastKnown"],
    seen: (seen) => checkOn(seen, "alarmed")?.InsufficientDataHealthStatus,
    has: ["Healthy", "Unhealthy", "LastKnownStatus"],
  },
  {
    at: at("watched", "healthCheck"),
    values: [{ alarm: { existing: { [eu]: "watched-errors" } } }, { alarm: { errors: 5 } }],
    seen: (seen) => [
      checkOn(seen, "watched")?.AlarmIdentifier?.Name === "watched-errors",
      alarmOn(seen, "watched")?.Threshold,
    ],
    has: [
      [false, undefined],
      [true, undefined],
      [false, 5],
    ],
  },
  {
    at: at("lent", "healthCheck"),
    values: [{ existing: { [eu]: "<check-one>" } }, { existing: { [eu]: "<check-two>" } }],
    seen: (seen) => checkOn(seen, "lent")?.FullyQualifiedDomainName,
    has: [undefined, "one.example.net", "two.example.net"],
  },
];

/** How Route 53 picks a region, and what it judges its health by. */
export const routing = subject({ fleet, prepare, read, changes: [...ofRoutes, ...ofHealth] });
