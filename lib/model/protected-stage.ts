import type { Account } from "./account";
import type { Api, RegionalApi } from "./api";
import { type Domain, regionsOf } from "./domain";
import type { WebAcl } from "./web-acl";

/** A stage of a REST API that a domain protects with a web ACL. */
export interface ProtectedStage {
  readonly domain: Domain;
  readonly webAcl: WebAcl;
  readonly api: Api;
  readonly stage: RegionalApi;
  readonly region: string;
  /** Undefined for the account that the credentials lead to. */
  readonly account: Account | undefined;
}

/** The stages that the domain's web ACL is for: every one that it maps, in each of its regions. */
export function protectedStages(domain: Domain): ProtectedStage[] {
  const webAcl = domain.webAcl?.target;
  if (webAcl === undefined) return [];
  return domain.mappings.flatMap(({ api: { target: api } }) => {
    if (api?.kind !== "rest") return [];
    return regionsOf(domain).flatMap((region) => {
      const stage = api.regions.get(region);
      const account = domain.account?.target;
      return stage === undefined ? [] : [{ domain, webAcl, api, stage, region, account }];
    });
  });
}

/** What is the same for two mappings of one stage. API ids are unique in a region. */
export function stageKey({ region, stage }: ProtectedStage): string {
  return `${region} ${stage.id} ${stage.stage}`;
}
