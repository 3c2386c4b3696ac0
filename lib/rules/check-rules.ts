import type { Finding } from "../findings/finding";
import type { Fleet } from "../model/fleet";
import { rules } from "./index";
import type { Rule } from "./rule";

/** Every violation of every rule in the fleet on a day such as `2026-11-21`. */
export function checkRules(fleet: Fleet, today: string): Finding[] {
  return rules.flatMap((rule) => checkRule(rule, fleet, today));
}

export function checkRule(rule: Rule, fleet: Fleet, today: string): Finding[] {
  return rule.check(fleet, today).map((violation) => ({
    ...violation,
    ruleId: rule.id,
    severity: rule.severity,
    docs: rule.docs,
  }));
}
