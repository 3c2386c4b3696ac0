import { apiGateway } from "../../facts/pages";
import { certificateName, ordinal } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

export const mutualTlsTruststoreDigest: Rule = {
  id: "mutual-tls-truststore-digest",
  severity: "warning",
  title: "What one authority of a truststore signed for another is signed with SHA-256 or stronger",
  why: "API Gateway takes the truststore with a warning that nobody sees unless they ask for the domain, and turns away every client that depends on a weaker signature.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("http-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/sha-1.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const { at, digest, selfSigned } = certificate;
      // Nobody looks at what a root has signed for itself: it is trusted because it is here.
      if (selfSigned || digest === undefined || /^SHA-(256|384|512)$/.test(digest)) return [];
      return [
        {
          at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) is signed with ${digest}, which API Gateway does not take`,
          help: "Have the authority's certificate signed anew, with SHA-256: it can keep its key, so that what it has issued stays good. If no client depends on it, take it out, or accept this with the reason.",
        },
      ];
    }),
};
