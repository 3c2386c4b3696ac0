import type { Place } from "../findings/place";

/** The role that API Gateway writes logs with: one for an account in a region, whoever's stages log. */
export type CloudWatchRole =
  /** The fleet makes it and sets it. */
  | { readonly kind: "managed"; readonly at: Place }
  /** It is there; the fleet sets it. */
  | { readonly kind: "existing"; readonly at: Place; readonly arn: string }
  /** Somebody else sets it. */
  | { readonly kind: "external"; readonly at: Place };
