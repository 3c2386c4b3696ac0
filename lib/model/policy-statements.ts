import { inside, type Place } from "../findings/place";
import type { ResourcePolicy } from "./api";
import { isList, type JsonObject, type JsonValue } from "./openapi-document";

/** A statement of a policy, in a form that is easy to look at. */
export interface PolicyStatement {
  readonly at: Place;
  readonly written: JsonObject;
  readonly effect: JsonValue | undefined;
  /** What is not a list is a list of one. */
  readonly actions: readonly JsonValue[];
  readonly resources: readonly JsonValue[];
  readonly conditions: readonly PolicyCondition[];
  /** Whether it is about everybody. */
  readonly isForAll: boolean;
  /** The principals that it names, if it names any. */
  readonly principals: readonly string[];
}

/** One key that a statement looks at. */
export interface PolicyCondition {
  readonly at: Place;
  readonly operator: string;
  readonly key: string;
}

/**
 * Whether a condition is met by a call that has nothing of the kind it looks at. Undefined where it
 * asks for that itself.
 */
export function isMetByNothing({ operator }: PolicyCondition): boolean | undefined {
  if (/^Null$/i.test(operator)) return undefined;
  if (/^ForAllValues:/i.test(operator) || /IfExists$/i.test(operator)) return true;
  return /^(String|Numeric|Date|Arn)?Not/i.test(operator.replace(/^ForAnyValue:/i, ""));
}

/** The statements of a policy; none where it is not understood. */
export function statementsOf({ at, document }: ResourcePolicy): PolicyStatement[] {
  const written = document?.Statement;
  const place = inside(at, "Statement");
  if (isMap(written)) return [toStatement(written, place)];
  return listOf(written).flatMap((each, index) =>
    isMap(each) ? [toStatement(each, inside(place, index))] : [],
  );
}

/** A map, and no list. */
export function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is written as a list, or alone. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function toStatement(written: JsonObject, at: Place): PolicyStatement {
  const principals = principalsIn(written.Principal);
  return {
    at,
    written,
    effect: written.Effect,
    actions: listOf(written.Action),
    resources: listOf(written.Resource),
    conditions: conditionsIn(written.Condition, inside(at, "Condition")),
    isForAll: principals.includes("*"),
    principals: principals.filter((each) => each !== "*"),
  };
}

function principalsIn(value: JsonValue | undefined): string[] {
  const all = isMap(value) ? listOf(value.AWS) : listOf(value);
  return all.filter((each) => typeof each === "string");
}

function conditionsIn(value: JsonValue | undefined, at: Place): PolicyCondition[] {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    isMap(keys)
      ? Object.keys(keys).map((key) => ({ at: inside(at, operator, key), operator, key }))
      : [],
  );
}
