import { partitionOf } from "../model/regions";
import type { StackPlan } from "../plan/stack-plan";
import type { ArnPlace } from "./arn-of";

/** What the fleet does with one account's credentials. */
export interface AccountNeeds {
  /** The account's name in the fleet, `own_credentials` or `state_role`. */
  readonly name: string;
  /** 12 digits; `*` where the fleet does not say. */
  readonly id: string;
  readonly stacks: readonly StackPlan[];
  readonly records: readonly RecordNeed[];
  readonly states: readonly StateNeed[];
  /** The ARNs of the roles that these credentials are exchanged for. */
  readonly assumedRoles: readonly string[];
}

/** A record that a stack makes. */
export interface RecordNeed {
  readonly place: ArnPlace;
  readonly zoneId: string;
  /** Before the name of a validation record stands a label that ACM makes up. */
  readonly kind: "alias" | "validation";
  readonly name: string;
  readonly type: string;
}

/** The state of a stack in S3. */
export type StateNeed = Extract<StackPlan["backend"], { kind: "s3" }>;

/** Where a stack works: its certificates may be in another region, its records in another account. */
export function placeOf(stack: StackPlan, { id }: AccountNeeds): ArnPlace {
  return { partition: partitionOf(stack.region), region: stack.region, account: id };
}

/** Whether something in a stack, with these tags of its own, has tags at all. */
export function isTagged(stack: StackPlan, tags: Readonly<Record<string, string>>): boolean {
  return [tags, ...stack.providers.map((provider) => provider.tags)].some(
    (some) => Object.keys(some).length > 0,
  );
}
