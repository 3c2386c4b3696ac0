import { apiGateway } from "../../facts/pages";
import { certificateName, type TrustedCertificate, type Truststore } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";
import { truststoreViolations } from "../truststore-violations";

export const mutualTlsTruststoreDuplicate: Rule = {
  id: "mutual-tls-truststore-duplicate",
  severity: "warning",
  title: "Every certificate stands once in a truststore",
  why: "A second copy lets nobody more in and counts towards the 1,000 certificates. Whoever takes an authority out later finds one copy, takes that out, and goes on trusting the other.",
  docs: [
    apiGateway("rest-api-mutual-tls"),
    apiGateway("api-gateway-execution-service-limits-table"),
  ],
  examples: {
    fails: mutualTlsExample("truststore: truststores/twice.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) => truststoreViolations(fleet, duplicates),
};

/** Where there are too many of them, that is told instead. */
function duplicates({ certificates }: Truststore): Violation[] {
  if (certificates.length > 1000) return [];
  const first = new Map<string, TrustedCertificate>();
  return certificates.flatMap((certificate) => {
    const earlier = first.get(certificate.fingerprint);
    if (earlier === undefined) {
      first.set(certificate.fingerprint, certificate);
      return [];
    }
    return [
      {
        at: certificate.at,
        message: `"${certificateName(certificate)}" stands in the truststore already`,
        help: "Take one of the two out.",
        related: [{ at: earlier.at, message: "the first one" }],
      },
    ];
  });
}
