import { route53 } from "../../facts/pages";
import { overuses } from "../quota-use";
import { zoneRecordUses } from "../quota-zone-records";
import type { Rule } from "../rule";

export const quotaZoneRecords: Rule = {
  id: "quota-zone-records",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more records in a hosted zone than the quota allows",
  why: "A hosted zone takes 10000 records: two alias records for each region of a domain, a validation record for each name that a stack proves, and all that is in the zone besides. Route 53 refuses the next one, when the domain is there and its name leads nowhere. Service Quotas has what belongs to Route 53 in us-east-1 only.",
  docs: [route53("DNSLimitations")],
  examples: {
    fails: `accounts:
  dns: { id: "333333333333", quotas: { recordsPerZone: 2 } }
zones:
  example.net: { id: Z0NET, account: dns }
domains:
  - { name: api.example.net, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`,
    passes: `accounts:
  dns: { id: "333333333333", quotas: { recordsPerZone: 4 } }
zones:
  example.net: { id: Z0NET, account: dns }
domains:
  - { name: api.example.net, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`,
  },
  check: (fleet) => overuses(zoneRecordUses(fleet)),
};
