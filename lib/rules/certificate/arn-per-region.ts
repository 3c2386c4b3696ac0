import { acm, apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside, type Place } from "../../findings/place";
import { isOneForSeveral } from "../../model/certificate";
import { type Domain, regionsOf } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const certificateArnPerRegion: Rule = {
  id: "certificate-arn-per-region",
  severity: "error",
  because: "aws-refuses",
  title: "A domain with existing certificates has one for each of its regions, and no other",
  why: "A certificate serves its own region only: in the others API Gateway refuses it with `BadRequestException: Invalid certificate ARN` when the domain is created there.",
  docs: [apiGateway("apigateway-regional-api-custom-domain-create"), acm("acm-overview")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    certificate: { arns: { eu-west-1: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    certificate:
      arns:
        eu-west-1: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f"
        us-east-1: "arn:aws:acm:us-east-1:111111111111:certificate/92ac"
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const { name, certificate } = domain;
  const own = [...new Set(regionsOf(domain))];
  if (certificate.kind !== "existing" || !mayAllBeRegions(own)) return [];
  const { at } = certificate;
  if (isOneForSeveral(certificate)) return [oneForSeveral(at, name.text, own)];
  const missing = own.filter((region) => !certificate.arns.has(region));
  const extra = [...certificate.arns.keys()].filter((region) => !own.includes(region));
  return [
    ...extra.map((region, index) => superfluous(at, name.text, region, missing[index])),
    ...lacking(at, name.text, missing.slice(extra.length)),
  ];
}

function oneForSeveral(at: Place, name: string, all: readonly string[]): Violation {
  const example = all.map((region) => `${region}: "arn:…"`).join(", ");
  return {
    at: inside(at, "arn"),
    message: `one certificate is given for ${inWords(all)}, the regions of "${name}", but a certificate serves its own region only`,
    help: `Write one for each region: \`arns: { ${example} }\`. Or leave \`certificate\` out: one is then requested in each.`,
  };
}

function superfluous(at: Place, name: string, region: string, missing?: string): Violation {
  return {
    at: inside(at, "arns", region),
    message: `"${name}" is not in ${region}, but a certificate is given for it there`,
    help:
      missing === undefined
        ? `Remove this line, or add ${region} to the domain's \`regions\`.`
        : `Write \`${missing}\` in place of \`${region}\`: the keys of \`arns\` are the domain's regions, and ${missing} has no certificate yet.`,
  };
}

function lacking(at: Place, name: string, missing: readonly string[]): Violation[] {
  if (missing.length === 0) return [];
  return [
    {
      at: inside(at, "arns"),
      message: `no certificate is given for "${name}" in ${inWords(missing)}`,
      help: `Add ${inWords(missing.map((region) => `\`${region}: "arn:…"\``))}, or leave \`certificate\` out: one is then requested in each region.`,
    },
  ];
}
