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
  /** What shows it beside the pages. */
  readonly evidence?: readonly [Evidence, ...Evidence[]];
  /** What comes of it here; more than one where parts of it are known at different times. */
  readonly fates: readonly [Fate, ...Fate[]];
}

/**
 * What shows a fact, by the name under which it is found: a test of LocalStack's that recorded what
 * AWS answered, an acceptance test of Terraform's AWS provider, which runs at AWS, a file of the
 * provider's source, something that was run with a version of the provider, a service and a shape of
 * AWS's published models of its APIs, an issue, or another public source and the name in it.
 */
export type Evidence =
  | `localstack ${string}`
  | `TestAcc${string}`
  | `internal/service/${string}.go`
  | `run with provider ${string}`
  | `API model ${string}`
  | `${string}#${number}`
  | `${string} ${string}`;

/**
 * What a fact rests on, in the order of trust: an answer of AWS that somebody recorded, an acceptance
 * test of the provider's, the provider's source, AWS's page or its model of the API, a report by users
 * or maintainers; or it follows from what is known, nobody has shown it, or AWS's pages contradict
 * each other.
 */
export const standings = [
  "recorded",
  "acceptance-tested",
  "provider-source",
  "documented",
  "reported",
  "inferred",
  "unverified",
  "conflicting",
] as const;

export type Standing = (typeof standings)[number];

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
