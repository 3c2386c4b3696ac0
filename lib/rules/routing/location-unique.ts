import { route53, route53Api } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { type Location, locationKey } from "../../model/routing";
import { locationName } from "../location-name";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingLocationUnique: Rule = {
  id: "routing-location-unique",
  severity: "error",
  because: "aws-refuses",
  title: "A location leads to one region",
  why: "A name has one record of a type for a location: Route 53 refuses the second one with `InvalidChangeBatch` when it is created. A country in a continent, or a state in its country, is a location of its own and goes before it. A location that moves from one region to another goes where it is now first: apply the stack that loses it before the one that gets it.",
  docs: [route53Api("ResourceRecordSet"), route53("routing-policy-geo")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default, { country: GB }], us-east-1: [{ country: GB }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default, { country: GB }], us-east-1: [{ continent: NA }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

interface Mention {
  readonly location: Location;
  readonly region: string;
  readonly at: Place;
}

function checkDomain(domain: RegionalDomain): Violation[] {
  const first = new Map<string, Mention>();
  return mentions(domain).flatMap((mention) => {
    const key = locationKey(mention.location);
    const earlier = first.get(key);
    if (earlier !== undefined) return [violation(mention, earlier)];
    first.set(key, mention);
    return [];
  });
}

function mentions({ at, routing }: RegionalDomain): Mention[] {
  if (routing.policy !== "geolocation") return [];
  return [...routing.locations].flatMap(([region, locations]) =>
    locations.map((location, index) => ({
      location,
      region,
      at: inside(at, "routing", "locations", region, index),
    })),
  );
}

function violation({ location, region, at }: Mention, earlier: Mention): Violation {
  return {
    at,
    message: `${locationName(location)} leads to ${earlier.region} already`,
    help:
      earlier.region === region
        ? "Remove one of the two."
        : `Remove it from ${region} or from ${earlier.region}. To share the requests of one place among regions, use weights.`,
    related: [{ at: earlier.at, message: "the first one" }],
  };
}
