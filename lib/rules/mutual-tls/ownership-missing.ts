import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

const existing = 'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }';

export const mutualTlsOwnershipMissing: Rule = {
  id: "mutual-tls-ownership-missing",
  severity: "warning",
  title:
    "An existing certificate under mutual TLS has a proof of ownership beside it, if it needs one",
  why: "A certificate that was imported, or that a private authority issued, does not prove that the name is yours. API Gateway then wants a public certificate from ACM beside it, and answers `Missing ownershipVerificationCertificate` without one. What kind of certificate an ARN stands for cannot be seen from here.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGatewayApi("CreateDomainName")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/partners.pem", existing),
    passes: mutualTlsExample(
      'truststore: truststores/partners.pem, ownershipCertificate: "arn:aws:acm:eu-west-1:111111111111:certificate/0f1e"',
      existing,
    ),
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ name, certificate, mutualTls }) => {
      if (certificate.kind !== "existing" || mutualTls.ownershipCertificate !== undefined)
        return [];
      return [
        {
          at: mutualTls.at,
          message: `nothing proves who owns "${name.text}" if its certificate was imported or comes from a private authority`,
          help: "If so, add `ownershipCertificate`: a certificate under `certificates`, or the ARN of a public one from ACM. If ACM itself issued the domain's certificate, accept this with that reason.",
          related: [{ at: certificate.at, message: "the certificate that exists" }],
        },
      ];
    }),
};
