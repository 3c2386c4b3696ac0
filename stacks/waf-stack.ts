import type { Construct } from "constructs";
import { StageAssociations } from "../lib/constructs/stage-associations";
import { WebAcl } from "../lib/constructs/web-acl";
import { WebAclLogging } from "../lib/constructs/web-acl-logging";
import { Defect } from "../lib/findings/defect";
import type { WafStackPlan } from "../lib/plan/stack-plan";
import type { WebAclPlan } from "../lib/plan/web-acl-plan";
import { ApiDomainsStack } from "./api-domains-stack";

/** The web ACLs of an account in a region, and the stages behind them. */
export class WafStack extends ApiDomainsStack {
  private readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, plan: WafStackPlan) {
    super(scope, plan);
    this.arns = new Map(plan.webAcls.map((acl) => [acl.id, this.webAcl(acl)]));
    new StageAssociations(this, "stages", plan.associations, (id) => this.arnOf(id));
  }

  private webAcl(plan: WebAclPlan): string {
    const { arn } = new WebAcl(this, plan.id, plan).acl;
    if (plan.logging !== undefined) {
      new WebAclLogging(this, `logging-${plan.id}`, {
        plan: plan.logging,
        webAclId: plan.id,
        webAclArn: arn,
      });
    }
    return arn;
  }

  private arnOf(id: string): string {
    const arn = this.arns.get(id);
    if (arn === undefined) throw new Defect(`the stack has no web ACL "${id}"`);
    return arn;
  }
}
