import { apiGateway } from "../../facts/pages";
import { certificateName, ordinal, type TrustedCertificate } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

export const mutualTlsTruststoreAuthority: Rule = {
  id: "mutual-tls-truststore-authority",
  severity: "warning",
  title: "A truststore holds the certificates of authorities",
  why: "A client gets in by a certificate that one of the truststore's authorities has issued. A certificate that may not issue any lets nobody in; most often it is a client's own, which has no place there: its authority's lets it in. One that a client has signed itself can stand in a truststore.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/client.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const fault = faultOf(certificate);
      if (fault === undefined) return [];
      return [
        {
          at: certificate.at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) ${fault}`,
          help: "If it is a client's, take it out: the authority that issued it has to be there, with all above it. If it is an authority's, have it made anew with the basic constraint CA and the key usage keyCertSign.",
        },
      ];
    }),
};

function faultOf({ isCa, maySign, selfSigned }: TrustedCertificate): string | undefined {
  if (selfSigned && !isCa) return undefined;
  if (!isCa) return "is not an authority's certificate";
  return maySign === false ? "is an authority's, but its key usage lacks keyCertSign" : undefined;
}
