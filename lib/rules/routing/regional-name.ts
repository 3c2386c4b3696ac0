import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { longestName } from "../../model/host-name-syntax";
import { regionalName } from "../../model/regional-name";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingRegionalName: Rule = {
  id: "routing-regional-name",
  severity: "error",
  because: "aws-refuses",
  title: "The name of each region is a host name",
  why: "It is the region's code, a dot and the domain's name. An asterisk is allowed in the first label only, and a name has at most 253 characters: API Gateway refuses any other with a `BadRequestException`. A certificate is requested for it beside that of the domain. One that is given by ARN has to have the name too, or a wildcard for it, which cannot be seen from here.",
  docs: [apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    regionalNames: true
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    regionalNames: true
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, regions, regionalNames } = domain;
  if (!regionalNames) return [];
  const all = regions.map((region) => regionalName(domain, region));
  const fault = name.wildcard
    ? "has an asterisk in its second label"
    : `has more than ${longestName} characters`;
  const wrong = all.find(({ text }) => name.wildcard || text.length > longestName);
  if (wrong === undefined || name.text.length > longestName) return [];
  return [
    {
      at: inside(at, "regionalNames"),
      message: `"${wrong.text}" ${fault}`,
      help: name.wildcard
        ? "Leave `regionalNames` out, or list the names that the wildcard is there for as domains of their own."
        : "Leave `regionalNames` out, or choose a shorter name.",
    },
  ];
}
