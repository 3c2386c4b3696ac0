import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { parseAcmArn } from "../../model/acm-arn";
import { type MutualTlsDomain, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { regions } from "../../model/regions";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";

const withProof = (region: string) =>
  mutualTlsExample(
    `truststore: truststores/partners.pem, ownershipCertificate: "arn:aws:acm:${region}:111111111111:certificate/0f1e"`,
    'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }',
  );

export const mutualTlsOwnershipArn: Rule = {
  id: "mutual-tls-ownership-arn",
  severity: "error",
  title: "A proof of ownership is a certificate of ACM in each region of the domain",
  why: "API Gateway looks for it where the domain is, and refuses any other with `BadRequestException` when the domain is created.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGatewayApi("CreateDomainName")],
  examples: { fails: withProof("us-east-1"), passes: withProof("eu-west-1") },
  check: (fleet) => mutualTlsDomains(fleet).flatMap(checkDomain),
};

function checkDomain({ name, regions: all, mutualTls }: MutualTlsDomain): Violation[] {
  const proof = mutualTls.ownershipCertificate;
  if (proof?.kind !== "existing") return [];
  return all
    .filter((region) => regions.has(region))
    .flatMap((region) => {
      const given = proof.arns.get(region);
      const help = `Give the ARN of a certificate in ${region}${all.length === 1 ? "" : `, as \`ownershipCertificate: { ${region}: arn:… }\``}, or one under \`certificates\` by its name: it is then requested in each region.`;
      if (given === undefined)
        return [
          { at: proof.at, message: `"${name.text}" has no proof of ownership in ${region}`, help },
        ];
      const actual = parseAcmArn(given.arn);
      if (actual === undefined)
        return [
          {
            at: given.at,
            message: `"${given.arn}" is not a whole ARN of a certificate in ACM`,
            help,
          },
        ];
      if (actual.region === region) return [];
      return [
        {
          at: given.at,
          message: `"${name.text}" needs its proof of ownership in ${region}, but this one is in ${actual.region}`,
          help,
        },
      ];
    });
}
