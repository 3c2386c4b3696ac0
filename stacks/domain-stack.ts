import type { Construct } from "constructs";
import { AliasRecords, type AliasTarget } from "../lib/constructs/alias-records";
import { CertificateRequest } from "../lib/constructs/certificate-request";
import { DomainOutput, PendingOutput } from "../lib/constructs/domain-output";
import { IssuedCertificate } from "../lib/constructs/issued-certificate";
import { ValidationRecords } from "../lib/constructs/validation-records";
import type { DomainPlan } from "../lib/plan/domain-plan";
import type { DomainStackParts, PendingCertificatePlan, StackPlan } from "../lib/plan/stack-plan";
import { ApiDomainsStack } from "./api-domains-stack";

/** What the stacks of the three endpoint types have in common: certificates, records, outputs. */
export abstract class DomainStack extends ApiDomainsStack {
  private readonly records: ValidationRecords;

  constructor(scope: Construct, plan: StackPlan & DomainStackParts) {
    super(scope, plan);
    const { providers } = this;
    this.records = new ValidationRecords(this, "validation", {
      records: plan.validationRecords,
      providers,
    });
    for (const pending of plan.pendingCertificates) this.pend(pending);
  }

  protected certificateOf(plan: DomainPlan): string {
    const { providers, records } = this;
    return new IssuedCertificate(this, `certificate-${plan.id}`, {
      plan: plan.certificate,
      providers,
      records,
    }).arn;
  }

  /** Leads the name to its domain and tells of both. */
  protected publish(
    plan: DomainPlan,
    target: AliasTarget,
    arns: { arn: string; certificateArn: string },
  ): void {
    const { providers } = this;
    new AliasRecords(this, `alias-${plan.id}`, { aliases: plan.aliases, target, providers });
    new DomainOutput(this, `output-${plan.id}`, { plan, target, ...arns });
  }

  private pend(pending: PendingCertificatePlan): void {
    const { certificate: plan } = pending;
    if (plan.kind === "existing") return;
    new CertificateRequest(this, `certificate-${pending.id}`, { plan, providers: this.providers });
    new PendingOutput(this, `output-${pending.id}`, pending);
  }
}
