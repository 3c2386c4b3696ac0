import { apiGateway } from "../../facts/pages";
import { certificateName, chainLengths, ordinal } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { truststoreViolations } from "../truststore-violations";

const MOST_CERTIFICATES = 4;

export const mutualTlsTruststoreChainLength: Rule = {
  id: "mutual-tls-truststore-chain-length",
  severity: "warning",
  title: "No chain of a truststore has more than four certificates",
  why: "API Gateway follows chains of four certificates at most: the handshake of clients with a longer one fails. Whether it counts the client's own certificate among the four, its page does not say.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/deep.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    truststoreViolations(fleet, (truststore) => {
      const lengths = chainLengths(truststore);
      return truststore.certificates.flatMap((certificate, index) => {
        const length = lengths[index] ?? 0;
        if (length <= MOST_CERTIFICATES) return [];
        return [
          {
            at: certificate.at,
            message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) is ${length} certificates deep, its root and itself counted, and four is the most`,
            help: "Take it out, with what it has issued, and let its clients have certificates of an authority nearer to the root.",
          },
        ];
      });
    }),
};
