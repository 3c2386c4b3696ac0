import { enhancedPolicies } from "../../../lib/model/tls-policy";
import { faultsFor } from "../../support/findings-for";

function idsFor(endpoint: string, policy: string, mapping = "{ api: orders }") {
  return faultsFor(`domains:
  - name: api.example.com
    endpoint: ${endpoint}
    region: eu-west-1
    securityPolicy: ${policy}
    endpointAccessMode: BASIC
    mappings: [${mapping}]
`).map(({ ruleId }) => ruleId);
}

test.each([
  ["regional", ["SecurityPolicy_TLS13_1_3_2025_09", "SecurityPolicy_TLS13_1_3_FIPS_2025_09"]],
  ["edge", ["SecurityPolicy_TLS13_2025_EDGE"]],
] as const)("of the policies for %s domains, %s take TLS 1.3 only", (endpoint, only) => {
  const warned = enhancedPolicies[endpoint].filter((policy) =>
    idsFor(endpoint, policy).includes("tls-1-3-only"),
  );
  expect(warned).toEqual(only);
});

test("the policy that it shows takes TLS 1.2 and is one for the same endpoint type", () => {
  const shown = /`securityPolicy: (.+?)`/;
  for (const endpoint of ["regional", "edge"] as const) {
    const [first = ""] = enhancedPolicies[endpoint];
    const [finding] = faultsFor(`domains:
  - { name: api.example.com, endpoint: ${endpoint}, region: eu-west-1, securityPolicy: ${first}, endpointAccessMode: BASIC, mappings: [{ api: orders }] }
`);
    expect(idsFor(endpoint, shown.exec(finding?.help ?? "")?.[1] ?? "")).toEqual([]);
  }
});

test("where API Gateway refuses the policy, the error is enough", () => {
  expect(idsFor("edge", "SecurityPolicy_TLS13_1_3_2025_09")).toEqual(["tls-policy-endpoint"]);
  expect(idsFor("regional", "SecurityPolicy_TLS13_1_3_2025_09", "{ api: carts }")).toEqual([
    "tls-enhanced-rest",
  ]);
});
