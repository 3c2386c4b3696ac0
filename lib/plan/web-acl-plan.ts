import type { OverrideAction, Redaction } from "../model/web-acl";
import type { Expression } from "./expression";
import type { LogGroupPlan } from "./log-group-plan";

/** A web ACL to make. */
export interface WebAclPlan {
  readonly id: string;
  readonly name: string;
  readonly defaultAction: "allow" | "block";
  readonly bodyLimit: string | undefined;
  /** In order of priority. */
  readonly rules: readonly WebAclRulePlan[];
  readonly ipSets: readonly IpSetPlan[];
  readonly logging: WebAclLoggingPlan | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export interface IpSetPlan {
  readonly id: string;
  readonly name: string;
  readonly version: "IPV4" | "IPV6";
  readonly addresses: readonly string[];
}

interface CommonRulePlan {
  /** Unique in its web ACL. */
  readonly name: string;
  readonly priority: number;
  readonly metric: string;
}

export type WebAclRulePlan =
  | (CommonRulePlan & {
      readonly kind: "ip-set";
      readonly action: "allow" | "block";
      readonly ipSetId: string;
    })
  | (CommonRulePlan & { readonly kind: "countries"; readonly codes: readonly string[] })
  | (CommonRulePlan & {
      readonly kind: "rate";
      readonly requests: number;
      readonly windowSeconds: number;
      readonly action: "block" | "count";
    })
  | (CommonRulePlan & {
      readonly kind: "managed";
      readonly group: string;
      readonly version: string | undefined;
      readonly action: "block" | "count";
      readonly overrides: readonly { readonly rule: string; readonly action: OverrideAction }[];
    });

export interface WebAclLoggingPlan {
  readonly destination:
    | (LogGroupPlan & { readonly kind: "log-group" })
    | { readonly kind: "existing"; readonly arn: string };
  readonly redact: Redaction;
}

/** Puts a stage of a REST API behind a web ACL. */
export interface StageAssociationPlan {
  readonly id: string;
  readonly stageArn: string | Expression;
  readonly webAcl:
    | { readonly kind: "own"; readonly id: string }
    | { readonly kind: "existing"; readonly arn: string };
}

/** The web ACLs that a stack makes, and the stages that it puts behind them or others. */
export interface StageWebAcls {
  readonly webAcls: readonly WebAclPlan[];
  readonly associations: readonly StageAssociationPlan[];
}
