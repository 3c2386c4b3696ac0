import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Construct } from "constructs";
import type { EdgeDomainPlan } from "../plan/domain-plan";
import type { AliasTarget } from "./alias-records";
import { domainArguments, setAccessMode } from "./domain-arguments";
import { named } from "./named";

/** An edge-optimized domain, which CloudFront serves. */
export class EdgeDomain extends Construct {
  readonly domain: ApiGatewayDomainName;
  readonly target: AliasTarget;

  constructor(scope: Construct, id: string, plan: EdgeDomainPlan, certificateArn: string) {
    super(scope, id);
    this.domain = named(
      new ApiGatewayDomainName(this, "domain", {
        ...domainArguments(plan),
        certificateArn,
        endpointConfiguration: { types: ["EDGE"], ipAddressType: plan.ipAddressType },
      }),
      plan.id,
    );
    setAccessMode(this.domain, plan);
    this.target = { name: this.domain.cloudfrontDomainName, zoneId: this.domain.cloudfrontZoneId };
  }
}
