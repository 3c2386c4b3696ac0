import type { ApiPlan } from "./api-plan";
import type { RequestedCertificatePlan, ValidationRecordPlan } from "./certificate-plan";
import type { EdgeDomainPlan, PrivateDomainPlan, RegionalDomainPlan } from "./domain-plan";
import type { GatewayStackParts } from "./gateway-plan";
import type { ProviderPlan } from "./provider-plan";
import type { TruststoresPlan } from "./truststore-plan";
import type { UsagePlansPlan } from "./usage-plans-plan";
import type { StageWebAcls } from "./web-acl-plan";

/** What one Terraform stack will hold: plain data, complete, in the order it is written. */
export type StackPlan = DomainStackPlan | WafStackPlan | GatewayStackPlan;

/** Those that hold domains, and the APIs behind them. */
export type DomainStackPlan = EdgeStackPlan | RegionalStackPlan | PrivateStackPlan;

export function isDomainStack(plan: StackPlan): plan is DomainStackPlan {
  return plan.kind === "edge" || plan.kind === "regional" || plan.kind === "private";
}

interface CommonStackPlan {
  /** `[<account>-]<kind>-<region>`; also the name of the stack's folder, state and workspace. */
  readonly name: string;
  readonly region: string;
  readonly backend: BackendPlan;
  /** Constraints for Terraform and the AWS provider. */
  readonly requires: { readonly terraform: string; readonly aws: string };
  /** The default provider first. */
  readonly providers: readonly ProviderPlan[];
  /** Stacks that are applied before this one. Nothing is read from them. */
  readonly after: readonly string[];
}

/** What the stacks of all three endpoint types hold beside their domains. */
export interface DomainStackParts extends StageWebAcls {
  /** The APIs that the stack makes. */
  readonly apis: readonly ApiPlan[];
  /** Those for these APIs. */
  readonly usagePlans: UsagePlansPlan;
  readonly validationRecords: readonly ValidationRecordPlan[];
  /** Certificates that domains of the stack share, each requested and waited for once. */
  readonly sharedCertificates: readonly RequestedCertificatePlan[];
  /** Certificates that the stack requests without waiting for them: their domains come later. */
  readonly pendingCertificates: readonly PendingCertificatePlan[];
}

export interface PendingCertificatePlan {
  /** The host names of the domains to come. */
  readonly domains: readonly [string, ...string[]];
  readonly certificate: RequestedCertificatePlan;
  /** The name under which the domains share it; undefined for a domain's own. */
  readonly sharedAs: string | undefined;
}

export interface EdgeStackPlan extends CommonStackPlan, DomainStackParts {
  readonly kind: "edge";
  readonly domains: readonly EdgeDomainPlan[];
}

export interface RegionalStackPlan extends CommonStackPlan, DomainStackParts {
  readonly kind: "regional";
  readonly truststores: TruststoresPlan;
  readonly domains: readonly RegionalDomainPlan[];
}

export interface PrivateStackPlan extends CommonStackPlan, DomainStackParts {
  readonly kind: "private";
  readonly domains: readonly PrivateDomainPlan[];
  /** The VPC endpoints that alias records point to, by id. */
  readonly vpcEndpoints: readonly string[];
}

/** The web ACLs of an account and region, and the stages they protect. */
export interface WafStackPlan extends CommonStackPlan, StageWebAcls {
  readonly kind: "waf";
}

/** What an account has once in a region, and what stages get that other stacks do not make. */
export interface GatewayStackPlan extends CommonStackPlan, GatewayStackParts {
  readonly kind: "gateway";
}

export type BackendPlan =
  | { readonly kind: "local"; readonly path: string }
  | {
      readonly kind: "s3";
      readonly bucket: string;
      readonly key: string;
      readonly region: string;
      readonly lockFile: boolean;
      readonly kmsKeyId: string | undefined;
      readonly roleArn: string | undefined;
      readonly profile: string | undefined;
    }
  | {
      readonly kind: "cloud";
      readonly organization: string;
      readonly hostname: string | undefined;
      readonly project: string | undefined;
      readonly workspace: string;
    };
