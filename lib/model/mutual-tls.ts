import type { Place } from "../findings/place";
import type { RequestedCertificate, WrittenArn } from "./certificate";
import type { Reference } from "./reference";
import type { Truststore } from "./truststore";

/** What a domain asks its clients' certificates to come from. */
export interface MutualTls {
  readonly at: Place;
  readonly truststore: TruststoreSource;
  readonly ownershipCertificate: OwnershipCertificate | undefined;
}

export type TruststoreSource =
  | {
      readonly kind: "file";
      readonly at: Place;
      /** Undefined where the file could not be read or understood at all. */
      readonly content: Truststore | undefined;
      /** The buckets that exist for it, by region; undefined where the stacks make them. */
      readonly buckets: ReadonlyMap<string, WrittenBucket> | undefined;
    }
  | {
      /** An object that exists. */
      readonly kind: "object";
      readonly at: Place;
      readonly uri: string;
      readonly version: string | undefined;
    };

export interface WrittenBucket {
  readonly name: string;
  readonly at: Place;
}

/** The certificate that proves who owns the name of a domain whose own one proves nothing. */
export type OwnershipCertificate =
  | { readonly kind: "named"; readonly reference: Reference<RequestedCertificate> }
  /** By the region of the domain. */
  | {
      readonly kind: "existing";
      readonly at: Place;
      readonly arns: ReadonlyMap<string, WrittenArn>;
    };
