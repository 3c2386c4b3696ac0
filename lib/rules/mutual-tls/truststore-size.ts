import { apiGateway } from "../../facts/pages";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { truststoreViolations } from "../truststore-violations";

const MOST_CERTIFICATES = 1000;
const MOST_BYTES = 1_000_000;

export const mutualTlsTruststoreSize: Rule = {
  id: "mutual-tls-truststore-size",
  severity: "error",
  because: "aws-refuses",
  title: "A truststore has at most 1,000 certificates and 1 MB",
  why: "With more API Gateway refuses the domain, or leaves it in the status `FAILED`, and neither limit can be raised. What counts is what goes to S3: the certificates alone, without the comments between them.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/large.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    truststoreViolations(fleet, ({ file, text, certificates }) => {
      const at = { file, path: [] };
      const help =
        "Take out the authorities that no client comes from any more. Or give each group of clients a domain of its own, with a truststore of its own.";
      if (certificates.length > MOST_CERTIFICATES) {
        const number = certificates.length.toLocaleString("en-US");
        return [
          { at, message: `the truststore has ${number} certificates, and 1,000 is the most`, help },
        ];
      }
      if (text.length <= MOST_BYTES) return [];
      const number = text.length.toLocaleString("en-US");
      return [{ at, message: `the truststore has ${number} bytes, and 1 MB is the most`, help }];
    }),
};
