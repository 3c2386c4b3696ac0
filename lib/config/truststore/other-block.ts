/** What to do with a block that is no certificate, by its label. */
export function otherBlockHelp(label: string): string {
  return helps[label] ?? `Take it out: ${certificatesOnly}.`;
}

const certificatesOnly =
  "a truststore holds certificates alone, each under `-----BEGIN CERTIFICATE-----`";

const helps: Readonly<Record<string, string>> = {
  "CERTIFICATE REQUEST": `Put the authority's certificate in its place: a request has not been signed by anybody, and ${certificatesOnly}.`,
  "NEW CERTIFICATE REQUEST": `Put the authority's certificate in its place: a request has not been signed by anybody, and ${certificatesOnly}.`,
  "PUBLIC KEY": `Put the certificate that has this key in its place: ${certificatesOnly}.`,
  "TRUSTED CERTIFICATE":
    "Convert it to the common form, without OpenSSL's own notes on trust: `openssl x509 -in FILE -out FILE.pem`.",
  "X509 CERTIFICATE": "Write `CERTIFICATE` in place of `X509 CERTIFICATE` in both lines.",
  PKCS7:
    "Write the certificates in it one by one: `openssl pkcs7 -print_certs -in FILE -out FILE.pem`.",
  CMS: "Write the certificates in it one by one: `openssl pkcs7 -print_certs -in FILE -out FILE.pem`.",
  "X509 CRL":
    "Take it out: API Gateway looks at no revocation list. Whoever is to be kept out has to be turned away by an authorizer.",
};
