import { findingsFor } from "../../support/findings-for";

const edge = (region: string) =>
  `  - { name: api.example.com, endpoint: edge, region: ${region}, mappings: [{ api: orders }] }\n`;
const idsFor = (domains: string) => findingsFor(`domains:\n${domains}`).map(({ ruleId }) => ruleId);

test("two edge domains of a name in one region are the mistake of any two domains", () => {
  expect(idsFor(edge("eu-west-1") + edge("eu-west-1"))).toEqual(["name-unique"]);
});

test("two edge domains of a name in two regions are one mistake, alias records or not", () => {
  expect(idsFor(edge("eu-west-1") + edge("us-east-1"))).toEqual(["name-edge-unique"]);
});
