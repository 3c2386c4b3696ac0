import { apiGateway } from "../../facts/pages";
import { certificateName, ordinal } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

export const mutualTlsTruststoreNotYetValid: Rule = {
  id: "mutual-tls-truststore-not-yet-valid",
  severity: "warning",
  title: "Every certificate of a truststore is valid already",
  why: "Until its first day API Gateway refuses every client that depends on the certificate. Its warnings come only when the domain is updated, so that whether it counts from that day on without another update has to be tried.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/coming.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet, today) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const { at, notBefore } = certificate;
      if (notBefore <= `${today}T23:59:59Z`) return [];
      return [
        {
          at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) is not valid before ${notBefore.slice(0, 10)}`,
          help: "Keep the certificate that it comes after beside it until then. If that is so, accept this until that day.",
        },
      ];
    }),
};
