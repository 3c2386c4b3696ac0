import { route53Api } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { regionPlace, regionsOf } from "../../model/domain";
import type { Rule } from "../rule";

export const regionUnique: Rule = {
  id: "region-unique",
  severity: "error",
  because: "aws-refuses",
  title: "A domain lists each of its regions once",
  why: "A region has one domain of a name and one latency record for it: a second one fails with `The domain name you provided already exists` or `InvalidChangeBatch` when it is created.",
  docs: [route53Api("ResourceRecordSet")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1, eu-west-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) =>
      regionsOf(domain).flatMap((region, index, all) => {
        if (all.indexOf(region) === index) return [];
        return [
          {
            at: regionPlace(domain, index),
            message: `"${domain.name.text}" lists ${region} twice`,
            help:
              new Set(all).size === 1
                ? `Write \`region: ${region}\`, or a second region for this one.`
                : `Remove this one, or write the region that was meant: the list is ${inWords(all)}.`,
          },
        ];
      }),
    ),
};
