/** How one of the files in the output folder differs from what the fleet yields. */
export type OutputDifference =
  | { readonly kind: "missing"; readonly stack: string }
  | { readonly kind: "left-over"; readonly stack: string }
  /** The file is there and is not JSON, so that nothing can be said of what is in it. */
  | { readonly kind: "unreadable"; readonly stack: string }
  | {
      readonly kind: "changed";
      readonly stack: string;
      readonly blocks: readonly BlockDifference[];
    }
  /** What cdktf reads to know the stacks and their order. */
  | { readonly kind: "manifest" };

/** How a block of a stack differs; `address` is Terraform's, such as `aws_route53_record.api_A`. */
export interface BlockDifference {
  readonly address: string;
  /** Seen from the output folder: what a synthesis would do to it. */
  readonly change: "added" | "removed" | "changed";
  /** The arguments that differ, at the top of the block. */
  readonly arguments: readonly string[];
}
