import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import { type Domain, type Mapping, regionsOf } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const mappingApiRegion: Rule = {
  id: "mapping-api-region",
  severity: "error",
  because: "aws-refuses",
  title: "An API is in every region of the domains that map it",
  why: "A mapping takes the id of an API in the domain's own region: with an id from another region it fails with `Invalid API identifier specified`.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ path: carts, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: carts, api: carts }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) =>
      domain.mappings.flatMap((mapping) => checkMapping(domain, mapping)),
    ),
};

function checkMapping(domain: Domain, { at, api: { name, target } }: Mapping): Violation[] {
  // A region that AWS does not have is another mistake, and may be what is missing.
  if (target === undefined || !mayAllBeRegions(target.regions.keys())) return [];
  const missing = [...new Set(regionsOf(domain))].filter((region) => !target.regions.has(region));
  if (missing.length === 0 || !mayAllBeRegions(missing)) return [];
  return [
    {
      at: inside(at, "api"),
      message: `"${name}" ${target.owned ? "is not made in" : "has no id for"} ${inWords(missing)}, where "${domain.name.text}" is; ${known(target)}`,
      help: `${addition(target, missing)}, or map "${name}" on a domain of a region it is in.`,
    },
  ];
}

function addition({ name, owned }: Api, missing: readonly string[]): string {
  return owned
    ? `Add ${inWords(missing)} to \`apis.${name}.regions\``
    : `Add \`${missing[0]}: { id: …, stage: … }\` to \`apis.${name}.regions\` with the API's id there`;
}

function known(api: Api): string {
  if (api.owned) return `it is made in ${inWords([...api.regions.keys()])}`;
  return `it has ${api.regions.size === 0 ? "none at all" : `one for ${inWords([...api.regions.keys()])}`}`;
}
