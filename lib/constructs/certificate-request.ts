import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { Construct } from "constructs";
import type { RequestedCertificatePlan } from "../plan/certificate-plan";
import { defined, unlessEmpty } from "./defined";
import { named } from "./named";
import type { Providers } from "./providers";

/** A certificate requested from ACM. Nothing may use its ARN but its validation. */
export class CertificateRequest extends Construct {
  readonly certificate: AcmCertificate;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly plan: RequestedCertificatePlan; readonly providers: Providers },
  ) {
    super(scope, id);
    const { plan, providers } = props;
    this.certificate = named(
      new AcmCertificate(this, "certificate", {
        domainName: plan.domainName,
        keyAlgorithm: plan.keyAlgorithm,
        validationMethod: plan.validation.method,
        // Also none: the provider does not see that the last one has gone.
        subjectAlternativeNames: [...plan.alternativeNames],
        ...optionalArguments(plan),
        // A domain keeps its old certificate until it has the new one.
        lifecycle: { createBeforeDestroy: true },
        ...providers.argument(plan.provider),
      }),
      plan.id,
    );
  }
}

function optionalArguments({ validation, tags }: RequestedCertificatePlan) {
  return defined({
    validationOption: validation.method === "EMAIL" ? emailOptions(validation.names) : undefined,
    tags: unlessEmpty(tags),
  });
}

function emailOptions(names: readonly { name: string; validationDomain: string }[]) {
  if (names.length === 0) return undefined;
  return names.map(({ name, validationDomain }) => ({ domainName: name, validationDomain }));
}
