import { Defect } from "../findings/defect";
import type { Domain, Mapping } from "../model/domain";
import { regions } from "../model/regions";
import type { WebAcl } from "../model/web-acl";
import { stageId } from "./ids";
import { planWebAcl } from "./plan-web-acl";
import type { StageAssociationPlan, WebAclPlan } from "./web-acl-plan";

/** The web ACLs that the given domains of one account and region need, and what they protect. */
export function planWaf(
  domains: readonly Domain[],
  region: string,
  project: string,
): { webAcls: WebAclPlan[]; associations: StageAssociationPlan[] } {
  const acls = new Map<string, WebAclPlan>();
  const associations = new Map<string, StageAssociationPlan>();
  for (const domain of domains) {
    const acl = domain.webAcl?.target;
    if (acl === undefined) continue;
    if (acl.kind === "own") acls.set(acl.name, planWebAcl(acl, project));
    for (const mapping of domain.mappings) {
      const association = planAssociation(mapping, acl, region);
      associations.set(association.id, association);
    }
  }
  return { webAcls: sortedById(acls), associations: sortedById(associations) };
}

/**
 * A stage is named to WAF by an ARN without an account.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html
 */
function planAssociation(mapping: Mapping, acl: WebAcl, region: string): StageAssociationPlan {
  const api = mapping.api.target?.regions.get(region);
  if (api === undefined)
    throw new Defect(`the mapping to ${mapping.api.name} has no API in ${region}`);
  const partition = regions.get(region) ?? "aws";
  return {
    id: stageId(api.id, api.stage),
    stageArn: `arn:${partition}:apigateway:${region}::/restapis/${api.id}/stages/${api.stage}`,
    webAcl:
      acl.kind === "own"
        ? { kind: "own", id: acl.name }
        : { kind: "existing", arn: existingArn(acl, region) },
  };
}

function existingArn(acl: Extract<WebAcl, { kind: "existing" }>, region: string): string {
  const given = acl.arns.get(region);
  if (given === undefined) throw new Defect(`the web ACL ${acl.name} has no ARN in ${region}`);
  return given.arn;
}

function sortedById<Plan extends { readonly id: string }>(
  plans: ReadonlyMap<string, Plan>,
): Plan[] {
  return [...plans.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
