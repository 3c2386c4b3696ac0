import { route53, route53Api } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingCheckRegions: Rule = {
  id: "routing-check-regions",
  severity: "warning",
  title: "A domain with existing health checks has one for each of its regions, and no other",
  why: "A region without a health check counts as healthy: it is never taken out, and answers when the others are out. That can be meant, and is, for the second region of a failover. What a health check looks at, and whether it judges this region, cannot be seen from here.",
  docs: [route53("dns-failover-types"), route53Api("ResourceRecordSet")],
  examples: {
    fails: example("eu-west-1: abcdef11-2222-3333-4444-555555fedcba"),
    passes: example(
      "eu-west-1: abcdef11-2222-3333-4444-555555fedcba, us-east-1: abcdef22-3333-4444-5555-666666fedcba",
    ),
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function example(ids: string): string {
  return `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { existing: { ${ids} } }
    mappings: [{ api: orders }]
`;
}

function checkDomain({ at, name, regions, routing, healthCheck }: RegionalDomain): Violation[] {
  if (healthCheck?.kind !== "existing-checks" || !mayAllBeRegions(regions)) return [];
  const place = inside(at, "healthCheck", "existing");
  const given = [...healthCheck.ids.keys()];
  const missing = [...new Set(regions)].filter((region) => !given.includes(region));
  const extra = given.filter((region) => !regions.includes(region));
  // Of a failover the second region needs none, and the first has a rule of its own.
  const lacking = routing.policy === "failover" ? [] : missing.slice(extra.length);
  return [
    ...extra.map((region) => ({
      at: inside(place, region),
      message: `"${name.text}" is not in ${region}, but a health check is given for it there`,
      help: meantHelp(region, missing),
    })),
    ...(lacking.length === 0
      ? []
      : [
          {
            at: place,
            message: `"${name.text}" has no health check in ${inWords(lacking)}, where it counts as healthy for ever`,
            help: `Add ${inWords(lacking.map((region) => `\`${region}: …\``))} with the health check's id.`,
          },
        ]),
  ];
}

function meantHelp(region: string, missing: readonly string[]): string {
  const meant = closestName(region, missing);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return `Remove this line, or add ${region} to the domain's \`regions\`.`;
}
