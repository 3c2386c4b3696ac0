import { z } from "zod";
import {
  MOST_NAMES_PER_CERTIFICATE,
  newAccountQuotas,
  newAccountQuotasInYounger,
  type QuotaName,
} from "../../model/quotas";
import { youngerRegions } from "../../model/younger-regions";
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
  clientCertificates: inRegions(
    "clientCertificates",
    "How many client certificates of API Gateway an account may have in a region.",
  ),
  usagePlans: inRegions("usagePlans", "How many usage plans an account may have in a region."),
  apiKeys: inRegions("apiKeys", "How many API keys an account may have in a region."),
  charactersPerPolicy: inRegions(
    "charactersPerPolicy",
    "How many characters, as JSON, the resource policy of an API may have.",
  ),
  requestsPerSecond: inRegions(
    "requestsPerSecond",
    "How many requests a second API Gateway takes for all APIs of an account in a region. It is the throttle of an HTTP API's stage that says none.",
  ),
  burstRequests: inRegions(
    "burstRequests",
    "How many requests may come at once for all APIs of an account in a region. It is the burst of an HTTP API's stage that says none.",
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
  const younger = newAccountQuotasInYounger[name];
  const most = `${meaning} Default: ${newAccountQuotas[name]}, `;
  if (younger === undefined) return `${most}as in a new account.`;
  return `${most}or ${younger} in the younger regions (${[...youngerRegions].join(", ")}), as in a new account.`;
}
