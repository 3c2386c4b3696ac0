import type { Fleet } from "../model/fleet";
import { guardingStack, webAclOfOwnedStage } from "../model/protected-stage";
import { ownedStageArn } from "./api-references";
import { byId } from "./by-id";
import { planWebAcl, usedWebAcl } from "./plan-web-acl";
import type { StackGroup } from "./stack-group";
import type { StageAssociationPlan, StageWebAcls, WebAclPlan } from "./web-acl-plan";

/** What puts the stages of a stack's own APIs behind web ACLs, which it makes too: see docs/adr. */
export function planStageWebAcls(
  { apis, home: { region } }: StackGroup,
  { domains, project }: Fleet,
): StageWebAcls {
  const acls = new Map<string, WebAclPlan>();
  const associations: StageAssociationPlan[] = [];
  for (const api of apis) {
    const acl = api.kind === "rest" ? webAclOfOwnedStage(api, region, domains) : undefined;
    if (acl === undefined) continue;
    if (acl.kind === "own" && !acls.has(acl.name))
      acls.set(acl.name, planWebAcl(acl, project, { stack: guardingStack({ api }), region }));
    const webAcl = usedWebAcl(acl, region);
    associations.push({ id: api.name, stageArn: ownedStageArn(api), webAcl });
  }
  return { webAcls: [...acls.values()].sort(byId), associations };
}
