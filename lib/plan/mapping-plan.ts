import { Defect } from "../findings/defect";
import type { ApiKind } from "../model/api";
import type { Domain, Mapping } from "../model/domain";
import { apiIdOf, stageNameOf } from "./api-references";
import type { Expression } from "./expression";
import { mappingId } from "./ids";
import type { StageAssociationPlan } from "./web-acl-plan";

/** A path of a domain and the stage that answers there. */
export interface MappingPlan {
  readonly id: string;
  /** `base-path` is made by the first API of API Gateway, `api` by the second. */
  readonly kind: "base-path" | "api";
  readonly path: string;
  /** Of an API that the stack makes, what Terraform works it out from; so is the stage. */
  readonly apiId: string | Expression;
  readonly stage: string | Expression;
  /** The addresses in the stack of what has to be there before the path leads anywhere. */
  readonly after: readonly string[];
}

/** The mappings of a domain in one region, in order of their paths. */
export function planMappings(domain: Domain, region: string): MappingPlan[] {
  const second = needsSecondApi(domain);
  return sortedMappings(domain).map((mapping) => ({
    id: mappingId(domain.name, mapping.path),
    kind: second || isMultiLevel(mapping.path) ? "api" : "base-path",
    path: mapping.path,
    ...mappedStage(mapping, region),
    after: [],
  }));
}

/** The same mappings, each made when the stage that it leads to is behind its web ACL. */
export function behindWebAcls(
  mappings: readonly MappingPlan[],
  associations: readonly StageAssociationPlan[],
): MappingPlan[] {
  const guards = new Map(
    associations.map(({ id }) => [
      expressionIn(stageNameOf({ name: id, kind: "rest" }, { kind: "owned", stage: "" })),
      `aws_wafv2_web_acl_association.${id}`,
    ]),
  );
  return mappings.map((mapping) => {
    const guard = guards.get(expressionIn(mapping.stage));
    return guard === undefined ? mapping : { ...mapping, after: [guard] };
  });
}

/**
 * Whether the domain and all its mappings have to be made by API Gateway's second API, as with
 * every HTTP and WebSocket API.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
export function needsSecondApi(domain: Domain): boolean {
  return domain.mappings.some((mapping) => kindOf(mapping) !== "rest");
}

/** The URL below which each mapping answers, in order of the paths. */
export function mappingUrls(domain: Domain): string[] {
  return sortedMappings(domain).map((mapping) => {
    const scheme = kindOf(mapping) === "websocket" ? "wss" : "https";
    return `${scheme}://${domain.name.text}/${mapping.path}`;
  });
}

function sortedMappings(domain: Domain): Mapping[] {
  return [...domain.mappings].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isMultiLevel(path: string): boolean {
  return path.includes("/");
}

function kindOf(mapping: Mapping): ApiKind | undefined {
  return mapping.api.target?.kind;
}

function mappedStage({ api: { name, target } }: Mapping, region: string) {
  const api = target?.regions.get(region);
  if (target === undefined || api === undefined)
    throw new Defect(`the mapping to ${name} has no API in ${region}`);
  return { apiId: apiIdOf(target, api), stage: stageNameOf(target, api) };
}

function expressionIn(text: string | Expression): string | undefined {
  return typeof text === "string" ? undefined : text.expression;
}
