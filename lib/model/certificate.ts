import type { Place } from "../findings/place";
import type { HostName } from "./host-name";
import type { Reference } from "./reference";

/** The most characters of a certificate's main name. */
export const COMMON_NAME_LENGTH = 64;

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

/** A certificate to request from ACM, once in every stack that has a domain which uses it. */
export interface RequestedCertificate {
  readonly kind: "requested";
  readonly at: Place;
  readonly owner: CertificateOwner;
  /** The main name first, then the others as written, each once. */
  readonly names: readonly CertificateName[];
  readonly keyAlgorithm: string;
  readonly validation: Validation;
  /** Whether the stack waits for the certificate; undefined where the fleet does not say. */
  readonly wait: boolean | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** Whose a certificate is: one domain's, or all domains' that name it or that a zone covers with it. */
export type CertificateOwner =
  | {
      readonly kind: "domain";
      readonly name: HostName;
      /** Whether the domain says that the DNS of its name is not in Route 53. */
      readonly external: boolean;
    }
  | { readonly kind: "named"; readonly name: string }
  /** Of the names one label below `parent`, and of `parent` itself. */
  | { readonly kind: "cover"; readonly parent: string };

/** The same for what is one certificate in a stack, whichever of its domains asks for it. */
export function sharedKey({ owner }: RequestedCertificate): string | undefined {
  switch (owner.kind) {
    case "domain":
      return undefined;
    case "named":
      return `named ${owner.name}`;
    case "cover":
      return `cover ${owner.parent}`;
    default:
      return owner satisfies never;
  }
}

export interface CertificateName {
  readonly host: HostName;
  readonly at: Place;
}

export type Validation =
  | { readonly method: "dns"; readonly records: "managed" | "existing" }
  | { readonly method: "email"; readonly domain: string | undefined };

/** A certificate that is referred to by a name, which the fleet has nothing of that is understood. */
export interface UnknownCertificate {
  readonly kind: "unknown";
  readonly reference: Reference<RequestedCertificate>;
}

export type Certificate = ExistingCertificate | RequestedCertificate | UnknownCertificate;
