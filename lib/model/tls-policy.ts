import type { EndpointType } from "./api";

/** The TLS policies from before the enhanced ones; no access mode goes with them. */
export const legacyPolicies = ["TLS_1_0", "TLS_1_2"] as const;

/**
 * The enhanced TLS policies of each endpoint type.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
 */
const regionalPolicies = [
  "SecurityPolicy_TLS13_1_3_2025_09",
  "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
  "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_2021_06",
] as const;

export const enhancedPolicies: Readonly<Record<EndpointType, readonly string[]>> = {
  edge: [
    "SecurityPolicy_TLS13_2025_EDGE",
    "SecurityPolicy_TLS12_PFS_2025_EDGE",
    "SecurityPolicy_TLS12_2018_EDGE",
  ],
  regional: regionalPolicies,
  private: regionalPolicies,
};

/** The policies with TLS 1.3 alone, each with the nearest one that takes TLS 1.2 too. */
const withTls12: ReadonlyMap<string, string> = new Map([
  ["SecurityPolicy_TLS13_1_3_2025_09", "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"],
  ["SecurityPolicy_TLS13_1_3_FIPS_2025_09", "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09"],
  ["SecurityPolicy_TLS13_2025_EDGE", "SecurityPolicy_TLS12_PFS_2025_EDGE"],
]);

/** For a policy that takes TLS 1.3 only, the nearest one that takes TLS 1.2 too. */
export function nearestWithTls12(policy: string): string | undefined {
  return withTls12.get(policy);
}

/** Whether API Gateway wants an endpoint access mode with the policy. */
export function isEnhanced(policy: string): boolean {
  return policy.startsWith("SecurityPolicy_");
}

export function isLegacy(policy: string): boolean {
  return legacyPolicies.some((legacy) => legacy === policy);
}

const allPolicies: ReadonlySet<string> = new Set([
  ...legacyPolicies,
  ...Object.values(enhancedPolicies).flat(),
]);

/** Whether API Gateway has a policy of that name, for whatever endpoint type. */
export function isKnownPolicy(policy: string): boolean {
  return allPolicies.has(policy);
}

/** The policies that a domain can have, the default first. Private domains have no TLS 1.0. */
export function policiesOf(endpoint: EndpointType): readonly string[] {
  const legacy = endpoint === "private" ? ["TLS_1_2"] : ["TLS_1_2", "TLS_1_0"];
  return [...legacy, ...enhancedPolicies[endpoint]];
}
