import type { Condition, Statement } from "./statement";

/** What lets a role do something: a statement that is not yet cut to size. */
export interface Grant {
  readonly sid: string;
  /** What a plan does as well as an apply. */
  readonly reads: readonly string[];
  /** What only an apply does. */
  readonly writes: readonly string[];
  /** What it is about: resources, or values of a condition. What is in one group stays together. */
  readonly groups: readonly (readonly string[])[];
  /** The condition whose values the groups are, and the resources then; undefined for resources. */
  readonly by?: {
    readonly operator: string;
    readonly key: string;
    readonly resources: readonly string[];
  };
  /** Further conditions. */
  readonly condition?: Condition;
}

/** Whether a role only reads. */
export type Access = "read" | "write";

/** The same grants as far as a role has them. */
export function grantsFor(access: Access, grants: readonly Grant[]): Grant[] {
  return grants
    .map((grant) => (access === "read" ? { ...grant, writes: [] } : grant))
    .filter(({ reads, writes, groups }) => groups.length > 0 && reads.length + writes.length > 0);
}

/** The statement for some of a grant's groups. */
export function toStatement(
  { reads, writes, by, condition }: Grant,
  sid: string,
  groups: Grant["groups"],
): Statement {
  const values = [...new Set(groups.flat())].sort();
  const own: Condition = by === undefined ? {} : { [by.operator]: { [by.key]: values } };
  const all = together(own, condition ?? {});
  return {
    Sid: sid,
    Effect: "Allow",
    Action: [...new Set([...reads, ...writes])].sort(),
    Resource: by === undefined ? values : by.resources,
    ...(Object.keys(all).length === 0 ? {} : { Condition: all }),
  };
}

/** Both conditions, also where they use the same operator. */
function together(one: Condition, other: Condition): Condition {
  const operators = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    operators.map((operator) => [operator, { ...one[operator], ...other[operator] }]),
  );
}

/** Groups of one each. */
export function each(values: Iterable<string>): string[][] {
  return [...new Set(values)].sort().map((value) => [value]);
}
