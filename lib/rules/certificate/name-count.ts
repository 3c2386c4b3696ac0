import { acm } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { RequestedCertificate } from "../../model/certificate";
import type { Rule, Violation } from "../rule";

export const certificateNameCount: Rule = {
  id: "certificate-name-count",
  severity: "error",
  title: "A requested certificate has no more names than the quota allows",
  why: "An account starts with 10 names for each certificate, which AWS raises to 100 at most: ACM refuses more with a `LimitExceededException` when the certificate is requested.",
  docs: [acm("acm-limits")],
  examples: {
    fails: `quotas: { namesPerCertificate: 2 }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [eu.api.example.com, us.api.example.com] }
    mappings: [{ api: orders }]
`,
    passes: `quotas: { namesPerCertificate: 2 }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: ["*.api.example.com"] }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ certificate }) =>
      certificate.kind === "requested"
        ? checkCertificate(certificate, fleet.quotas.namesPerCertificate)
        : [],
    ),
};

function checkCertificate(certificate: RequestedCertificate, quota: number): Violation[] {
  const count = certificate.names.length;
  if (count <= quota) return [];
  const raise =
    count > 100
      ? ""
      : ` Or have AWS raise the quota and write \`quotas: { namesPerCertificate: ${count} }\`.`;
  return [
    {
      at: inside(certificate.at, "alternativeNames"),
      message: `the certificate has ${count} names, and the quota is ${quota}`,
      help: `Remove ${count - quota}${wildcardHint(certificate)}.${raise}`,
    },
  ];
}

function wildcardHint({ names }: RequestedCertificate): string {
  const parents = names.map(({ host }) => host.labels.slice(1).join("."));
  const sizes = new Map<string, number>();
  for (const parent of parents) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  const [most] = [...sizes].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < 2 || !most[0].includes(".")) return "";
  return `; \`*.${most[0]}\` alone would cover ${most[1]} of them`;
}
