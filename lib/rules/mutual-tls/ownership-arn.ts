import { apiGateway, apiGatewayApi } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { parseAcmArn } from "../../model/acm-arn";
import { writtenArns } from "../../model/certificate";
import { type MutualTlsDomain, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mayBeRegion } from "../../model/regions";
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
  because: "aws-refuses",
  title:
    "A proof of ownership is a certificate of ACM in the account and in each region of the domain",
  why: "API Gateway looks for it in the account and the region where the domain is, and refuses any other with `BadRequestException` when the domain is created.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGatewayApi("CreateDomainName")],
  examples: { fails: withProof("us-east-1"), passes: withProof("eu-west-1") },
  check: (fleet) => mutualTlsDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: MutualTlsDomain): Violation[] {
  const { name, regions: all, mutualTls } = domain;
  const proof = mutualTls.ownershipCertificate;
  if (proof?.kind !== "existing") return [];
  return all.filter(mayBeRegion).flatMap((region) => {
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
    if (actual.region === region) return checkAccount(domain, actual.account, given.at);
    return [
      {
        at: given.at,
        message: `"${name.text}" needs its proof of ownership in ${region}, but this one is in ${actual.region}`,
        help,
      },
    ];
  });
}

function checkAccount(domain: MutualTlsDomain, actual: string, at: Place): Violation[] {
  const account = accountOf(domain);
  if (account === undefined || account === actual) return [];
  return [
    {
      at,
      message: `"${domain.name.text}" is in account ${account}, but its proof of ownership is in ${actual}`,
      help: `Certificates cannot be shared between accounts. Give the ARN of one in ${account}, or one under \`certificates\` by its name: it is then requested there.`,
    },
  ];
}

/** Without `account` a domain is where its own certificates have to be; undefined if that is not known. */
function accountOf({ account, certificate }: MutualTlsDomain): string | undefined {
  if (account !== undefined) return account.target?.id;
  if (certificate.kind !== "existing") return undefined;
  const owners = writtenArns(certificate).map(({ arn }) => parseAcmArn(arn)?.account);
  return owners.find((owner) => owner !== undefined);
}
