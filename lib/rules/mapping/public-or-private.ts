import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain, Mapping } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import type { Rule, Violation } from "../rule";

export const mappingPublicOrPrivate: Rule = {
  id: "mapping-public-or-private",
  severity: "error",
  because: "aws-refuses",
  title: "An API is mapped by public domains or by private ones, not by both",
  why: "A private domain leads to private APIs only, a public one to public APIs only, and an API is one or the other: one of the mappings fails with a `BadRequestException` after its domain and certificate have been made.",
  docs: [apiGateway("apigateway-private-custom-domains")],
  examples: {
    fails: `domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - name: orders.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check(fleet) {
    const publicly = publiclyMapped(fleet);
    return fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain) =>
        domain.mappings.flatMap((mapping) => checkMapping(mapping, domain, publicly)),
      );
  },
};

/** The names of the APIs that public domains map, each with the first of them. */
function publiclyMapped(fleet: Fleet): ReadonlyMap<string, Domain> {
  const uses = fleet.domains
    .filter((domain) => domain.endpoint !== "private")
    .flatMap((domain) => domain.mappings.map(({ api }) => [api.name, domain] as const));
  return new Map(uses.reverse());
}

/** Where the API says its endpoint, or cannot be private at all, other rules say more. */
function checkMapping(
  { at, api }: Mapping,
  domain: Domain,
  publicly: ReadonlyMap<string, Domain>,
): Violation[] {
  const other = publicly.get(api.name);
  if (other === undefined || api.target?.kind !== "rest" || api.target.endpoint !== undefined) {
    return [];
  }
  return [
    {
      at: inside(at, "api"),
      message: `"${api.name}" is mapped by the private domain "${domain.name.text}" and by the ${other.endpoint} domain "${other.name.text}", but an API is either private or public`,
      help: `Deploy it twice, once as a private API, list both under \`apis\`, and map each on its own kind of domain. Saying \`endpoint\` at the API tells which of the two mappings is the wrong one.`,
    },
  ];
}
