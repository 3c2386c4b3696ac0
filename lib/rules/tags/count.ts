import { general, route53Api } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import { type Tagged, taggedEntries, taggedHealthChecks } from "../../model/tagged";
import type { Rule, Violation } from "../rule";

const MOST = 50;
const MOST_OF_HEALTH_CHECK = 10;

const domainWith = (count: number) => `tags: { team: shop }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    tags: { ${Array.from({ length: count }, (_, index) => `t${index}: a`).join(", ")} }
    mappings: [{ api: orders }]
`;

export const tagsCount: Rule = {
  id: "tags-count",
  severity: "error",
  because: "aws-refuses",
  title: "A resource has no more tags than AWS takes, those of the fleet among them",
  why: "Everything gets the fleet's tags and those of its entry, a key that both have once. AWS takes 50 of a resource, and refuses it with more when it is made; Route 53 takes ten of a health check, one of which is the `Name` that tells which it is.",
  docs: [general("aws_tagging"), route53Api("ChangeTagsForResource")],
  examples: { fails: domainWith(50), passes: domainWith(49) },
  check: (fleet) => [
    ...taggedEntries(fleet).flatMap((each) => surplus(each, MOST)),
    ...taggedHealthChecks(fleet).flatMap((each) => surplus(each, MOST_OF_HEALTH_CHECK)),
  ],
};

function surplus({ what, at, tags }: Tagged, most: number): Violation[] {
  const count = Object.keys(tags).length;
  if (count <= most) return [];
  const all = most === MOST ? "with the fleet's" : "with the fleet's and `Name`";
  return [
    {
      at,
      message: `${what} would have ${count} tags, ${all}, and AWS takes ${most}`,
      help: `Take ${countOf(count - most, "tag")} out, here or of the fleet.`,
    },
  ];
}
