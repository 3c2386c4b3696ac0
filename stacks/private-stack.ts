import type { Construct } from "constructs";
import { Mappings } from "../lib/constructs/mappings";
import { PrivateDomain } from "../lib/constructs/private-domain";
import { VpcEndpoints } from "../lib/constructs/vpc-endpoints";
import type { PrivateDomainPlan } from "../lib/plan/domain-plan";
import type { PrivateStackPlan } from "../lib/plan/stack-plan";
import { DomainStack } from "./domain-stack";

/** The private domains of a region. */
export class PrivateStack extends DomainStack {
  constructor(scope: Construct, plan: PrivateStackPlan) {
    super(scope, plan);
    const vpcEndpoints = new VpcEndpoints(this, "vpc-endpoints", plan.vpcEndpoints);
    for (const domain of plan.domains) this.add(domain, vpcEndpoints);
  }

  private add(plan: PrivateDomainPlan, vpcEndpoints: VpcEndpoints): void {
    const certificateArn = this.certificateOf(plan);
    const { domain } = new PrivateDomain(this, plan.id, plan, certificateArn);
    new Mappings(this, `mappings-${plan.id}`, {
      mappings: plan.mappings,
      domainName: domain.domainName,
      privateDomain: domain,
    });
    this.publish(plan, vpcEndpoints.target(plan.targetVpcEndpoint), {
      arn: domain.arn,
      certificateArn,
    });
  }
}
