import { apiGateway, cloudFront } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { EdgeDomain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const nameEdgeUnique: Rule = {
  id: "name-edge-unique",
  severity: "error",
  because: "aws-refuses",
  title: "The name of an edge domain is an edge domain in one region only",
  why: "All edge domains are names of CloudFront, which has each name once in the world: the second one fails with `The domain name you provided is already associated with an existing CloudFront distribution` when it is created.",
  docs: [
    apiGateway("how-to-edge-optimized-custom-domain-name"),
    cloudFront("CNAMEs"),
    "https://github.com/amplify-education/serverless-domain-manager/issues/58",
  ],
  examples: {
    fails: `domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: api.example.com, endpoint: edge, region: us-east-1, mappings: [{ api: orders }] }
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const byName = new Map<string, EdgeDomain[]>();
    return fleet.domains.flatMap((domain) => {
      if (domain.endpoint !== "edge") return [];
      const earlier = byName.get(domain.name.text) ?? [];
      byName.set(domain.name.text, [...earlier, domain]);
      return checkDomain(domain, earlier);
    });
  },
};

/** One in the same region is the affair of the rule on all endpoint types. */
function checkDomain(domain: EdgeDomain, earlier: readonly EdgeDomain[]): Violation[] {
  const [first] = earlier;
  if (first === undefined || earlier.some((other) => other.region === domain.region)) return [];
  return [
    {
      at: inside(domain.at, "name"),
      message: `"${domain.name.text}" is an edge domain in ${first.region} already`,
      help: `Remove one of the two, as an edge domain is reached from everywhere. To serve the name from both regions, write one domain with \`endpoint: regional\` and \`regions: [${first.region}, ${domain.region}]\`.`,
      related: [{ at: inside(first.at, "name"), message: "the first one" }],
    },
  ];
}
