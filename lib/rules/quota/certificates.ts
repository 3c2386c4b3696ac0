import { acm } from "../../facts/pages";
import { certificateUses } from "../quota-certificates";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaCertificates: Rule = {
  id: "quota-certificates",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet requests no more certificates in an account and region than the quota allows",
  why: "A new account may have 2500 in each region, expired ones included: ACM refuses the next one with a `LimitExceededException`. The certificates of edge domains are all in us-east-1, and one that is replaced counts twice until the old one is gone.",
  docs: [acm("acm-limits")],
  examples: {
    fails: `quotas: { certificates: { us-east-1: 1 } }
domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`,
    passes: `quotas: { certificates: { us-east-1: 3 } }
domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`,
  },
  check: (fleet) => overuses(certificateUses(fleet)),
};
