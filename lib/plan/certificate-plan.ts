/** The certificate of a domain in one region. */
export type CertificatePlan = ExistingCertificatePlan | RequestedCertificatePlan;

export interface ExistingCertificatePlan {
  readonly kind: "existing";
  readonly arn: string;
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
