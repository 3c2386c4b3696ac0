import type { Feature } from "./features";

/** Something that AWS does or demands, and what comes of it here. */
export interface Fact {
  /** Permanent: a letter for the section and a number in it. */
  readonly id: string;
  /** What AWS does or demands, and what happens otherwise, in one or two sentences. */
  readonly text: string;
  /** The pages that say so, AWS's first. */
  readonly docs: readonly [string, ...string[]];
  readonly standing: Standing;
  /**
   * What shows it beside the pages, each by its name: `localstack test_import_and_validate_rest_api`
   * for an answer of AWS that this test recorded, `TestAccACMCertificate_basic` for an acceptance
   * test of the provider's, which runs at AWS, `internal/service/acm/certificate.go` for its source.
   */
  readonly evidence?: readonly [string, ...string[]];
  /** What comes of it here; more than one where parts of it are known at different times. */
  readonly fates: readonly [Fate, ...Fate[]];
}

/**
 * What a fact rests on, in the order of trust: an answer of AWS that somebody recorded, an acceptance
 * test of the provider's, the provider's source, AWS's page, a report by users or maintainers; or it
 * follows from what is known, nobody has shown it, or AWS's pages contradict each other.
 */
export type Standing =
  | "recorded"
  | "acceptance-tested"
  | "provider-source"
  | "documented"
  | "reported"
  | "inferred"
  | "unverified"
  | "conflicting";

export type Fate =
  /** Rules look for it in every fleet. */
  | { readonly kind: "checked"; readonly rules: readonly [string, ...string[]] }
  /** The language cannot say it: this example is refused by its form. */
  | { readonly kind: "unsayable"; readonly example: string }
  /** Stacks or policies are made so; a test whose name begins with the fact's id holds them to it. */
  | { readonly kind: "generated" }
  /** It cannot be seen in a fleet: the pages of these rules tell it. */
  | { readonly kind: "told"; readonly on: readonly [string, ...string[]] }
  /** It cannot be seen in a fleet and has no rule near it: docs/good-to-know.md tells it. */
  | { readonly kind: "good-to-know"; readonly topic: Topic }
  /** It concerns something that the language does not have yet. */
  | { readonly kind: "awaits"; readonly feature: Feature };

/** The headings of docs/good-to-know.md, in their order. */
export const topics = [
  "Before the first apply",
  "Names and DNS",
  "Certificates",
  "Requests",
  "Changes",
  "Private domains",
  "Web ACLs",
  "Large fleets",
] as const;

export type Topic = (typeof topics)[number];
