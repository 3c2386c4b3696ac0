import { countOf } from "../findings/count-of";
import type { Fleet } from "../model/fleet";
import {
  allProtectedStages,
  guardingStack,
  type ProtectedStage,
  stageKey,
} from "../model/protected-stage";
import { type Home, homeKey, inHome, ownerOf } from "./quota-home";
import { NEVER_RAISED, type QuotaUse } from "./quota-use";

const MOST_STAGE_ASSOCIATIONS = 100;

/**
 * The stages that each web ACL protects in one region of one account, each once. Each kind of stack
 * that makes one of the fleet's web ACLs has its own.
 */
export function stageAssociationUses(fleet: Fleet): QuotaUse[] {
  return stagesByWebAcl(fleet).flatMap(({ home, stages }) => {
    const [first] = stages.values();
    if (first === undefined) return [];
    const { webAcl } = first;
    return {
      scope: `stageAssociations ${homeKey(home)}`,
      count: stages.size,
      limit: MOST_STAGE_ASSOCIATIONS,
      at: webAcl.at,
      fact: `"${webAcl.name}" would protect ${countOf(stages.size, "stage")} ${inHome(home)}`,
      fewer: "list a second web ACL with the same rules, and use it for some of the domains",
      raise: NEVER_RAISED,
    };
  });
}

interface ProtectedStages {
  readonly home: Home;
  readonly stages: Map<string, ProtectedStage>;
}

function stagesByWebAcl(fleet: Fleet): ProtectedStages[] {
  const groups = new Map<string, ProtectedStages>();
  for (const stage of allProtectedStages(fleet)) {
    const account = ownerOf({ account: stage.owner }, fleet);
    if (account === "unknown") continue;
    const home = { account, region: stage.region };
    const copy = stage.webAcl.kind === "own" ? guardingStack(stage) : "";
    const key = `${stage.webAcl.name} ${copy} ${homeKey(home)}`;
    const group = groups.get(key) ?? { home, stages: new Map() };
    group.stages.set(stageKey(stage), stage);
    groups.set(key, group);
  }
  return [...groups.values()];
}
