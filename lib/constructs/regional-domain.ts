import { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Apigatewayv2DomainName } from "@cdktf/provider-aws/lib/apigatewayv2-domain-name";
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

/** A regional domain, made by the API of API Gateway that its mappings need. */
export class RegionalDomain extends Construct {
  readonly domain: ApiGatewayDomainName | Apigatewayv2DomainName;
  readonly target: AliasTarget;

  /** `mutualTls` is what the plan's truststore and proof are in the stack. */
  constructor(
    scope: Construct,
    id: string,
    plan: RegionalDomainPlan,
    certificateArn: string,
    mutualTls?: MutualTlsProps,
  ) {
    super(scope, id);
    const { domain, target } =
      plan.gateway === "v1"
        ? this.first(plan, certificateArn, mutualTls)
        : this.second(plan, certificateArn, mutualTls);
    this.domain = domain;
    this.target = target;
  }

  private first(
    plan: RegionalDomainPlan,
    regionalCertificateArn: string,
    mutualTls: MutualTlsProps | undefined,
  ) {
    const domain = new ApiGatewayDomainName(this, "domain", {
      ...domainArguments(plan),
      regionalCertificateArn,
      endpointConfiguration: { types: ["REGIONAL"], ipAddressType: plan.ipAddressType },
      ...defined({
        mutualTlsAuthentication: mutualTls?.authentication,
        ownershipVerificationCertificateArn: mutualTls?.ownershipArn,
      }),
    });
    setAccessMode(named(domain, plan.id), plan);
    return { domain, target: { name: domain.regionalDomainName, zoneId: domain.regionalZoneId } };
  }

  private second(
    plan: RegionalDomainPlan,
    certificateArn: string,
    mutualTls: MutualTlsProps | undefined,
  ) {
    const { domainName, securityPolicy, ...tags } = domainArguments(plan);
    const domain = new Apigatewayv2DomainName(this, "domain", {
      domainName,
      ...tags,
      domainNameConfiguration: {
        certificateArn,
        endpointType: "REGIONAL",
        securityPolicy,
        ipAddressType: plan.ipAddressType,
        ...defined({ ownershipVerificationCertificateArn: mutualTls?.ownershipArn }),
      },
      ...defined({ mutualTlsAuthentication: mutualTls?.authentication }),
    });
    named(domain, plan.id);
    const { targetDomainName, hostedZoneId } = domain.domainNameConfiguration;
    return { domain, target: { name: targetDomainName, zoneId: hostedZoneId } };
  }
}
