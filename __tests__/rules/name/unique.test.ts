import { faultsFor } from "../../support/findings-for";

const collision = (name: string) => `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: orders }]
  - name: ${name}
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`;

test("a name that regionalNames makes too is told to be that", () => {
  expect(
    faultsFor(collision("eu-west-1.api.example.com")).map(({ ruleId, help, related }) => [
      ruleId,
      help,
      related?.map(({ message }) => message),
    ]),
  ).toEqual([
    [
      "name-unique",
      "Give the domain that is not made by `regionalNames` another name, or take `regionalNames` out.",
      ["the regional name that this makes"],
    ],
  ]);
});

test("a domain of another region beside a regional name is not told to be merged with it", () => {
  const faults = faultsFor(collision("us-east-1.api.example.com"));
  expect(faults.map(({ ruleId, help }) => [ruleId, help])).toEqual([
    ["dns-record-unique", "Write `alias: false` at the one that is to take over later."],
  ]);
});
