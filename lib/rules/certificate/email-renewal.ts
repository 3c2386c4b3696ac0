import { acm } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { RequestedCertificate } from "../../model/certificate";
import { nameOutsideMailDomain } from "../../model/mail-domain";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule } from "../rule";

export const certificateEmailRenewal: Rule = {
  id: "certificate-email-renewal",
  severity: "warning",
  title: "Certificates are validated by DNS, so that they renew by themselves",
  why: "A certificate that was validated by e-mail renews only when somebody follows the link in a new mail, each time before it ends after 198 days. If nobody does, the domain serves an expired certificate.",
  docs: [acm("email-renewal-validation"), acm("email-validation"), acm("dns-renewal-validation")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validation: email }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validation: dns }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate }) => {
      if (certificate.validation.method !== "email") return [];
      if (nameOutsideMailDomain(certificate) !== undefined) return [];
      return [
        {
          at: inside(certificate.at, "validation"),
          message: `${subject(certificate)} renews only when somebody follows the link in a mail`,
          help: `Write \`validation: dns\`. If the DNS ${elsewhere(certificate)}: the stack then tells which records to create.`,
        },
      ];
    }),
};

function subject({ owner }: RequestedCertificate): string {
  if (owner.kind === "domain") return `the certificate of "${owner.name.text}"`;
  return owner.kind === "named"
    ? `the certificate "${owner.name}"`
    : `the certificate of *.${owner.parent}`;
}

function elsewhere({ owner }: RequestedCertificate): string {
  return owner.kind === "domain"
    ? "of the name is not in Route 53, write `zone: external` at the domain too"
    : "of a name is not in Route 53, list its zone as `external` under `zones` too";
}
