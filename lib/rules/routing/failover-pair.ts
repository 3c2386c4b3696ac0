import { route53, route53Api } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { countOf } from "../../findings/count-of";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingFailoverPair: Rule = {
  id: "routing-failover-pair",
  severity: "error",
  because: "aws-refuses",
  title: "A failover is between two regions, one of which is the primary",
  why: "Route 53 keeps one primary and one secondary record of a name and type, and refuses a second one of either with `InvalidChangeBatch`. For the same reason the two cannot change places: each stack has only one of them, and whichever is applied first would make a second of a kind. To move requests on purpose, use weights.",
  docs: [route53Api("ResourceRecordSet"), route53("dns-failover-types")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: failover, primary: eu-central-1 }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: failover, primary: eu-west-1 }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, regions, routing } = domain;
  if (routing.policy !== "failover") return [];
  const own = [...new Set(regions)];
  if (own.length !== 2) {
    return [
      {
        at: inside(at, "routing", "policy"),
        message: `a failover needs two regions, and "${name.text}" has ${countOf(own.length, "region")}`,
        help:
          own.length < 2
            ? "Add the region that is to take over, or leave `routing` out."
            : `Keep two of ${inWords(own)}, or write another policy, such as \`latency\`, which leaves unhealthy regions out too.`,
      },
    ];
  }
  if (own.includes(routing.primary)) return [];
  const meant = closestName(routing.primary, own);
  return [
    {
      at: inside(at, "routing", "primary"),
      message: `"${name.text}" is in ${inWords(own)}, and its primary is ${routing.primary}`,
      help: `${meant === undefined ? "" : `Did you mean \`${meant}\`? `}Write one of the two.`,
    },
  ];
}
