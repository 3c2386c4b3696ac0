import { apiGateway } from "../../facts/pages";
import { type CertificateKey, certificateName, ordinal } from "../../model/truststore";
import { isNamedCurve, isWeakCurve } from "../elliptic-curves";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

const LEAST_BITS = 2048;

export const mutualTlsTruststoreKey: Rule = {
  id: "mutual-tls-truststore-key",
  severity: "warning",
  title:
    "Every certificate of a truststore has an RSA key of 2,048 bits or more, or one on P-256 or P-384",
  why: "API Gateway takes the truststore with a warning that nobody sees unless they ask for the domain, and turns away every client that depends on a key it does not take.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("http-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/short-key.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const fault = faultOf(certificate.key);
      if (fault === undefined) return [];
      return [
        {
          at: certificate.at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) has ${fault}, which API Gateway does not take`,
          help: "Have the authority's certificate made anew with an RSA key of 2,048 bits or more, or with one on P-256 or P-384, and the certificates that it has issued too. If no client depends on it, take it out, or accept this with the reason.",
        },
      ];
    }),
};

function faultOf(key: CertificateKey): string | undefined {
  switch (key.kind) {
    case "rsa":
      return key.bits < LEAST_BITS ? `an RSA key of ${key.bits} bits` : undefined;
    case "ec":
      return isWeakCurve(key.curve) && !isNamedCurve(key.curve)
        ? `a key on the curve ${key.curve}`
        : undefined;
    case "other":
      return /^(ed25519|ed448|dsa|dh|x25519|x448)$/.test(key.name)
        ? `a key of the kind ${key.name}`
        : undefined;
    default:
      return key satisfies never;
  }
}
