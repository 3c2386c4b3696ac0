import { route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingLocationDefault: Rule = {
  id: "routing-location-default",
  severity: "warning",
  title: "Geolocation has a default location",
  why: "A client whose place is in none of the locations, or whose address Route 53 cannot place, gets no answer: for it the name does not exist. Nothing fails at deployment.",
  docs: [route53("routing-policy-geo")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [{ continent: EU }], us-east-1: [{ continent: NA }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default, { continent: EU }], us-east-1: [{ continent: NA }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap(({ at, name, routing }) => {
      if (routing.policy !== "geolocation") return [];
      const all = [...routing.locations.values()].flat();
      if (all.some(({ kind }) => kind === "default")) return [];
      return [
        {
          at: inside(at, "routing", "locations"),
          message: `"${name.text}" does not exist for clients outside of its locations`,
          help: "Add `default` to the locations of the region that is to answer them.",
        },
      ];
    }),
};
