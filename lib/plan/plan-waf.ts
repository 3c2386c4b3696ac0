import { Defect } from "../findings/defect";
import type { Api } from "../model/api";
import type { Domain } from "../model/domain";
import type { Reference } from "../model/reference";
import { partitionOf } from "../model/regions";
import type { WebAcl } from "../model/web-acl";
import { byId } from "./by-id";
import { stageId } from "./ids";
import { planWebAcl, usedWebAcl } from "./plan-web-acl";
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
    for (const { api } of domain.mappings) {
      const acl = (api.target?.webAcl ?? domain.webAcl)?.target;
      if (acl === undefined || api.target?.owned === true) continue;
      if (acl.kind === "own" && !acls.has(acl.name))
        acls.set(acl.name, planWebAcl(acl, project, { stack: "waf", region }));
      const association = planAssociation(api, acl, region);
      associations.set(association.id, association);
    }
  }
  return {
    webAcls: [...acls.values()].sort(byId),
    associations: [...associations.values()].sort(byId),
  };
}

/**
 * A stage is named to WAF by an ARN without an account.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html
 */
function planAssociation(
  { name, target }: Reference<Api>,
  acl: WebAcl,
  region: string,
): StageAssociationPlan {
  const api = target?.regions.get(region);
  if (api?.kind !== "existing") throw new Defect(`there is no id of "${name}" in ${region}`);
  const partition = partitionOf(region);
  return {
    id: stageId(api.id, api.stage),
    stageArn: `arn:${partition}:apigateway:${region}::/restapis/${api.id}/stages/${api.stage}`,
    webAcl: usedWebAcl(acl, region),
  };
}
