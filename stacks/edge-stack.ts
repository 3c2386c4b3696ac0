import type { Construct } from "constructs";
import { EdgeDomain } from "../lib/constructs/edge-domain";
import { Mappings } from "../lib/constructs/mappings";
import type { EdgeDomainPlan } from "../lib/plan/domain-plan";
import type { EdgeStackPlan } from "../lib/plan/stack-plan";
import { DomainStack } from "./domain-stack";

/** The edge-optimized domains of a region; their certificates are in us-east-1. */
export class EdgeStack extends DomainStack {
  constructor(scope: Construct, plan: EdgeStackPlan) {
    super(scope, plan);
    for (const domain of plan.domains) this.add(domain);
  }

  private add(plan: EdgeDomainPlan): void {
    const certificateArn = this.certificateOf(plan);
    const { domain, target } = new EdgeDomain(this, plan.id, plan, certificateArn);
    new Mappings(this, `mappings-${plan.id}`, {
      mappings: plan.mappings,
      domainName: domain.domainName,
    });
    this.publish(plan, target, { arn: domain.arn, certificateArn });
  }
}
