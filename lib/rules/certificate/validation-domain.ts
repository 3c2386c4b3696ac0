import { acm, acmApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { RequestedCertificate } from "../../model/certificate";
import { nameOutsideMailDomain } from "../../model/mail-domain";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule, Violation } from "../rule";

export const certificateValidationDomain: Rule = {
  id: "certificate-validation-domain",
  severity: "error",
  because: "aws-refuses",
  title: "The domain that gets the validation mail is that of every name, or above it",
  why: "ACM sends the mail to a name itself or to a domain above it only, and answers any other with a `ValidationException` when the certificate is requested.",
  docs: [acmApi("DomainValidationOption"), acm("email-validation")],
  examples: {
    fails: `domains:
  - name: a.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validation: email, validationDomain: example.org }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate }) => checkCertificate(certificate)),
};

function checkCertificate(certificate: RequestedCertificate): Violation[] {
  if (certificate.validation.method !== "email") return [];
  const outside = nameOutsideMailDomain(certificate);
  if (outside === undefined) return [];
  return [
    {
      at: inside(certificate.at, "validationDomain"),
      message: `"${outside.host.text}" is not in ${certificate.validation.domain}, which is to get the mail for it`,
      help: "Write a domain that all names of the certificate are in, or leave `validationDomain` out: each name's own domain then gets the mail.",
    },
  ];
}
