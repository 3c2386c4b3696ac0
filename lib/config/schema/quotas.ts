import { z } from "zod";
import { MOST_NAMES_PER_CERTIFICATE, newAccountQuotas, type QuotaName } from "../../model/quotas";
import { region } from "./text";

/** The keys are those of the model's quotas: each tells what a new account has. */
export const quotasSchema = z.strictObject({
  publicDomains: inRegions(
    "publicDomains",
    "How many edge and regional domains an account may have in a region.",
  ),
  privateDomains: inRegions(
    "privateDomains",
    "How many private domains an account may have in a region.",
  ),
  accessAssociations: inRegions(
    "accessAssociations",
    "How many VPC endpoints the private domains of an account and region may be opened to, counted for each domain.",
  ),
  certificates: inRegions(
    "certificates",
    "How many ACM certificates an account may have in a region. Those of edge domains are in us-east-1.",
  ),
  namesPerCertificate: inRegions(
    "namesPerCertificate",
    "How many names a certificate may have. AWS raises it to 100 at most.",
    MOST_NAMES_PER_CERTIFICATE,
  ),
  recordsPerZone: inAccount(
    "recordsPerZone",
    "How many records each hosted zone of an account may have.",
  ),
  webAcls: inRegions("webAcls", "How many web ACLs an account may have in a region."),
  healthChecks: inAccount(
    "healthChecks",
    "How many health checks of Route 53 an account may have.",
  ),
});

export type WrittenQuotas = z.infer<typeof quotasSchema>;

function inRegions(name: QuotaName, meaning: string, most = Number.MAX_SAFE_INTEGER) {
  const number = z.int().min(1).max(most);
  return z
    .union([number, z.record(region, number)])
    .describe(described(name, meaning))
    .optional();
}

/** Of a quota that has no regions. */
function inAccount(name: QuotaName, meaning: string) {
  return z.int().min(1).describe(described(name, meaning)).optional();
}

function described(name: QuotaName, meaning: string): string {
  return `${meaning} Default: ${newAccountQuotas[name]}, as in a new account.`;
}
