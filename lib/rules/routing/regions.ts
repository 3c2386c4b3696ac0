import { route53, route53Api } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingRegions: Rule = {
  id: "routing-regions",
  severity: "error",
  because: "endangers",
  title: "Weights and locations are given for each region of the domain, and for no other",
  why: "A region without one would have no record: its domain would stand there, and nobody would be led to it. What is given for another region makes no record at all. Nothing fails at deployment.",
  docs: [route53Api("ResourceRecordSet"), route53("routing-policy-weighted")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: weighted, weights: { eu-west-1: 90 } }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: weighted, weights: { eu-west-1: 90, us-east-1: 10 } }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

interface GivenRegions {
  /** The key that they are given under. */
  readonly key: string;
  readonly regions: readonly string[];
  /** Whether every region of the domain has to be there. */
  readonly all: boolean;
  /** What to write for one. */
  readonly entry: string;
}

function givenRegions({ routing }: RegionalDomain): GivenRegions | undefined {
  switch (routing.policy) {
    case "weighted":
      return { key: "weights", regions: [...routing.weights.keys()], all: true, entry: "100" };
    case "geolocation": {
      const regions = [...routing.locations.keys()];
      return { key: "locations", regions, all: true, entry: "[{ continent: … }]" };
    }
    case "geoproximity":
      return { key: "bias", regions: [...routing.bias.keys()], all: false, entry: "0" };
    default:
      return undefined;
  }
}

/** A region that does not exist, in the domain's own list, has a rule to itself. */
function checkDomain(domain: RegionalDomain): Violation[] {
  const given = givenRegions(domain);
  if (given === undefined || !mayAllBeRegions(domain.regions)) return [];
  const missing = domain.regions.filter((region) => !given.regions.includes(region));
  const extra = given.regions.filter((region) => !domain.regions.includes(region));
  return [
    ...extra.map((region) => superfluous(domain, given.key, region, missing)),
    ...(given.all ? lacking(domain, given, missing.slice(extra.length)) : []),
  ];
}

function superfluous(
  { at, name, regions }: RegionalDomain,
  key: string,
  region: string,
  missing: readonly string[],
): Violation {
  const meant = closestName(region, missing);
  return {
    at: inside(at, "routing", key, region),
    message: `"${name.text}" is not in ${region}, but \`${key}\` has it`,
    help:
      meant === undefined
        ? `Remove this line, or add ${region} to the domain's regions: ${inWords(regions)}.`
        : `Did you mean \`${meant}\`?`,
  };
}

function lacking(
  { at, name }: RegionalDomain,
  { key, entry }: GivenRegions,
  missing: readonly string[],
): Violation[] {
  if (missing.length === 0) return [];
  const entries = missing.map((region) => `\`${region}: ${entry}\``);
  return [
    {
      at: inside(at, "routing", key),
      message: `\`${key}\` has nothing for ${inWords(missing)}, where "${name.text}" is too`,
      help: `Add ${inWords(entries)}, or remove the region from the domain.`,
    },
  ];
}
