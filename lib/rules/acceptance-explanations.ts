import type { Explanation } from "../findings/explanation";

function domain(accessMode: "BASIC" | "STRICT", acceptedRule?: string): string {
  const accept =
    acceptedRule === undefined
      ? ""
      : `    accept:
      - rule: ${acceptedRule}
        reason: the logs of October show no client that would be refused
        until: "2999-12-31"
`;
  return `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PQ_2025_09
    endpointAccessMode: ${accessMode}
    mappings: [{ api: orders }]
${accept}`;
}

export const acceptRuleKnown: Explanation = {
  id: "accept-rule-known",
  severity: "error",
  title: "An acceptance names a rule that there is",
  why: "A misspelt acceptance would accept nothing, and look as if it did.",
  docs: [],
  examples: {
    fails: domain("BASIC", "tls-strict"),
    passes: domain("STRICT", "tls-strict-first"),
  },
};

export const acceptErrorRefused: Explanation = {
  id: "accept-error-refused",
  severity: "error",
  title: "Only warnings and notes are accepted",
  why: "An error is something that AWS refuses or that opens a door. No reason makes it work.",
  docs: [],
  examples: { fails: domain("BASIC", "name-unique"), passes: domain("BASIC") },
};

export const acceptExpired: Explanation = {
  id: "accept-expired",
  severity: "warning",
  title: "An acceptance is looked at again before it ends",
  why: "What was right for a time may not be right any more. From the day after `until` on, what was accepted is told again.",
  docs: [],
};

export const acceptNeedless: Explanation = {
  id: "accept-needless",
  severity: "warning",
  title: "An acceptance accepts something",
  why: "One that is left behind would hide the same mistake, made anew.",
  docs: [],
  examples: {
    fails: domain("BASIC", "tls-strict-first"),
    passes: domain("BASIC"),
  },
};

/** What can be wrong with an acceptance. */
export const acceptanceExplanations: readonly Explanation[] = [
  acceptRuleKnown,
  acceptErrorRefused,
  acceptExpired,
  acceptNeedless,
];
