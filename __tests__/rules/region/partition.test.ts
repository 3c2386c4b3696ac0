import { findingsFor } from "../../support/findings-for";

interface Parts {
  readonly accounts?: string;
  readonly zone?: string;
  readonly regions?: readonly string[];
  readonly more?: string;
  readonly name?: string;
}

/** A domain of one API in some regions, in front of a zone. */
function fleet({
  accounts = "",
  zone = "",
  regions = ["us-gov-west-1"],
  more = "",
  name = "a",
}: Parts) {
  const apis = regions.map((region, index) => `${region}: { id: abcdefghi${index}, stage: prod }`);
  return `${accounts}${zone === "" ? "" : `zones: { meridian.us: ${zone} }\n`}apis: { a: { kind: rest, name: a, regions: { ${apis.join(", ")} } } }
domains:
  - name: ${name}.meridian.us
    endpoint: regional
    regions: [${regions.join(", ")}]
    mappings: [{ api: a }]
${more}`;
}

const alarms = "    healthCheck: { alarm: { errors: 5 } }\n";
const both = ["us-gov-west-1", "us-gov-east-1"];
const simple = "    routing: { policy: simple }\n";
const idsFor = (parts: Parts) =>
  findingsFor(fleet(parts))
    .map(({ ruleId }) => ruleId)
    .filter((id) => id !== "routing-health-check");

test("a public zone is not in GovCloud, whatever goes into it", () => {
  expect(idsFor({ zone: "{ id: Z0GOV }", more: simple })).toEqual(["dns-public-zone-partition"]);
  expect(idsFor({ zone: "{ id: Z0GOV }", more: `${simple}    alias: false\n` })).toEqual([
    "dns-public-zone-partition",
  ]);
  expect(idsFor({ zone: "external", more: `${simple}    certificate: { wait: true }\n` })).toEqual(
    [],
  );
});

test.each([
  ["latency", "    routing: { policy: latency }\n"],
  [
    "geolocation",
    "    routing: { policy: geolocation, locations: { us-gov-west-1: [default], us-gov-east-1: [{ country: US }] } }\n",
  ],
])("GovCloud has no routing by %s", (_policy, routing) => {
  expect(idsFor({ zone: "{ id: Z0GOV }", regions: both, more: `${routing}${alarms}` })).toEqual([
    "dns-public-zone-partition",
    "routing-partition",
  ]);
});

test("GovCloud has failover", () => {
  const more = `    routing: { policy: failover, primary: us-gov-west-1 }\n${alarms}`;
  expect(idsFor({ zone: "{ id: Z0GOV }", regions: both, more })).toEqual([
    "dns-public-zone-partition",
  ]);
});

test("a role of another partition is found at the account, with the role to write instead", () => {
  const accounts = `accounts: { gov: { id: "600000000001", roleArn: "arn:aws:iam::600000000001:role/deploy" } }
`;
  const found = findingsFor(
    fleet({
      accounts,
      zone: "external",
      more: `${simple}    account: gov\n    certificate: { wait: true }\n`,
    }).replace("kind: rest,", "kind: rest, account: gov,"),
  );
  expect(found.map(({ ruleId, at }) => [ruleId, at.path.join(".")])).toEqual([
    ["account-partition", "accounts.gov.roleArn"],
  ]);
  expect(found[0]?.help).toBe(
    "Write `arn:aws-us-gov:iam::600000000001:role/deploy`, if that is where the account is.",
  );
});

test("a zone in an account of another partition is found once, at the zone", () => {
  expect(idsFor({ zone: "{ id: Z0OTHER, account: network }", more: simple })).toEqual([
    "dns-zone-account-partition",
  ]);
});

test("what GovCloud lacks the European Sovereign Cloud is not said to lack", () => {
  const more = `    routing: { policy: latency }\n${alarms}`;
  expect(idsFor({ zone: "{ id: Z0EU }", regions: ["eusc-de-east-1"], more })).toEqual([]);
});
