import { apiGateway } from "../../facts/pages";
import { parseAcmArn } from "../../model/acm-arn";
import { isOneForSeveral } from "../../model/certificate";
import { certificateRegion, type Domain, regionsOf } from "../../model/domain";
import { mayBeRegion, partitionOf } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const certificateInRegion: Rule = {
  id: "certificate-region",
  severity: "error",
  because: "aws-refuses",
  title: "The certificate is in us-east-1 for an edge domain, in the domain's region otherwise",
  why: "API Gateway refuses a certificate of another region with `BadRequestException: Invalid certificate ARN` when the domain is created.",
  docs: [
    apiGateway("how-to-edge-optimized-custom-domain-name"),
    apiGateway("apigateway-regional-api-custom-domain-create"),
  ],
  examples: {
    fails: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:us-east-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const { certificate } = domain;
  if (certificate.kind !== "existing" || isOneForSeveral(certificate)) return [];
  return regionsOf(domain).flatMap((region) => {
    const given = certificate.arns.get(region);
    const actual = parseAcmArn(given?.arn ?? "")?.region;
    const needed = certificateRegion(domain, region);
    if (given === undefined || actual === undefined || actual === needed) return [];
    if (!canHave(region, needed)) return [];
    return [
      {
        at: given.at,
        message: `${domain.endpoint} domain "${domain.name.text}" needs its certificate in ${needed}, but this one is in ${actual}`,
        help: `Give the ARN of a certificate in ${needed}, or leave \`certificate\` out: one is then requested there.`,
      },
    ];
  });
}

/** A domain in what is no region, or where there are no edge domains, has to move first. */
function canHave(region: string, certificateIn: string): boolean {
  return mayBeRegion(region) && partitionOf(region) === partitionOf(certificateIn);
}
