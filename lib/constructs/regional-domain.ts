import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Construct } from "constructs";
import type { RegionalDomainPlan } from "../plan/domain-plan";
import type { AliasTarget } from "./alias-records";
import { defined } from "./defined";
import { domainArguments, setAccessMode } from "./domain-arguments";
import { named } from "./named";

/** What a domain asks of its clients, as its stack has it. */
export interface MutualTlsProps {
  readonly authentication: { readonly truststoreUri: string; readonly truststoreVersion?: string };
  readonly ownershipArn: string | undefined;
}

/**
 * A regional domain. API Gateway's first API makes it, whatever it maps: to its two APIs it is one
 * domain, and to Terraform it would be another one for each.
 */
export class RegionalDomain extends Construct {
  readonly domain: ApiGatewayDomainName;
  readonly target: AliasTarget;

  /** `mutualTls` is what the plan's truststore and proof are in the stack. */
  constructor(
    scope: Construct,
    id: string,
    plan: RegionalDomainPlan,
    regionalCertificateArn: string,
    mutualTls?: MutualTlsProps,
  ) {
    super(scope, id);
    this.domain = named(
      new ApiGatewayDomainName(this, "domain", {
        ...domainArguments(plan),
        regionalCertificateArn,
        endpointConfiguration: { types: ["REGIONAL"], ipAddressType: plan.ipAddressType },
        ...defined({
          mutualTlsAuthentication: mutualTls?.authentication,
          ownershipVerificationCertificateArn: mutualTls?.ownershipArn,
        }),
      }),
      plan.id,
    );
    setAccessMode(this.domain, plan);
    const { regionalDomainName, regionalZoneId } = this.domain;
    this.target = { name: regionalDomainName, zoneId: regionalZoneId };
  }
}
