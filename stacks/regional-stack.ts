import type { Construct } from "constructs";
import { HealthCheck } from "../lib/constructs/health-check";
import { Mappings } from "../lib/constructs/mappings";
import { RegionalDomain } from "../lib/constructs/regional-domain";
import type { RegionalDomainPlan } from "../lib/plan/domain-plan";
import type { RegionalStackPlan } from "../lib/plan/stack-plan";
import { DomainStack } from "./domain-stack";

/** The regional domains of a region. */
export class RegionalStack extends DomainStack {
  constructor(scope: Construct, plan: RegionalStackPlan) {
    super(scope, plan);
    for (const domain of plan.domains) this.add(domain);
  }

  private add(plan: RegionalDomainPlan): void {
    const certificateArn = this.certificateOf(plan);
    const { domain, target } = new RegionalDomain(this, plan.id, plan, certificateArn);
    new Mappings(this, `mappings-${plan.id}`, {
      mappings: plan.mappings,
      domainName: domain.domainName,
    });
    const healthCheck =
      plan.healthCheck && new HealthCheck(this, `health-${plan.id}`, plan.healthCheck);
    this.publish(plan, target, { arn: domain.arn, certificateArn }, healthCheck);
  }
}
