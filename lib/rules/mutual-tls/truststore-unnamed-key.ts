import { apiGateway } from "../../facts/pages";
import { type CertificateKey, certificateName, ordinal } from "../../model/truststore";
import { isNamedCurve, isWeakCurve } from "../elliptic-curves";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

export const mutualTlsTruststoreUnnamedKey: Rule = {
  id: "mutual-tls-truststore-unnamed-key",
  severity: "warning",
  title: "Every certificate of a truststore has a key of a kind that all of AWS's pages name",
  why: "For REST APIs AWS names the curves P-256 and P-384, for HTTP APIs P-256 or stronger. Nobody has shown what becomes of P-521, of curves beside NIST's, and of RSA-PSS: if API Gateway does not take the key, its clients are turned away and nothing else tells.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("http-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/curve.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const kind = unnamedKind(certificate.key);
      if (kind === undefined) return [];
      return [
        {
          at: certificate.at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) has ${kind}, which not all of AWS's pages name`,
          help: "Try it with one of its clients, and accept this if that gets in. Or have the authority's certificate made anew with an RSA key of 2,048 bits or more, or with one on P-256 or P-384.",
        },
      ];
    }),
};

function unnamedKind(key: CertificateKey): string | undefined {
  switch (key.kind) {
    case "rsa":
      return undefined;
    case "ec":
      return isNamedCurve(key.curve) || isWeakCurve(key.curve)
        ? undefined
        : `a key on the curve ${key.curve}`;
    case "other":
      if (key.name === "rsa-pss") return "a key for RSA-PSS alone";
      return key.name === "unknown" ? "a key of a kind that is not known here" : undefined;
    default:
      return key satisfies never;
  }
}
