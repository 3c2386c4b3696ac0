import type { Place } from "../findings/place";

export type CertificateSlot = "a" | "b";

/** The certificates with which a stage proves to back ends who it is. */
export interface ClientCertificate {
  readonly at: Place;
  /** Those that there are: one or, while another takes its place, both. */
  readonly slots: readonly CertificateSlot[];
  /** The one that the stage shows: one of `slots`. */
  readonly active: CertificateSlot;
}
