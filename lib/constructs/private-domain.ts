import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { ApiGatewayDomainNameAccessAssociation } from "@cdktf/provider-aws/lib/api-gateway-domain-name-access-association";
import { Construct } from "constructs";
import type { PrivateDomainPlan } from "../plan/domain-plan";
import { domainArguments, setAccessMode } from "./domain-arguments";
import { named } from "./named";

/** A private domain, and the access of each VPC endpoint to it. */
export class PrivateDomain extends Construct {
  readonly domain: ApiGatewayDomainName;

  constructor(scope: Construct, id: string, plan: PrivateDomainPlan, certificateArn: string) {
    super(scope, id);
    this.domain = named(
      new ApiGatewayDomainName(this, "domain", {
        ...domainArguments(plan),
        // Not regional_certificate_arn, though the certificate is regional.
        certificateArn,
        policy: plan.policy,
        endpointConfiguration: { types: ["PRIVATE"], ipAddressType: plan.ipAddressType },
      }),
      plan.id,
    );
    setAccessMode(this.domain, plan);
    this.associate(plan);
  }

  private associate({ accessAssociations }: PrivateDomainPlan): void {
    for (const { id, vpcEndpoint } of accessAssociations) {
      const association = new ApiGatewayDomainNameAccessAssociation(this, id, {
        domainNameArn: this.domain.arn,
        accessAssociationSource: vpcEndpoint,
        accessAssociationSourceType: "VPCE",
      });
      named(association, id);
    }
  }
}
