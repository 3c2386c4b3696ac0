import type { Finding } from "../findings/finding";
import type { Fleet } from "../model/fleet";
import { rules } from "./index";
import type { Rule } from "./rule";

/** Every violation of every rule in the fleet. */
export function checkRules(fleet: Fleet): Finding[] {
  return rules.flatMap((rule) => checkRule(rule, fleet));
}

export function checkRule(rule: Rule, fleet: Fleet): Finding[] {
  return rule.check(fleet).map((violation) => ({
    ...violation,
    ruleId: rule.id,
    severity: rule.severity,
    docs: rule.docs,
  }));
}
