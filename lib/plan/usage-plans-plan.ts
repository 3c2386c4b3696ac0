import type { MethodPlan, ThrottlePlan } from "./api-plan";
import type { Expression } from "./expression";

/** What callers with API keys may ask of the REST APIs of an account and region. */
export interface UsagePlansPlan {
  /** Sorted by id. */
  readonly plans: readonly UsagePlanPlan[];
  /** Those of the plans, each once; sorted by id. */
  readonly keys: readonly ApiKeyPlan[];
}

export interface UsagePlanPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  /** Of each key. */
  readonly throttle: ThrottlePlan | undefined;
  readonly quota: QuotaPlan | undefined;
  readonly stages: readonly PlanStage[];
  /** The ids of its keys, sorted. */
  readonly keys: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface QuotaPlan {
  readonly limit: number;
  readonly period: "DAY" | "WEEK" | "MONTH";
  readonly offset: number;
}

/** A stage that a plan is for. */
export interface PlanStage {
  readonly apiId: string | Expression;
  readonly stageName: string | Expression;
  readonly methods: readonly MethodPlan[];
}

export interface ApiKeyPlan {
  readonly id: string;
  readonly name: string;
  /** Changes with its plans: the key lets go of one before it is bound to another. */
  readonly description: string;
}
