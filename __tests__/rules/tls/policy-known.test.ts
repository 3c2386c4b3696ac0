import { findingsFor } from "../../support/findings-for";

function findingFor(policy: string, endpoint = "regional", api = "orders") {
  return findingsFor(`domains:
  - name: api.example.com
    endpoint: ${endpoint}
    region: eu-west-1
    securityPolicy: "${policy}"
    mappings: [{ api: ${api} }]
`).find(({ ruleId }) => ruleId === "tls-policy-known");
}

test.each(["tls_1_2", "TLS-1-2", "TLSv1.2", "TLS_1.2"])("%s means TLS_1_2", (policy) => {
  expect(findingFor(policy)?.help).toMatch(/^Did you mean `TLS_1_2`\?/);
});

test.each(["TLS_1_3", "TLSv1.3", "TLS 1.3"])("%s means a policy with TLS 1.3", (policy) => {
  expect(findingFor(policy)?.help).toMatch(/^Did you mean `SecurityPolicy_TLS13_1_3_2025_09`\?/);
  expect(findingFor(policy, "edge")?.help).toMatch(
    /^Did you mean `SecurityPolicy_TLS13_2025_EDGE`\?/,
  );
});

test("beside an HTTP API it offers TLS_1_2 only", () => {
  expect(findingFor("TLS_1_3", "regional", "carts")?.help).toBe(
    "Write `securityPolicy: TLS_1_2`, the only one with which HTTP and WebSocket APIs can be mapped.",
  );
});
