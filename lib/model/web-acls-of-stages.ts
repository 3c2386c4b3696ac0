import type { RegionalApi } from "./api";
import type { Fleet } from "./fleet";
import { allProtectedStages, type ProtectedStage, stageKey } from "./protected-stage";

/** The web ACLs of every stage that has one, whoever asks for them, by the stage's key. */
export function webAclsByStage(
  fleet: Pick<Fleet, "apis" | "domains">,
): ReadonlyMap<string, readonly ProtectedStage[]> {
  const stages = new Map<string, ProtectedStage[]>();
  for (const each of allProtectedStages(fleet)) {
    const asked = stages.get(stageKey(each)) ?? [];
    asked.push(each);
    stages.set(stageKey(each), asked);
  }
  return stages;
}

/** The web ACLs that calls of a path of the domain go through in a region, each once. */
export function webAclsOf(
  { api, stage, region }: Pick<ProtectedStage, "api" | "region"> & { readonly stage: RegionalApi },
  stages: ReadonlyMap<string, readonly ProtectedStage[]>,
): ProtectedStage[] {
  const asked = stages.get(stageKey({ api, stage, region })) ?? [];
  return asked.filter(
    ({ webAcl }, index) => asked.findIndex((each) => each.webAcl === webAcl) === index,
  );
}
