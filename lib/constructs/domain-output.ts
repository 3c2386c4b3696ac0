import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { requestOf } from "../plan/certificate-plan";
import type { DomainPlan } from "../plan/domain-plan";
import type { PendingCertificatePlan } from "../plan/stack-plan";
import type { AliasTarget } from "./alias-records";
import { defined } from "./defined";
import { named } from "./named";
import { validationOptions } from "./validation-option";

export interface DomainOutputProps {
  readonly plan: DomainPlan;
  readonly target: AliasTarget;
  readonly arn: string;
  readonly certificateArn: string;
}

/** One output for each domain, named like its resources. */
export class DomainOutput extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { plan, target, arn, certificateArn }: DomainOutputProps,
  ) {
    super(scope, id);
    output(
      this,
      plan.id,
      defined({
        certificate_arn: certificateArn,
        domain_arn: arn,
        target_name: target.name,
        target_zone_id: target.zoneId,
        trusted_authorities: trustedAuthorities(plan),
        urls: plan.urls,
        records_to_create: plan.externalDns ? [aliasToCreate(plan, target)] : undefined,
        validation_records: plan.externalDns ? validationToCreate(plan) : undefined,
      }),
    );
  }
}

/** The output of a certificate before which its domains are not made. */
export class PendingOutput extends Construct {
  constructor(scope: Construct, id: string, plan: PendingCertificatePlan) {
    super(scope, id);
    const { domains, certificate, sharedAs } = plan;
    output(this, certificate.id, {
      ...(sharedAs === undefined ? { domain: domains[0] } : { domains: [...domains] }),
      validation_records: validationOptions(certificate.id),
    });
  }
}

/** Those of a truststore that the stack makes: of one that exists nothing is known. */
function trustedAuthorities(plan: DomainPlan): readonly string[] | undefined {
  const truststore = plan.endpoint === "regional" ? plan.mutualTls?.truststore : undefined;
  return truststore?.kind === "own" ? truststore.authorities : undefined;
}

/** At the top of a zone, where no CNAME may be, DNS hosts have ALIAS or ANAME for the same. */
function aliasToCreate({ name }: DomainPlan, target: AliasTarget) {
  return { name, type: "CNAME", value: target.name };
}

function validationToCreate({ certificate }: DomainPlan): string | undefined {
  const request = requestOf(certificate);
  return request?.validation.method === "DNS" ? validationOptions(request.id) : undefined;
}

function output(scope: Construct, id: string, value: object): void {
  named(new TerraformOutput(scope, "output", { value }), id);
}
