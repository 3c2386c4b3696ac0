import { Wafv2IpSet } from "@cdktf/provider-aws/lib/wafv2-ip-set";
import { Wafv2WebAcl, type Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { IpSetPlan, WebAclPlan, WebAclRulePlan } from "../plan/web-acl-plan";
import { defined, unlessEmpty } from "./defined";
import { named } from "./named";
import { webAclStatement } from "./web-acl-statement";

/** A web ACL for stages, and the sets of addresses it asks. */
export class WebAcl extends Construct {
  readonly acl: Wafv2WebAcl;
  private readonly ipSets: ReadonlyMap<string, Wafv2IpSet>;

  constructor(scope: Construct, id: string, plan: WebAclPlan) {
    super(scope, id);
    this.ipSets = new Map(plan.ipSets.map((set) => [set.id, this.ipSet(set)]));
    const acl = new Wafv2WebAcl(this, "acl", {
      name: plan.name,
      scope: "REGIONAL",
      defaultAction: plan.defaultAction === "allow" ? { allow: {} } : { block: {} },
      visibilityConfig: visibility(plan.name),
      rule: plan.rules.map((rule) => this.rule(rule)),
      // Nor a web ACL that a stage is behind.
      lifecycle: { createBeforeDestroy: true },
      ...optionalArguments(plan),
    });
    this.acl = named(acl, plan.id);
  }

  private ipSet({ id, name, version, addresses }: IpSetPlan): Wafv2IpSet {
    const set = new Wafv2IpSet(this, id, {
      name,
      scope: "REGIONAL",
      ipAddressVersion: version,
      addresses: [...addresses],
      // AWS WAF deletes no set that a web ACL asks: it asks the set no more first.
      lifecycle: { createBeforeDestroy: true },
    });
    return named(set, id);
  }

  private rule(plan: WebAclRulePlan): Wafv2WebAclRule {
    return {
      name: plan.name,
      priority: plan.priority,
      statement: webAclStatement(plan, (id) => this.ipSetArn(id)),
      visibilityConfig: visibility(plan.metric),
      ...decision(plan),
    };
  }

  private ipSetArn(id: string): string {
    const set = this.ipSets.get(id);
    if (set === undefined) throw new Defect(`the web ACL has no IP set "${id}"`);
    return set.arn;
  }
}

/** Groups bring their own actions and can only be overridden; other rules have one. */
function decision(plan: WebAclRulePlan) {
  switch (plan.kind) {
    case "managed":
      return { overrideAction: plan.action === "count" ? { count: {} } : { none: {} } };
    case "countries":
      return { action: { block: {} } };
    default:
      return { action: { [plan.action]: {} } };
  }
}

function visibility(metricName: string) {
  return { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName };
}

function optionalArguments({ bodyLimit, tags }: WebAclPlan) {
  return defined({
    associationConfig: bodyLimit === undefined ? undefined : inspecting(bodyLimit),
    tags: unlessEmpty(tags),
  });
}

function inspecting(defaultSizeInspectionLimit: string) {
  return { requestBody: [{ apiGateway: { defaultSizeInspectionLimit } }] };
}
