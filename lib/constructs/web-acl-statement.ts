import type { WebAclRulePlan } from "../plan/web-acl-plan";

/**
 * The statement of a rule as Terraform writes it: CDKTF does not know what is inside a statement,
 * and passes it on as it is.
 */
export function webAclStatement(rule: WebAclRulePlan, ipSetArn: (id: string) => string): object {
  switch (rule.kind) {
    case "ip-set":
      return { ip_set_reference_statement: { arn: ipSetArn(rule.ipSetId) } };
    case "countries":
      return { geo_match_statement: { country_codes: rule.codes } };
    case "rate":
      return {
        rate_based_statement: {
          aggregate_key_type: "IP",
          limit: rule.requests,
          evaluation_window_sec: rule.windowSeconds,
        },
      };
    case "managed":
      return { managed_rule_group_statement: managedGroup(rule) };
    default:
      return rule satisfies never;
  }
}

function managedGroup({ group, version, overrides }: Extract<WebAclRulePlan, { kind: "managed" }>) {
  return {
    vendor_name: "AWS",
    name: group,
    ...(version === undefined ? {} : { version }),
    ...settings(group),
    ...(overrides.length === 0 ? {} : { rule_action_override: overrides.map(override) }),
  };
}

/**
 * Bot Control on its common level, which is what it does where nothing is said. AWS writes that back,
 * so that a plan would differ for ever without it.
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-bot.html
 */
function settings(group: string) {
  if (group !== "AWSManagedRulesBotControlRuleSet") return {};
  const common = { inspection_level: "COMMON", enable_machine_learning: false };
  return { managed_rule_group_configs: [{ aws_managed_rules_bot_control_rule_set: common }] };
}

function override({ rule, action }: { rule: string; action: string }) {
  return { name: rule, action_to_use: { [action]: {} } };
}
