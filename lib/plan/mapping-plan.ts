import { Defect } from "../findings/defect";
import type { ApiKind } from "../model/api";
import type { Domain, Mapping } from "../model/domain";
import type { ApiPlan } from "./api-plan";
import { apiIdOf, stageNameOf } from "./api-references";
import type { Expression } from "./expression";
import { mappingId } from "./ids";
import { methodId } from "./method-path";
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

/**
 * The same mappings, each changed when the stage that it will lead to is behind its web ACL, has its
 * limits and can call its functions; what it led to loses its own only after that.
 */
export function behindGuards(
  mappings: readonly MappingPlan[],
  apis: readonly ApiPlan[],
  associations: readonly StageAssociationPlan[],
): MappingPlan[] {
  const guards = new Map(
    apis.map((api) => [
      expressionIn(stageNameOf({ name: api.id, kind: api.kind }, { kind: "owned", stage: "" })),
      guardsOf(api, associations),
    ]),
  );
  return mappings.map((mapping) => {
    const after = guards.get(expressionIn(mapping.stage));
    return after === undefined ? mapping : { ...mapping, after };
  });
}

function guardsOf(api: ApiPlan, associations: readonly StageAssociationPlan[]): string[] {
  const { id, kind, stage, lambdaPermissions } = api;
  const settings = kind === "rest" ? [id, ...stage.methods.map((each) => methodId(id, each))] : [];
  return [
    ...associations
      .filter((each) => each.id === id)
      .map(() => `aws_wafv2_web_acl_association.${id}`),
    ...settings.map((each) => `aws_api_gateway_method_settings.${each}`),
    ...lambdaPermissions.map((each) => `aws_lambda_permission.${each.id}`),
  ];
}

/**
 * Whether all mappings of the domain have to be made by API Gateway's second API, as with every HTTP
 * and WebSocket API. REST APIs alone are mapped by the first one: of the second's mappings the
 * provider makes a new one for another API, and changes the first's in place.
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
