import { apiGateway } from "../../facts/pages";
import { type Domain, regionsOf } from "../../model/domain";
import { isRegionalName, madeDomains } from "../../model/regional-name";
import type { Rule, Violation } from "../rule";

export const nameUnique: Rule = {
  id: "name-unique",
  severity: "error",
  because: "aws-refuses",
  title: "A public host name is one domain in a region, whatever its endpoint type and account",
  why: "Public domain names are unique within a region across all AWS accounts: the second one fails with `The domain name you provided already exists`.",
  docs: [apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    alias: false
    mappings: [{ path: carts, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }, { path: carts, api: carts }]
`,
  },
  check(fleet) {
    const first = new Map<string, Domain>();
    return madeDomains(fleet)
      .filter((domain) => domain.endpoint !== "private")
      .flatMap((domain) =>
        regionsOf(domain).flatMap((region): Violation[] => {
          const key = `${domain.name.text} ${region}`;
          const earlier = first.get(key) ?? domain;
          first.set(key, earlier);
          if (earlier === domain) return [];
          return [
            {
              at: domain.nameAt,
              message: `"${domain.name.text}" is a domain in ${region} already`,
              help: [domain, earlier].some(isRegionalName) ? otherName : oneDomain,
              related: [{ at: earlier.nameAt, message: whichOne(earlier) }],
            },
          ];
        }),
      );
  },
};

const oneDomain =
  "Put the mappings of both into one domain, or give one of them another name or region.";
const otherName =
  "Give the domain that is not made by `regionalNames` another name, or take `regionalNames` out.";

function whichOne(domain: Domain): string {
  return isRegionalName(domain) ? "the regional name that this makes" : "the first one";
}
