import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { StageAssociationPlan, WebAclPlan } from "../plan/web-acl-plan";
import { StageAssociations } from "./stage-associations";
import { WebAcl } from "./web-acl";
import { WebAclLogging } from "./web-acl-logging";

export interface WebAclsProps {
  readonly webAcls: readonly WebAclPlan[];
  readonly associations: readonly StageAssociationPlan[];
}

/** The web ACLs that a stack makes, with their logs, and the stages behind them and others. */
export class WebAcls extends Construct {
  private readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { webAcls, associations }: WebAclsProps) {
    super(scope, id);
    this.arns = new Map(webAcls.map((acl) => [acl.id, this.webAcl(acl)]));
    new StageAssociations(this, "stages", associations, (acl) => this.arnOf(acl));
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
