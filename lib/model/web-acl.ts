import type { Place } from "../findings/place";
import type { RegionalText } from "./regional-text";

/** A web ACL that exists in one or several regions. */
export interface ExistingWebAcl {
  readonly kind: "existing";
  readonly at: Place;
  readonly name: string;
  readonly arns: ReadonlyMap<string, { readonly arn: string; readonly at: Place }>;
}

/** A web ACL to make in every region that needs it. */
export interface OwnWebAcl {
  readonly kind: "own";
  readonly at: Place;
  readonly name: string;
  readonly defaultAction: "allow" | "block";
  readonly allowIps: readonly string[];
  readonly blockIps: readonly string[];
  readonly blockCountries: readonly string[];
  readonly rateLimit: RateLimit | undefined;
  readonly managedRules: readonly ManagedRule[];
  readonly bodyLimit: "KB_16" | "KB_32" | "KB_48" | "KB_64";
  readonly logging: WebAclLogging | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export type WebAcl = ExistingWebAcl | OwnWebAcl;

export interface RateLimit {
  readonly at: Place;
  readonly requests: number;
  readonly windowSeconds: number;
  readonly action: "block" | "count";
}

/** One AWS managed rule group in a web ACL. */
export interface ManagedRule {
  readonly at: Place;
  readonly name: string;
  readonly version: string | undefined;
  readonly action: "block" | "count";
  /** Rule name to action. */
  readonly overrides: ReadonlyMap<string, OverrideAction>;
}

export type OverrideAction = "allow" | "block" | "count" | "captcha" | "challenge";

/** The managed rule groups that the fleet knows a web ACL to have. */
export function managedRulesOf(webAcl: WebAcl): readonly ManagedRule[] {
  return webAcl.kind === "own" ? webAcl.managedRules : [];
}

export interface WebAclLogging {
  readonly at: Place;
  readonly destination: LogDestination;
  readonly redact: Redaction;
}

export type LogDestination =
  | {
      readonly kind: "log-group";
      /** Undefined: the plan makes one. */
      readonly name: string | undefined;
      /** Whether it stays, with its logs, when the stack no longer has it. */
      readonly keep: boolean;
      readonly retentionDays: number;
      readonly kmsKeyArn: RegionalText | undefined;
    }
  | { readonly kind: "existing"; readonly arn: RegionalText };

export interface Redaction {
  readonly headers: readonly string[];
  readonly method: boolean;
  readonly queryString: boolean;
  readonly uriPath: boolean;
}
