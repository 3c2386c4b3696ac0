import { apiGateway } from "../../facts/pages";
import { certificateName, ordinal } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

export const mutualTlsTruststoreExpired: Rule = {
  id: "mutual-tls-truststore-expired",
  severity: "warning",
  title: "No certificate of a truststore has expired",
  why: "API Gateway takes the truststore, tells of the certificate in `truststoreWarnings`, which nobody sees unless they ask for the domain, and then refuses every client that depends on it.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/expired.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet, today) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const { at, notAfter } = certificate;
      // One that ends at midnight is over for all of the day.
      if (notAfter > `${today}T00:00:00Z`) return [];
      return [
        {
          at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) expired on ${notAfter.slice(0, 10)}`,
          help: "Put the certificate that its authority has now in its place, or take it out, with those that it has issued, if no client comes from there any more. To change something else first, accept this for some days.",
        },
      ];
    }),
};
