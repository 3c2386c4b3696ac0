import type { Construct } from "constructs";
import { AliasRecords, type AliasTarget } from "../lib/constructs/alias-records";
import { ApiOutput } from "../lib/constructs/api-output";
import { CertificateRequest } from "../lib/constructs/certificate-request";
import { defined } from "../lib/constructs/defined";
import { DomainOutput, PendingOutput } from "../lib/constructs/domain-output";
import { HttpApi } from "../lib/constructs/http-api";
import { IssuedCertificate } from "../lib/constructs/issued-certificate";
import { LambdaPermissions } from "../lib/constructs/lambda-permissions";
import { RestApi } from "../lib/constructs/rest-api";
import { UsagePlans } from "../lib/constructs/usage-plans";
import { ValidationRecords } from "../lib/constructs/validation-records";
import { WebAcls } from "../lib/constructs/web-acls";
import { Defect } from "../lib/findings/defect";
import type { ApiPlan } from "../lib/plan/api-plan";
import type {
  ExistingCertificatePlan,
  RequestedCertificatePlan,
} from "../lib/plan/certificate-plan";
import type { DomainPlan } from "../lib/plan/domain-plan";
import type { DomainStackParts, PendingCertificatePlan, StackPlan } from "../lib/plan/stack-plan";
import { ApiDomainsStack } from "./api-domains-stack";

/** What the stacks of the three endpoint types have in common: certificates, records, outputs. */
export abstract class DomainStack extends ApiDomainsStack {
  private readonly records: ValidationRecords;
  /** The ARNs of the certificates that domains share, by their ids. */
  private readonly shared: ReadonlyMap<string, string>;

  constructor(scope: Construct, plan: StackPlan & DomainStackParts) {
    super(scope, plan);
    const { providers } = this;
    this.records = new ValidationRecords(this, "validation", {
      records: plan.validationRecords,
      providers,
    });
    this.shared = new Map(
      plan.sharedCertificates.map((each) => [each.id, this.issue(each.id, each)]),
    );
    for (const pending of plan.pendingCertificates) this.pend(pending);
    for (const api of plan.apis) this.makeApi(api);
    if (plan.usagePlans.plans.length > 0) new UsagePlans(this, "usage-plans", plan.usagePlans);
    new WebAcls(this, "web-acls", plan);
  }

  protected certificateOf({ id, certificate }: Pick<DomainPlan, "id" | "certificate">): string {
    if (certificate.kind !== "shared") return this.issue(id, certificate);
    const arn = this.shared.get(certificate.certificate.id);
    if (arn === undefined) throw new Defect(`the stack does not request what "${id}" shares`);
    return arn;
  }

  /** Leads the name to its domain and tells of both. */
  protected publish(
    plan: DomainPlan,
    target: AliasTarget,
    arns: { arn: string; certificateArn: string },
    healthCheckId?: string,
  ): void {
    const { providers } = this;
    const { aliases } = plan;
    const follow = defined({ healthCheckId });
    new AliasRecords(this, `alias-${plan.id}`, { aliases, target, providers, ...follow });
    new DomainOutput(this, `output-${plan.id}`, { plan, target, ...arns });
  }

  private makeApi(plan: ApiPlan): void {
    const id = `api-${plan.id}`;
    const { api, stage } =
      plan.kind === "rest" ? new RestApi(this, id, plan) : new HttpApi(this, id, plan);
    new LambdaPermissions(this, `lambda-${plan.id}`, {
      permissions: plan.lambdaPermissions,
      executionArn: api.executionArn,
    });
    new ApiOutput(this, `output-${id}`, {
      id: plan.id,
      apiId: api.id,
      executionArn: api.executionArn,
      stageArn: stage.arn,
    });
  }

  private issue(id: string, plan: ExistingCertificatePlan | RequestedCertificatePlan): string {
    const { providers, records } = this;
    return new IssuedCertificate(this, `certificate-${id}`, { plan, providers, records }).arn;
  }

  private pend(pending: PendingCertificatePlan): void {
    const { certificate: plan } = pending;
    new CertificateRequest(this, `certificate-${plan.id}`, { plan, providers: this.providers });
    new PendingOutput(this, `output-${plan.id}`, pending);
  }
}
