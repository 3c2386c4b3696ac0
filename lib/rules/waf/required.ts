import { apiGateway, waf } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import { type Domain, regionsOf } from "../../model/domain";
import { allProtectedStages, stageKey } from "../../model/protected-stage";
import { mayAllBeRegions } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const wafRequired: Rule = {
  id: "waf-required",
  severity: "error",
  because: "endangers",
  title: "With requireWebAcl, every stage of a REST API that the public can reach has a web ACL",
  why: "The fleet says that it wants one everywhere. A web ACL protects a stage and not a domain: one that is forgotten leaves a way in, and nothing fails.",
  docs: [apiGateway("apigateway-control-access-aws-waf"), waf("web-acl-associating-aws-resource")],
  examples: { fails: example(""), passes: example("\n    webAcl: baseline") },
  check: (fleet) => {
    if (!fleet.requireWebAcl) return [];
    const guarded = new Set(allProtectedStages(fleet).map(stageKey));
    return [
      ...fleet.apis
        .filter((api) => !fleet.domains.some((domain) => mayGuard(domain, api)))
        .flatMap((api) => checkApi(api, guarded)),
      ...fleet.domains.flatMap((domain) => checkDomain(domain, guarded)),
    ];
  },
};

/** Whether the domain has a web ACL for the API but for a mistake in it, which is told by itself. */
function mayGuard(domain: Domain, api: Api): boolean {
  const { webAcl, mappings } = domain;
  if (webAcl === undefined) return false;
  if (mappings.some((mapping) => mapping.api.target === undefined)) return true;
  const isMapped = mappings.some((mapping) => mapping.api.target === api);
  return isMapped && (webAcl.target === undefined || !mayAllBeRegions(regionsOf(domain)));
}

/** The API is told of, and not the mappings of it. */
function checkApi(api: Api, guarded: ReadonlySet<string>): Violation[] {
  const { owned, kind, endpoint, name, at, webAcl } = api;
  if (!owned || kind !== "rest" || endpoint === "private" || webAcl !== undefined) return [];
  const open = [...api.regions].find(
    ([region, stage]) => !guarded.has(stageKey({ api, region, stage })),
  );
  if (open === undefined) return [];
  return [
    {
      at,
      message: `"${name}" is public, and its stage in ${open[0]} has no web ACL, which \`requireWebAcl\` asks for`,
      help: "Add `webAcl`, with a name under `webAcls`.",
    },
  ];
}

/** A kind of API that can have no web ACL is another rule's affair. */
function checkDomain(domain: Domain, guarded: ReadonlySet<string>): Violation[] {
  const { endpoint, webAcl, name, mappings } = domain;
  if (endpoint === "private" || webAcl !== undefined) return [];
  return mappings.flatMap(({ at, api: { target: api } }) => {
    if (api === undefined || api.owned || api.kind !== "rest" || api.webAcl !== undefined)
      return [];
    const open = regionsOf(domain).find((region) => {
      const stage = api.regions.get(region);
      return stage !== undefined && !guarded.has(stageKey({ api, region, stage }));
    });
    if (open === undefined) return [];
    return [
      {
        at: inside(at, "api"),
        message: `"${name.text}" is public, and the stage of "${api.name}" in ${open} that it maps has no web ACL, which \`requireWebAcl\` asks for`,
        help: `Add \`webAcl\` to \`apis.${api.name}\` or to the domain, with a name under \`webAcls\`.`,
      },
    ];
  });
}

function example(webAcl: string): string {
  return `requireWebAcl: true
webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1${webAcl}
    mappings: [{ api: orders }]
`;
}
