import type { Fleet } from "./fleet";
import { type ManagedRuleGroup, managedRuleGroup } from "./managed-rule-groups";
import { type ManagedRule, managedRulesOf } from "./web-acl";

/** An override of a rule that the newest version of the group does not have. */
export interface UnknownOverride {
  readonly rule: ManagedRule;
  readonly group: ManagedRuleGroup;
  /** The name of the rule that is overridden. */
  readonly name: string;
}

export function unknownOverrides(fleet: Fleet): UnknownOverride[] {
  return fleet.webAcls.flatMap(managedRulesOf).flatMap((rule) => {
    const group = managedRuleGroup(rule.name);
    if (group === undefined || group.needsConfiguration) return [];
    return [...rule.overrides.keys()]
      .filter((name) => !group.rules.includes(name))
      .map((name) => ({ rule, group, name }));
  });
}
