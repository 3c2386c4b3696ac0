import { Defect } from "../findings/defect";
import type { Api, ApiKind, RegionalApi } from "../model/api";
import { watchedApi } from "../model/checked-apis";
import type { RegionalDomain } from "../model/domain";
import type { OwnAlarm, Probe, WithoutData } from "../model/health-check";
import { regionalName, regionalNameDomains } from "../model/regional-name";
import { healthCheckName } from "../model/tagged";
import type { Zone } from "../model/zone";
import { planAliases } from "./alias-plan";
import { apiIdOf } from "./api-references";
import type { Expression } from "./expression";
import { hostId } from "./ids";
import type { Home } from "./provider-plan";

/** What Route 53 judges the health of a domain in one region by. */
export interface HealthCheckPlan {
  readonly id: string;
  readonly check: ProbePlan | AlarmCheckPlan;
  /** `Name` among them, which is what the console calls it. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface ProbePlan {
  readonly kind: "probe";
  readonly host: string;
  readonly path: string;
  readonly intervalSeconds: number;
  readonly failureThreshold: number;
  /** Sorted. */
  readonly checkers: readonly string[];
  /** The ids of the records that lead the host name to its domain: before them, no call succeeds. */
  readonly afterRecords: readonly string[];
}

export interface AlarmCheckPlan {
  readonly kind: "alarm";
  readonly region: string;
  readonly withoutData: "Healthy" | "Unhealthy" | "LastKnownStatus";
  /** One to make, or the name of one that exists. */
  readonly alarm: AlarmPlan | string;
}

/** An alarm on the errors of an API's stage. */
export interface AlarmPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string | Expression>>;
  readonly errors: number;
  readonly minutes: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** The id of the health check that exists for the records of a domain in one region. */
export function existingHealthCheck(
  { healthCheck }: RegionalDomain,
  { region }: Home,
): string | undefined {
  return healthCheck?.kind === "existing-checks" ? healthCheck.ids.get(region) : undefined;
}

/** None without the records that would follow it, and none beside one that exists. */
export function planHealthCheck(
  domain: RegionalDomain,
  home: Home,
  { zones, project }: { readonly zones: readonly Zone[]; readonly project: string },
): HealthCheckPlan | undefined {
  const { healthCheck, name, tags } = domain;
  if (healthCheck === undefined || healthCheck.kind === "existing-checks") return undefined;
  if (planAliases(domain, home).length === 0) return undefined;
  const { region } = home;
  const common = {
    id: hostId(name),
    tags: { Name: healthCheckName(domain, region), ...tags },
  };
  if (healthCheck.kind === "probe") {
    return { ...common, check: planProbe(domain, healthCheck, home, zones) };
  }
  const withoutData = statuses[healthCheck.withoutData];
  const alarm =
    healthCheck.kind === "own-alarm"
      ? planAlarm(domain, healthCheck, region, project)
      : existingAlarm(healthCheck.names, region);
  return { ...common, check: { kind: "alarm", region, withoutData, alarm } };
}

const statuses: Readonly<Record<WithoutData, AlarmCheckPlan["withoutData"]>> = {
  healthy: "Healthy",
  unhealthy: "Unhealthy",
  lastKnown: "LastKnownStatus",
};

function planProbe(
  domain: RegionalDomain,
  { path, intervalSeconds, failureThreshold, checkers }: Probe,
  home: Home,
  zones: readonly Zone[],
): ProbePlan {
  const host = regionalName(domain, home.region);
  const own = regionalNameDomains(domain, zones).find(({ name }) => name.text === host.text);
  const records = own === undefined ? [] : planAliases(own, home);
  return {
    kind: "probe",
    host: host.text,
    path,
    intervalSeconds,
    failureThreshold,
    checkers: [...checkers].sort(),
    afterRecords: records.map(({ id }) => id),
  };
}

function existingAlarm(names: ReadonlyMap<string, string>, region: string): string {
  const name = names.get(region);
  if (name === undefined) throw new Defect(`no alarm is named for ${region}`);
  return name;
}

/** CloudWatch knows a REST API by its name, and the others by their ids. */
function identity(api: Api, deployed: RegionalApi): Record<string, string | Expression> {
  const { kind, name, metricName } = api;
  if (kind !== "rest") return { ApiId: apiIdOf(api, deployed) };
  if (metricName === undefined) throw new Defect(`the name of the API ${name} is not known`);
  return { ApiName: metricName };
}

const metrics: Readonly<Record<ApiKind, string>> = {
  rest: "5XXError",
  http: "5xx",
  websocket: "ExecutionError",
};

function planAlarm(
  domain: RegionalDomain,
  healthCheck: OwnAlarm,
  region: string,
  project: string,
): AlarmPlan {
  const api = watchedApi(domain, healthCheck);
  const deployed = api?.regions.get(region);
  if (api === undefined || deployed === undefined)
    throw new Defect(`the alarm of ${domain.name.text} has no API in ${region}`);
  const { errors, minutes } = healthCheck;
  return {
    id: hostId(domain.name),
    name: `${project} ${domain.name.text} errors`,
    description: `Takes ${domain.name.text} in ${region} out of the DNS.`,
    metric: metrics[api.kind],
    dimensions: { ...identity(api, deployed), Stage: deployed.stage },
    errors,
    minutes,
    tags: domain.tags,
  };
}
