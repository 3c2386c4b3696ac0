import { Defect } from "../findings/defect";
import type { ApiKind, RegionalApi } from "../model/api";
import type { Domain, Mapping } from "../model/domain";
import { mappingId } from "./ids";

/** A path of a domain and the stage that answers there. */
export interface MappingPlan {
  readonly id: string;
  /** `base-path` is made by the first API of API Gateway, `api` by the second. */
  readonly kind: "base-path" | "api";
  readonly path: string;
  readonly apiId: string;
  readonly stage: string;
}

/** The mappings of a domain in one region, in order of their paths. */
export function planMappings(domain: Domain, region: string): MappingPlan[] {
  const second = needsSecondApi(domain);
  return sortedMappings(domain).map((mapping) => ({
    id: mappingId(domain.name, mapping.path),
    kind: second || isMultiLevel(mapping.path) ? "api" : "base-path",
    path: mapping.path,
    apiId: apiIn(mapping, region).id,
    stage: apiIn(mapping, region).stage,
  }));
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

function apiIn(mapping: Mapping, region: string): RegionalApi {
  const api = mapping.api.target?.regions.get(region);
  if (api === undefined)
    throw new Defect(`the mapping to ${mapping.api.name} has no API in ${region}`);
  return api;
}
