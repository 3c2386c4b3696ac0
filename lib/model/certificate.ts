import type { Place } from "../findings/place";
import type { HostName } from "./host-name";

/** Certificates that exist, by the region of the domain that uses them. */
export interface ExistingCertificate {
  readonly kind: "existing";
  readonly at: Place;
  /** The ARN for each region of the domain that one was given for. */
  readonly arns: ReadonlyMap<string, WrittenArn>;
}

export interface WrittenArn {
  readonly arn: string;
  readonly at: Place;
}

/** The ARNs, each once, even one that is given for several regions. */
export function writtenArns(certificate: ExistingCertificate): readonly WrittenArn[] {
  return [...new Set(certificate.arns.values())];
}

/** Whether one ARN is given for several regions. */
export function isOneForSeveral(certificate: ExistingCertificate): boolean {
  return writtenArns(certificate).length < certificate.arns.size;
}

/** A certificate to request from ACM, once in every region of its domain. */
export interface RequestedCertificate {
  readonly kind: "requested";
  readonly at: Place;
  /** The main name first, then the others as written, each once. */
  readonly names: readonly CertificateName[];
  readonly keyAlgorithm: string;
  readonly validation: Validation;
  /** Whether the stack waits for the certificate; undefined where the fleet does not say. */
  readonly wait: boolean | undefined;
}

export interface CertificateName {
  readonly host: HostName;
  readonly at: Place;
}

export type Validation =
  | { readonly method: "dns"; readonly records: "managed" | "existing" }
  | { readonly method: "email"; readonly domain: string | undefined };

export type Certificate = ExistingCertificate | RequestedCertificate;
