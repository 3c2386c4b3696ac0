/** The certificate of a domain in one region. */
export type CertificatePlan =
  | ExistingCertificatePlan
  | RequestedCertificatePlan
  | SharedCertificatePlan;

export interface ExistingCertificatePlan {
  readonly kind: "existing";
  readonly arn: string;
}

/** One of the certificates that the stack requests for several domains at once. */
export interface SharedCertificatePlan {
  readonly kind: "shared";
  readonly certificate: RequestedCertificatePlan;
}

export interface RequestedCertificatePlan {
  readonly kind: "requested";
  readonly id: string;
  /** The provider's alias; undefined for the stack's default. */
  readonly provider: string | undefined;
  readonly domainName: string;
  /** Without the main name, sorted. */
  readonly alternativeNames: readonly string[];
  readonly keyAlgorithm: string;
  readonly validation: ValidationPlan;
  readonly tags: Readonly<Record<string, string>>;
}

/** What is requested for a domain, by itself or with others. */
export function requestOf(plan: CertificatePlan): RequestedCertificatePlan | undefined {
  if (plan.kind === "existing") return undefined;
  return plan.kind === "shared" ? plan.certificate : plan;
}

export type ValidationPlan =
  | {
      readonly method: "DNS";
      /** The ids of the stack's validation records for the certificate's names. */
      readonly recordIds: readonly string[];
      /** Whether those are the records of all its names. */
      readonly complete: boolean;
    }
  | { readonly method: "EMAIL"; readonly names: readonly EmailValidationName[] };

/** Which domain's postmasters are asked about a name of the certificate. */
export interface EmailValidationName {
  readonly name: string;
  readonly validationDomain: string;
}

/** The record that proves a name, and its wildcard, to ACM. */
export interface ValidationRecordPlan {
  readonly id: string;
  /** The name that is proven, without `*.`. */
  readonly name: string;
  /** The id of the certificate in the stack that tells the record's name and value. */
  readonly certificateId: string;
  readonly zoneId: string;
  readonly provider: string | undefined;
  /** Keeps this stack's copy of the record apart from every other stack's. */
  readonly setIdentifier: string;
}
