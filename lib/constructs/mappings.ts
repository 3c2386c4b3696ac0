import { ApiGatewayBasePathMapping } from "@cdktf/provider-aws/lib/api-gateway-base-path-mapping";
import type { ApiGatewayDomainName } from "@cdktf/provider-aws/lib/api-gateway-domain-name";
import { Apigatewayv2ApiMapping } from "@cdktf/provider-aws/lib/apigatewayv2-api-mapping";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { RegionalDomainPlan } from "../plan/domain-plan";
import type { MappingPlan } from "../plan/mapping-plan";
import { defined } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";
import { TerraformData } from "./terraform-data";

export interface MappingsProps {
  readonly mappings: readonly MappingPlan[];
  /** The domain's name, taken from the domain so that it is there first. */
  readonly domainName: string;
  /** The private domain, whose name alone does not identify it. */
  readonly privateDomain?: ApiGatewayDomainName;
  /** Which API makes them, of a domain where that can change. */
  readonly maker?: { readonly id: string; readonly api: RegionalDomainPlan["mappedBy"] };
}

/**
 * The paths of a domain and the stages that answer there. A mapping is deleted before its
 * replacement is made, Terraform's own order: the path is taken until then.
 */
export class Mappings extends Construct {
  constructor(scope: Construct, id: string, props: MappingsProps) {
    super(scope, id);
    const before = this.order(props);
    for (const written of props.mappings) {
      const mapping = { ...written, after: [...written.after, ...before] };
      named(
        mapping.kind === "api" ? this.api(mapping, props) : this.basePath(mapping, props),
        mapping.id,
      );
    }
  }

  /**
   * To Terraform the mappings of API Gateway's two APIs have nothing to do with each other, and one
   * takes the other's path. What both depend on, and what changes with the API, is between them.
   */
  private order({ maker }: MappingsProps): string[] {
    if (maker === undefined) return [];
    const data = new TerraformData(this, "maker", { mapped_by: maker.api });
    return [named(data, `mappings__${maker.id}`).fqn];
  }

  private basePath(
    { apiId, stage, path, after }: MappingPlan,
    { domainName, privateDomain }: MappingsProps,
  ) {
    return new ApiGatewayBasePathMapping(
      this,
      `path-${path}`,
      defined({
        apiId: evaluated(apiId),
        stageName: evaluated(stage),
        domainName,
        basePath: path === "" ? undefined : path,
        domainNameId: privateDomain?.domainNameId,
        dependsOn: addresses(after),
        lifecycle: privateDomain && { replaceTriggeredBy: [nameIdOf(privateDomain)] },
      }),
    );
  }

  private api({ apiId, stage, path, after }: MappingPlan, { domainName }: MappingsProps) {
    return new Apigatewayv2ApiMapping(
      this,
      `path-${path}`,
      defined({
        apiId: evaluated(apiId),
        stage: evaluated(stage),
        domainName,
        apiMappingKey: path === "" ? undefined : path,
        dependsOn: addresses(after),
      }),
    );
  }
}

function addresses(after: readonly string[]): ITerraformDependable[] | undefined {
  return after.length === 0 ? undefined : after.map((fqn) => ({ fqn }));
}

/**
 * Where the provider finds a new id of the domain. It cannot change the id of a mapping, and would
 * go on with that of a domain that is gone.
 */
function nameIdOf(domain: ApiGatewayDomainName): string {
  return `${domain.terraformResourceType}.${domain.friendlyUniqueId}.domain_name_id`;
}
