import { parse, stringify } from "yaml";
import { checkFleet } from "../../lib/cli/check-fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { rules } from "../../lib/rules/index";
import { EXAMPLE_DAY, exampleConfig, exampleNames } from "../../scripts/examples";
import { stackText, synthesize } from "../../stacks/synthesize";
import { type Data, wholeFleets } from "./base-fleets";
import { leftOutFiles, leftOutFleet } from "./left-out-fleet";
import { planOfText } from "./policies";
import { examplePlans } from "./stack-json";

/** A value in a stack's JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** A resource as a stack has it, by itself: nothing of Terraform's own, and texts for expressions. */
export interface EmittedResource {
  readonly type: string;
  readonly written: JsonMap;
  /** The arguments whose changes Terraform is told not to see. */
  readonly ignored: readonly string[];
}

interface Stack {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Written>>>>;
}

type Written = JsonMap & { readonly lifecycle?: { readonly ignore_changes?: readonly string[] } };

/** The resources of AWS that all kinds of fleets yield, each form once. */
export function emittedResources(): EmittedResource[] {
  const fleets = [...wholeFleets, leftOutFleet];
  const stacks = stacksOf([...examples(), ...ofRules(), ...fleets.flatMap(withoutEachKey)]);
  const all = stacks.flatMap(({ resource = {} }) =>
    Object.entries(resource).flatMap(([type, byName]) =>
      type.startsWith("aws_") ? Object.values(byName).map((each) => emitted(type, each)) : [],
    ),
  );
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function examples(): StackPlan[] {
  return exampleNames().flatMap((name) => {
    const { fleet } = checkFleet(exampleConfig(name), EXAMPLE_DAY);
    return fleet === undefined ? [] : planStacks(fleet);
  });
}

function ofRules(): StackPlan[] {
  return rules.flatMap(({ examples: { passes, files } }) => examplePlans(passes, files));
}

/** The stacks of a fleet, and those with each of its keys taken out that it can do without. */
function withoutEachKey(text: string): StackPlan[] {
  const whole = planOfText(text, leftOutFiles);
  if (whole === undefined) throw new Error(`a whole fleet has errors:\n${text}`);
  const less = lessAKey(parse(text)).flatMap(
    (data) => planOfText(stringify(data), leftOutFiles) ?? [],
  );
  return [...whole, ...less];
}

function lessAKey(data: Data): Data[] {
  if (data === null || typeof data !== "object") return [];
  if (Array.isArray(data))
    return data.flatMap((item, index) => lessAKey(item).map((less) => data.with(index, less)));
  return Object.entries(data).flatMap(([key, value]) => {
    const { [key]: _, ...others } = data;
    return [others, ...lessAKey(value).map((less) => ({ ...data, [key]: less }))];
  });
}

/** The stacks of all plans, of those that are the same only one. */
function stacksOf(plans: readonly StackPlan[]): Stack[] {
  const distinct = new Map(
    plans.map((plan) => [JSON.stringify({ ...plan, providers: [], backend: undefined }), plan]),
  );
  const named = [...distinct.values()].map((plan, index) => ({
    ...plan,
    name: `stack-${index}`,
    after: [],
  }));
  const files = synthesize(named);
  return named.map(({ name }): Stack => JSON.parse(stackText(files, name)));
}

function emitted(type: string, written: Written): EmittedResource {
  const { lifecycle, provider: _, depends_on: __, "//": ___, ...rest } = written;
  return { type, written: evaluated(rest), ignored: lifecycle?.ignore_changes ?? [] };
}

function evaluated<Value extends Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === "string" ? each.replace(/(?<!\$)\$\{[^}]*\}/g, evaluatedText) : each,
  );
}

/** What becomes of most expressions: no fleet has it. */
export const EVALUATED = "e5d4c3b2a1";

/** What an expression can come to: what is passed on from one resource to another. */
function evaluatedText(expression: string): string {
  if (expression.startsWith("${jsonencode")) return '{"openapi":"3.0.1"}';
  if (expression.endsWith("execution_arn}"))
    return "arn:aws:execute-api:eu-west-1:111111111111:api";
  if (expression.endsWith("arn}"))
    return "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";
  return EVALUATED;
}
