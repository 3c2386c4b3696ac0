import type { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import type { DomainPlan } from "../plan/domain-plan";
import { defined, unlessEmpty } from "./defined";

/** The arguments that domains of all endpoint types have. */
export function domainArguments({ name, securityPolicy, tags }: DomainPlan) {
  return {
    domainName: name,
    securityPolicy,
    ...defined({ tags: unlessEmpty(tags) }),
  };
}

/** The argument is newer than the bindings; the plan asks for a provider that has it. */
export function setAccessMode(
  domain: ApiGatewayDomainName,
  { endpointAccessMode }: DomainPlan,
): void {
  if (endpointAccessMode !== undefined)
    domain.addOverride("endpoint_access_mode", endpointAccessMode);
}
