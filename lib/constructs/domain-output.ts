import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
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
        urls: plan.urls,
        records_to_create: plan.externalDns ? [aliasToCreate(plan, target)] : undefined,
        validation_records: plan.externalDns ? validationToCreate(plan) : undefined,
      }),
    );
  }
}

/** The output of a domain that is not made before its certificate is issued. */
export class PendingOutput extends Construct {
  constructor(scope: Construct, id: string, plan: PendingCertificatePlan) {
    super(scope, id);
    output(this, plan.id, {
      domain: plan.domain,
      validation_records: validationOptions(plan.id),
    });
  }
}

/** At the top of a zone, where no CNAME may be, DNS hosts have ALIAS or ANAME for the same. */
function aliasToCreate({ name }: DomainPlan, target: AliasTarget) {
  return { name, type: "CNAME", value: target.name };
}

function validationToCreate({ id, certificate }: DomainPlan): string | undefined {
  return certificate.kind === "requested" && certificate.validation.method === "DNS"
    ? validationOptions(id)
    : undefined;
}

function output(scope: Construct, id: string, value: object): void {
  named(new TerraformOutput(scope, "output", { value }), id);
}
