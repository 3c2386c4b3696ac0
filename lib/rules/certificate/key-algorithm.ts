import { acmApi, apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inside } from "../../findings/place";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule } from "../rule";

/** What ACM issues; every endpoint type takes all of them. */
const requestable = ["RSA_2048", "EC_prime256v1", "EC_secp384r1"];
const importOnly = ["RSA_1024", "RSA_3072", "RSA_4096", "EC_secp521r1"];

export const certificateKeyAlgorithm: Rule = {
  id: "certificate-key-algorithm",
  severity: "error",
  because: "aws-refuses",
  title: "A requested certificate has a key that ACM issues certificates for",
  why: "ACM issues certificates with three kinds of keys; the others can only be imported, and requests for them fail with a `ValidationException` when the certificate is requested.",
  docs: [
    acmApi("RequestCertificate"),
    apiGateway("how-to-specify-certificate-for-custom-domain-name"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { keyAlgorithm: RSA_4096 }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { keyAlgorithm: EC_prime256v1 }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate }) => {
      if (requestable.includes(certificate.keyAlgorithm)) return [];
      const { at, keyAlgorithm } = certificate;
      return [
        {
          at: inside(at, "keyAlgorithm"),
          message: importOnly.includes(keyAlgorithm)
            ? `ACM issues no certificates with ${keyAlgorithm} keys; they can only be imported`
            : `ACM has no key algorithm "${keyAlgorithm}"`,
          help: helpFor(keyAlgorithm),
        },
      ];
    }),
};

function helpFor(written: string): string {
  const choice = "Write `RSA_2048` (the default), `EC_prime256v1` or `EC_secp384r1`.";
  const nearest = importOnly.includes(written) ? undefined : closestName(written, requestable);
  return nearest === undefined ? choice : `Did you mean \`${nearest}\`? ${choice}`;
}
