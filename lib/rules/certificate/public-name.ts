import { acm } from "../../facts/pages";
import type { CertificateName } from "../../model/certificate";
import { isHostName } from "../../model/host-name-syntax";
import { amazonDomainOf, privateSuffixOf } from "../../model/public-name";
import { requestedCertificates } from "../../model/requested-certificates";
import type { Rule, Violation } from "../rule";

export const certificatePublicName: Rule = {
  id: "certificate-public-name",
  severity: "error",
  because: "aws-refuses",
  title: "Certificates are requested for public names of one's own",
  why: "A public certificate authority vouches for names in the public DNS only, and ACM not for Amazon's. ACM takes the request and ends it with `DOMAIN_NOT_ALLOWED` or `INVALID_PUBLIC_DOMAIN`, while the stack waits.",
  docs: [acm("troubleshooting-cert-requests")],
  examples: {
    fails: `zones:
  corp.internal: { id: Z0CORP, private: true }
domains:
  - name: ledger.corp.internal
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
    passes: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate }) => certificate.names.flatMap(checkName)),
};

function checkName({ host, at }: CertificateName): Violation[] {
  if (!isHostName(host.text)) return [];
  const owner = amazonDomainOf(host.base);
  if (owner !== undefined)
    return [
      {
        at,
        message: `"${host.text}" is a name of Amazon's (${owner}), for which ACM issues no certificates`,
        help: "Write a name in a domain of your own; the alias record for it leads to Amazon's.",
      },
    ];
  const suffix = privateSuffixOf(host.base);
  if (suffix === undefined) return [];
  return [
    {
      at,
      message: `"${host.text}" ends with .${suffix}, which is not in the public DNS: no public certificate can be had for it`,
      help: "Write a name in a public domain of yours (it may be in a private zone too), or give a certificate of your own by `certificate: { arn: … }`.",
    },
  ];
}
