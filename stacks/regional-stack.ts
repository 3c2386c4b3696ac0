import type { Construct } from "constructs";
import { defined } from "../lib/constructs/defined";
import { HealthCheck } from "../lib/constructs/health-check";
import { Mappings } from "../lib/constructs/mappings";
import { type MutualTlsProps, RegionalDomain } from "../lib/constructs/regional-domain";
import { Truststores } from "../lib/constructs/truststores";
import type { RegionalDomainPlan } from "../lib/plan/domain-plan";
import type { MutualTlsPlan } from "../lib/plan/mutual-tls-plan";
import type { RegionalStackPlan } from "../lib/plan/stack-plan";
import { DomainStack } from "./domain-stack";

/** The regional domains of a region. */
export class RegionalStack extends DomainStack {
  private readonly truststores: Truststores;

  constructor(scope: Construct, plan: RegionalStackPlan) {
    super(scope, plan);
    this.truststores = new Truststores(this, "truststores", plan.truststores);
    for (const domain of plan.domains) this.add(domain);
  }

  private add(plan: RegionalDomainPlan): void {
    const certificateArn = this.certificateOf(plan);
    const { domain, target } = new RegionalDomain(
      this,
      plan.id,
      plan,
      certificateArn,
      plan.mutualTls && this.mutualTls(plan.id, plan.mutualTls),
    );
    new Mappings(this, `mappings-${plan.id}`, {
      mappings: plan.mappings,
      domainName: domain.domainName,
      maker: { id: plan.id, api: plan.mappedBy },
    });
    const made = plan.healthCheck && new HealthCheck(this, `health-${plan.id}`, plan.healthCheck);
    const followed = made?.healthCheckId ?? plan.existingHealthCheck;
    this.publish(plan, target, { arn: domain.arn, certificateArn }, followed);
  }

  private mutualTls(id: string, { truststore, ownership }: MutualTlsPlan): MutualTlsProps {
    return {
      authentication: this.authentication(truststore),
      ownershipArn:
        ownership && this.certificateOf({ id: `ownership-${id}`, certificate: ownership }),
    };
  }

  /** The domain is bound to the version: a new one is a change of the domain. */
  private authentication(truststore: MutualTlsPlan["truststore"]) {
    if (truststore.kind === "existing") {
      return defined({ truststoreUri: truststore.uri, truststoreVersion: truststore.version });
    }
    const { bucket, key, versionId } = this.truststores.get(truststore.objectId);
    return { truststoreUri: `s3://${bucket}/${key}`, truststoreVersion: versionId };
  }
}
