import type { Place } from "../findings/place";
import type { Account } from "./account";
import type { Reference } from "./reference";

export type ApiKind = "rest" | "http" | "websocket";
export type EndpointType = "edge" | "regional" | "private";

/** An API in one region. */
export interface RegionalApi {
  readonly id: string;
  readonly stage: string;
}

/** An API that already exists, in one region or several. */
export interface Api {
  readonly at: Place;
  readonly name: string;
  readonly kind: ApiKind;
  readonly account: Reference<Account> | undefined;
  /** Undefined where the fleet does not say. */
  readonly endpoint: EndpointType | undefined;
  /** Its name in API Gateway, where the fleet says it. */
  readonly metricName: string | undefined;
  readonly regions: ReadonlyMap<string, RegionalApi>;
}

/** The kind as it is said in a sentence. */
export function kindName(kind: ApiKind): string {
  return { rest: "a REST API", http: "an HTTP API", websocket: "a WebSocket API" }[kind];
}

/** Whether the API is said to be private although its kind has public endpoints only. */
export function isImpossiblyPrivate({ kind, endpoint }: Api): boolean {
  return endpoint === "private" && kind !== "rest";
}
