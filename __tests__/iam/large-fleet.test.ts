import { fleetPolicies } from "../../lib/iam/fleet-policies";
import { policyLength } from "../../lib/iam/split";
import { plansOf } from "../support/fleets";

/** A fleet of regional domains with one certificate each. */
const fleetOf = (names: readonly string[]) => ({
  project: "acme",
  tags: { team: "platform" },
  quotas: { publicDomains: 1000, certificates: 5000 },
  zones: { "example.com": { id: "ZCOM" } },
  apis: { orders: { kind: "rest", regions: { "eu-west-1": { id: "a1", stage: "prod" } } } },
  domains: names.map((name) => ({
    name,
    endpoint: "regional",
    region: "eu-west-1",
    mappings: [{ api: "orders" }],
  })),
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `service-${index}.team-${index % 7}.example.com`);

function rolesOf(names: readonly string[]) {
  const [account] = fleetPolicies(plansOf(fleetOf(names)));
  return account?.roles ?? [];
}

test("L-06: the policies of 500 domains are within IAM's lengths, and no more than a role can have", () => {
  const roles = rolesOf(numbered(500));
  const documents = roles.flatMap((role) => role.documents);
  for (const document of documents) expect(policyLength(document)).toBeLessThanOrEqual(6144);
  const count = (wanted: string) =>
    roles.find(({ role }) => role === wanted)?.documents.length ?? 0;
  expect(count("deploy") + count("dns")).toBeLessThanOrEqual(10);
  expect(count("plan")).toBeLessThanOrEqual(10);
});

test("names are widened no further than it takes, and the Sids tell", () => {
  const roles = rolesOf(numbered(500));
  expect(roles.map(({ role, detail }) => [role, detail])).toEqual([
    ["deploy", "widened"],
    ["dns", "widened"],
    ["plan", "widened"],
    ["certificates", "exact"],
  ]);
  const statements = roles[0]?.documents.flatMap(({ Statement }) => Statement) ?? [];
  const domains = statements.find(({ Sid }) => Sid === "DomainsWidened");
  expect(domains?.Resource).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map(
      (team) => `arn:aws:apigateway:eu-west-1::/domainnames/*.team-${team}.example.com`,
    ),
  );
});

test("20 domains are named each", () => {
  const roles = rolesOf(numbered(20));
  expect(roles.map(({ detail }) => detail)).toEqual(["exact", "exact", "exact", "exact"]);
});

test("the same fleet yields the same policies, in whatever order it is written", () => {
  const names = numbered(100);
  expect(rolesOf([...names].reverse())).toEqual(rolesOf(names));
});
