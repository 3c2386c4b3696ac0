import type { Place } from "../findings/place";
import type { Api } from "./api";
import type { Reference } from "./reference";

/** What Route 53 judges the health of each region of a domain by. */
export type HealthCheck = Probe | OwnAlarm | ExistingAlarms | ExistingChecks;

/** Calls of a path under the regional name. */
export interface Probe {
  readonly kind: "probe";
  readonly at: Place;
  readonly path: string;
  readonly intervalSeconds: number;
  readonly failureThreshold: number;
  /** The regions that the calls come from. */
  readonly checkers: readonly string[];
}

/** An alarm on the errors of an API, to make in each region. */
export interface OwnAlarm {
  readonly kind: "own-alarm";
  readonly at: Place;
  /** Undefined for the only one that the domain maps. */
  readonly api: Reference<Api> | undefined;
  /** How many in a minute are too many. */
  readonly errors: number;
  readonly minutes: number;
  readonly withoutData: WithoutData;
}

/** Alarms that exist, by region. */
export interface ExistingAlarms {
  readonly kind: "existing-alarms";
  readonly at: Place;
  readonly names: ReadonlyMap<string, string>;
  readonly withoutData: WithoutData;
}

/** Health checks of Route 53 that exist, by region. */
export interface ExistingChecks {
  readonly kind: "existing-checks";
  readonly at: Place;
  /** Their ids. A region without one counts as healthy. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What a region is while its alarm has no data. */
export type WithoutData = "healthy" | "unhealthy" | "lastKnown";
