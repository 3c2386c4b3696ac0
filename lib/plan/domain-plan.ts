import type { IpAddressType } from "../model/ip-address-type";
import type { AliasPlan } from "./alias-plan";
import type { CertificatePlan } from "./certificate-plan";
import type { HealthCheckPlan } from "./health-check-plan";
import type { MappingPlan } from "./mapping-plan";
import type { MutualTlsPlan } from "./mutual-tls-plan";

interface CommonDomainPlan {
  readonly id: string;
  readonly name: string;
  readonly certificate: CertificatePlan;
  readonly securityPolicy: string;
  readonly endpointAccessMode: "BASIC" | "STRICT" | undefined;
  readonly ipAddressType: IpAddressType;
  readonly mappings: readonly MappingPlan[];
  readonly aliases: readonly AliasPlan[];
  /** Whether somebody has to make the alias record by hand, outside Route 53. */
  readonly externalDns: boolean;
  /** The URL below which each mapping answers. */
  readonly urls: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface EdgeDomainPlan extends CommonDomainPlan {
  readonly endpoint: "edge";
}

export interface RegionalDomainPlan extends CommonDomainPlan {
  readonly endpoint: "regional";
  /** Which of API Gateway's two APIs makes the mappings, but for those of several levels. */
  readonly mappedBy: "first" | "second";
  /** Followed by the alias records. */
  readonly healthCheck: HealthCheckPlan | undefined;
  /** The id of one that exists, which they follow instead. */
  readonly existingHealthCheck: string | undefined;
  readonly mutualTls: MutualTlsPlan | undefined;
}

export interface PrivateDomainPlan extends CommonDomainPlan {
  readonly endpoint: "private";
  /** Who may invoke, as a policy document in JSON. */
  readonly policy: string;
  readonly accessAssociations: readonly AccessAssociationPlan[];
  /** The VPC endpoint that the alias records point to. */
  readonly targetVpcEndpoint: string;
}

/** Lets the calls that come through a VPC endpoint reach a private domain. */
export interface AccessAssociationPlan {
  readonly id: string;
  readonly vpcEndpoint: string;
}

export type DomainPlan = EdgeDomainPlan | RegionalDomainPlan | PrivateDomainPlan;

/** The certificates that a domain needs: its own, and what proves who owns its name. */
export function certificatesIn(domain: DomainPlan): readonly CertificatePlan[] {
  const proof = domain.endpoint === "regional" ? domain.mutualTls?.ownership : undefined;
  return proof === undefined ? [domain.certificate] : [domain.certificate, proof];
}
