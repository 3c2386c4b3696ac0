import type { Place } from "../findings/place";
import type { ClientCertificate } from "./client-certificate";
import type { StageLogs } from "./stage-logs";

/** What the fleet says of an API's stage. */
export interface StageSettings {
  /** Of `stage`, whether that is written or not. */
  readonly at: Place;
  readonly variables: Readonly<Record<string, string>>;
  /** Undefined: no limit but the account's. */
  readonly throttle: Throttle | undefined;
  /** Settings of single methods, by method and path, such as `GET /orders/{id}`. */
  readonly methods: ReadonlyMap<string, MethodSettings>;
  readonly clientCertificate: ClientCertificate | undefined;
  readonly logs: StageLogs;
}

export interface Throttle {
  readonly at: Place;
  /** Requests a second. */
  readonly rateLimit: number;
  /** How many requests may come at once. */
  readonly burstLimit: number;
}

export interface MethodSettings {
  readonly at: Place;
  readonly throttle: Throttle | undefined;
}
