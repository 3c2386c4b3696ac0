import { acm } from "../../facts/pages";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule } from "../rule";

const certificate = `certificates:
  shop: { names: ["*.example.com"] }
`;

export const certificateUnused: Rule = {
  id: "certificate-unused",
  severity: "warning",
  title: "Every certificate under `certificates` is used by a domain",
  why: "ACM renews only what an AWS service uses, so that a certificate without a domain would expire. It is not requested in any stack: one that loses its last domain is deleted at the next `apply`, which fails with `ResourceInUseException` if something outside the fleet has taken to it.",
  docs: [acm("managed-renewal")],
  examples: {
    fails: `${certificate}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `${certificate}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: shop
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    // A domain that is not understood, or that misspells a certificate, may be the one that uses it.
    const unsure = fleet.domains.some((domain) => domain.certificate.kind === "unknown");
    if (unsure || fleet.unreadableDomains) return [];
    return requestedCertificates(fleet).flatMap(({ certificate: { at, owner }, users }) => {
      if (owner.kind !== "named" || users.length > 0) return [];
      return [
        {
          at,
          message: `no domain uses the certificate "${owner.name}"`,
          help: `Write \`certificate: ${owner.name}\` at the domains that are to have it, or take it out.`,
        },
      ];
    });
  },
};
