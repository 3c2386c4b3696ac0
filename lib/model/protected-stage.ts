import type { Place } from "../findings/place";
import type { Account } from "./account";
import { type Api, type EndpointType, type RegionalApi, regionalApiKey } from "./api";
import { type Domain, regionsOf } from "./domain";
import type { Fleet } from "./fleet";
import type { Reference } from "./reference";
import type { OwnWebAcl, WebAcl } from "./web-acl";

/** A stage of a REST API that is to be behind a web ACL. */
export interface ProtectedStage {
  /** The host name of the domain, or the name of the API, that asks for the web ACL. */
  readonly askedBy: string;
  /** What asks for it. */
  readonly asker: Place;
  /** Where it does. */
  readonly at: Place;
  readonly webAcl: WebAcl;
  readonly api: Api;
  readonly stage: RegionalApi;
  readonly region: string;
  /** As it is written; undefined for the account that the credentials lead to. */
  readonly owner: Reference<Account> | undefined;
  readonly account: Account | undefined;
}

/** The stages that the domain's web ACL is for: every one that it maps, in each of its regions. */
export function protectedStages(domain: Domain): ProtectedStage[] {
  return stagesBehind(domain.webAcl, domain, domain.mappings, domain.name.text, domain.at);
}

/**
 * The stages that an API's own web ACL is for. One that exists already is known to be in the
 * account and regions of the domains that map it, and nowhere else.
 */
function stagesOfApi(api: Api, domains: readonly Domain[]): ProtectedStage[] {
  const { webAcl, at, name } = api;
  if (webAcl?.target === undefined || api.kind !== "rest") return [];
  if (!api.owned) {
    return domains.flatMap((domain) => {
      const own = domain.mappings.filter((mapping) => mapping.api.target === api);
      return stagesBehind(webAcl, domain, own, name, at);
    });
  }
  const { target } = webAcl;
  return [...api.regions].map(([region, stage]) => ({
    askedBy: name,
    asker: at,
    at: webAcl.at,
    webAcl: target,
    api,
    stage,
    region,
    owner: api.account,
    account: api.account?.target,
  }));
}

function stagesBehind(
  webAcl: Reference<WebAcl> | undefined,
  domain: Domain,
  mappings: Domain["mappings"],
  askedBy: string,
  asker: Place,
): ProtectedStage[] {
  if (webAcl?.target === undefined) return [];
  const { at, target } = webAcl;
  return mappings.flatMap(({ api: { target: api } }) => {
    if (api?.kind !== "rest") return [];
    return regionsOf(domain).flatMap((region) => {
      const stage = api.regions.get(region);
      if (stage === undefined) return [];
      const { account: owner } = domain;
      const account = owner?.target;
      return [{ askedBy, asker, at, webAcl: target, api, stage, region, owner, account }];
    });
  });
}

/** Every stage that is to be behind a web ACL, once for each that asks: APIs first, then domains. */
export function allProtectedStages({
  apis,
  domains,
}: Pick<Fleet, "apis" | "domains">): ProtectedStage[] {
  return [...apis.flatMap((api) => stagesOfApi(api, domains)), ...domains.flatMap(protectedStages)];
}

/** The same, the stages of each that asks together. */
export function protectedStagesByAsker(fleet: Pick<Fleet, "apis" | "domains">): ProtectedStage[][] {
  const groups = new Map<Place, ProtectedStage[]>();
  for (const stage of allProtectedStages(fleet)) {
    const group = groups.get(stage.at) ?? [];
    group.push(stage);
    groups.set(stage.at, group);
  }
  return [...groups.values()];
}

/** What is the same for two mappings of one stage. */
export function stageKey({
  region,
  api,
  stage,
}: Pick<ProtectedStage, "region" | "api" | "stage">): string {
  return `${regionalApiKey(api.name, stage, region)} ${stage.stage}`;
}

/** The kind of stack that puts the stage behind its web ACL, and makes that if it is the fleet's. */
export function guardingStack({ api }: Pick<ProtectedStage, "api">): EndpointType | "waf" {
  return api.owned ? api.endpoint : "waf";
}

/**
 * The web ACL of a stage that the fleet makes: its API's, or else that of a domain that maps it.
 */
export function webAclOfOwnedStage(
  api: Api,
  region: string,
  domains: readonly Domain[],
): WebAcl | undefined {
  if (api.webAcl?.target !== undefined) return api.webAcl.target;
  const guarding = domains.find(
    (domain) =>
      domain.webAcl?.target !== undefined &&
      regionsOf(domain).includes(region) &&
      domain.mappings.some((mapping) => mapping.api.target === api),
  );
  return guarding?.webAcl?.target;
}

/** What a web ACL is called in the stacks of a kind, behind the project's name. */
export function webAclNameIn(webAcl: OwnWebAcl, stack: EndpointType | "waf"): string {
  return stack === "waf" ? webAcl.name : `${webAcl.name}-${stack}`;
}
