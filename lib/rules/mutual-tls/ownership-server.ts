import { apiGateway } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { writtenArns } from "../../model/certificate";
import { type MutualTlsDomain, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

const ARN = "arn:aws:acm:eu-west-1:111111111111:certificate";
const first = mutualTlsExample(
  `truststore: truststores/partners.pem, ownershipCertificate: "${ARN}/0f1e"`,
  `certificate: { arn: "${ARN}/6b1f" }`,
);
const second = (certificate: string) => `  - name: vendors.example.com
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/partners.pem${certificate === "" ? "" : `, ownershipCertificate: "${ARN}/a1b2"`} }
${certificate}    mappings: [{ api: trade }]
`;

export const mutualTlsOwnershipServer: Rule = {
  id: "mutual-tls-ownership-server",
  severity: "error",
  because: "aws-refuses",
  title: "A proof of ownership is not the certificate of another domain with mutual TLS",
  why: "API Gateway takes a certificate as the proof for one domain or as what another one with mutual TLS shows to its clients, and refuses the second of the two.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: `${first}${second(`    certificate: { arn: "${ARN}/0f1e" }\n`)}`,
    passes: `${first}${second("")}`,
  },
  check(fleet) {
    const shown = mutualTlsDomains(fleet).flatMap((domain) =>
      serverKeys(domain).map((key) => ({ key, domain })),
    );
    return mutualTlsDomains(fleet).flatMap((domain) =>
      proofs(domain).flatMap(({ key, at }) => {
        const other = shown.find((each) => each.key === key && each.domain !== domain);
        if (other === undefined) return [];
        return [
          {
            at,
            message: `this is the certificate of "${other.domain.name.text}", which asks for client certificates too, and cannot prove who owns "${domain.name.text}"`,
            help: "Give another public certificate of ACM that covers the name, such as one of its own under `certificates`.",
            related: [
              {
                at:
                  other.domain.certificate.kind === "unknown"
                    ? other.domain.at
                    : other.domain.certificate.at,
                message: `the certificate of ${other.domain.name.text}`,
              },
            ],
          },
        ];
      }),
    );
  },
};

interface Proof {
  /** What is the same for the certificate wherever it is named. */
  readonly key: string;
  readonly at: Place;
}

function proofs({ mutualTls: { ownershipCertificate: proof } }: MutualTlsDomain): Proof[] {
  if (proof === undefined) return [];
  if (proof.kind === "named") return [{ key: proof.reference.name, at: proof.reference.at }];
  return [...new Set(proof.arns.values())].map(({ arn, at }) => ({ key: arn, at }));
}

function serverKeys({ certificate }: MutualTlsDomain): string[] {
  if (certificate.kind === "existing") return writtenArns(certificate).map(({ arn }) => arn);
  const named = certificate.kind === "requested" && certificate.owner.kind === "named";
  return named ? [certificate.owner.name] : [];
}
