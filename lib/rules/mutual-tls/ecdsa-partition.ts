import { inside } from "../../findings/place";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { lacks, profileOf } from "../../model/regions";
import type { Rule } from "../rule";

const gov = (certificate: string) => `apis:
  trade:
    kind: rest
    disableExecuteApiEndpoint: true
    regions: { us-gov-west-1: { id: t1r2a3d4e5, stage: prod } }
domains:
  - name: trade.example.us
    endpoint: regional
    region: us-gov-west-1
    zone: external
    certificate: ${certificate}
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: trade }]
`;

export const mutualTlsEcdsaPartition: Rule = {
  id: "mutual-tls-ecdsa-partition",
  severity: "error",
  because: "aws-refuses",
  title: "A domain with mutual TLS has a certificate that its partition of AWS takes there",
  why: "In AWS GovCloud (US) domains with mutual TLS do not support server certificates with elliptic curves: the domain is refused after its certificate has been issued.",
  docs: ["https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-abp.html"],
  examples: {
    fails: gov("{ wait: true, keyAlgorithm: EC_prime256v1 }"),
    passes: gov("{ wait: true }"),
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap((domain) => {
      const { certificate, regions, name } = domain;
      const region = regions.find((each) => lacks(each, "ecdsa-with-mutual-tls"));
      if (region === undefined || certificate.kind !== "requested") return [];
      if (!certificate.keyAlgorithm.startsWith("EC_")) return [];
      return [
        {
          at: inside(certificate.at, "keyAlgorithm"),
          message: `"${name.text}" asks for client certificates, which ${profileOf(region).title} does not do beside a certificate of ${certificate.keyAlgorithm}`,
          help: "Take `keyAlgorithm` out, or write `keyAlgorithm: RSA_2048`.",
        },
      ];
    }),
};
