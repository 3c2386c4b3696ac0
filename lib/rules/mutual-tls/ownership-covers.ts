import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { covers } from "../../model/host-name";
import { isHostName } from "../../model/host-name-syntax";
import { hasMutualTls, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { regionalNameDomains } from "../../model/regional-name";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

const withProof = (name: string) => `certificates:
  proof: { names: [${name}] }
${mutualTlsExample(
  "truststore: truststores/partners.pem, ownershipCertificate: proof",
  'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }',
)}`;

export const mutualTlsOwnershipCovers: Rule = {
  id: "mutual-tls-ownership-covers",
  severity: "error",
  because: "aws-refuses",
  title: "A proof of ownership covers the names that it proves",
  why: "It proves the names on it and no others: API Gateway refuses the domain, or leaves it in the status `PENDING_OWNERSHIP_VERIFICATION`, after the certificate has been issued.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: { fails: withProof("shop.example.com"), passes: withProof("trade.example.com") },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap((domain) => {
      const proof = domain.mutualTls.ownershipCertificate;
      if (proof?.kind !== "named" || proof.reference.target === undefined) return [];
      const { names } = proof.reference.target;
      const made = [domain, ...regionalNameDomains(domain, fleet.zones).filter(hasMutualTls)];
      const all = [...made.map(({ name }) => name), ...names.map(({ host }) => host)];
      if (!all.every(({ text }) => isHostName(text))) return [];
      return made
        .filter(({ name }) => !names.some(({ host }) => covers(host, name)))
        .map(({ name }) => ({
          at: proof.reference.at,
          message: `the certificate "${proof.reference.name}" cannot prove who owns "${name.text}": it is for ${inWords(names.map(({ host }) => host.text))}`,
          help: `Add \`${name.wildcard ? `"${name.text}"` : name.text}\` to its \`names\`.`,
        }));
    }),
};
