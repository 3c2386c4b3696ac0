import type { Place } from "../findings/place";
import type { Api } from "./api";
import type { Reference } from "./reference";
import type { MethodSettings, Throttle } from "./stage";

/** What callers with API keys may ask of REST APIs. */
export interface UsagePlan {
  readonly at: Place;
  readonly name: string;
  readonly apis: readonly Reference<Api>[];
  /** Of each key; undefined: no limit but those of the stages. */
  readonly throttle: Throttle | undefined;
  /** By the names of APIs, and by method and path. */
  readonly methods: ReadonlyMap<string, ReadonlyMap<string, MethodSettings>>;
  readonly quota: RequestQuota | undefined;
  readonly keys: readonly ApiKey[];
  readonly description: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** How many requests each key may make in a period. */
export interface RequestQuota {
  readonly at: Place;
  readonly limit: number;
  readonly period: "DAY" | "WEEK" | "MONTH";
  /** The days between a period's usual beginning and this one's. */
  readonly offset: number;
}

export interface ApiKey {
  readonly at: Place;
  readonly name: string;
}
