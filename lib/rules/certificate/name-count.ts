import { acm } from "../../facts/pages";
import { certificateNameUses } from "../quota-certificate-names";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const certificateNameCount: Rule = {
  id: "certificate-name-count",
  severity: "error",
  because: "aws-refuses",
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
    passes: `quotas: { namesPerCertificate: 3 }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: ["*.api.example.com"] }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => overuses(certificateNameUses(fleet)),
};
