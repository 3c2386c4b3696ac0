import { findingsFor } from "../../support/findings-for";

const domain = (region: string, more = "") => `apis:
  stock: { kind: rest, regions: { ${region}: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: api.example.com
    endpoint: regional
    region: ${region}
    mappings: [{ api: stock }]
${more}`;
const idsFor = (yaml: string) => findingsFor(yaml).map(({ ruleId }) => ruleId);

test.each([
  ["ap-southeast-9", "AWS's commercial regions"],
  ["us-gov-central-1", "AWS GovCloud (US)"],
  ["cn-south-2", "AWS in China"],
  ["eusc-fr-west-1", "the AWS European Sovereign Cloud"],
])("%s is told once, as one of %s, and where its domain is", (region, partition) => {
  const told = findingsFor(domain(region)).filter(({ ruleId }) => ruleId === "region-known");
  expect(told.map(({ message, at }) => [message, at.path.join(".")])).toEqual([
    [
      `"${region}" is not a region that this tool knows; it is taken for one of ${partition}`,
      "domains.0.region",
    ],
  ]);
});

test.each(["eusc-de-east-1", "ap-southeast-6", "me-west-1", "us-iso-west-1"])(
  "%s is known",
  (region) => {
    const yaml = domain(region, "    alias: false\n    certificate: { wait: true }\n");
    expect(idsFor(yaml).filter((id) => id.startsWith("region-"))).toEqual([]);
  },
);

test("the nearest known region is proposed beside", () => {
  const [told] = findingsFor(domain("eu-west-11"));
  expect(told?.help).toContain("Did you mean `eu-west-1`? ");
});
