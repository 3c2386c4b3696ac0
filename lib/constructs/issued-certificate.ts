import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Construct } from "constructs";
import type { ExistingCertificatePlan, RequestedCertificatePlan } from "../plan/certificate-plan";
import { CertificateRequest } from "./certificate-request";
import { defined } from "./defined";
import { named } from "./named";
import type { Providers } from "./providers";
import type { ValidationRecords } from "./validation-records";

export interface IssuedCertificateProps {
  readonly plan: ExistingCertificatePlan | RequestedCertificatePlan;
  readonly providers: Providers;
  readonly records: ValidationRecords;
}

/** A certificate that a domain can use: an existing one, or one that ACM has issued meanwhile. */
export class IssuedCertificate extends Construct {
  /** Of a requested certificate: known only after its validation. */
  readonly arn: string;

  constructor(scope: Construct, id: string, props: IssuedCertificateProps) {
    super(scope, id);
    this.arn = props.plan.kind === "existing" ? props.plan.arn : this.request(props, props.plan);
  }

  private request(
    { providers, records }: IssuedCertificateProps,
    plan: RequestedCertificatePlan,
  ): string {
    const { certificate } = new CertificateRequest(this, "request", { plan, providers });
    const validation = new AcmCertificateValidation(this, "validation", {
      certificateArn: certificate.arn,
      ...provenBy(plan, records),
      ...providers.argument(plan.provider),
    });
    return named(validation, plan.id).certificateArn;
  }
}

/** The provider wants the records of all names or none; of some, it can only be made to wait. */
function provenBy({ validation }: RequestedCertificatePlan, records: ValidationRecords) {
  if (validation.method === "EMAIL" || validation.recordIds.length === 0) return {};
  const own = validation.recordIds.map((id) => records.get(id));
  return defined({
    validationRecordFqdns: validation.complete ? own.map((record) => record.fqdn) : undefined,
    dependsOn: validation.complete ? undefined : own,
  });
}
