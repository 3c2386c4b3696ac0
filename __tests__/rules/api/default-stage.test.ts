import { findingsFor } from "../../support/findings-for";

function stagesOf(kind: string): string {
  return `apis:
  stock:
    kind: ${kind}
    regions:
      eu-west-1: { id: z1y2x3w4v5, stage: $default }
      eu-west-2: { id: z1y2x3w4v6, stage: prod }
      us-east-1: { id: z1y2x3w4v7, stage: $default }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`;
}

test("it points at every region where a REST API is said to have such a stage", () => {
  const found = findingsFor(stagesOf("rest"));
  expect(found.map(({ ruleId, at }) => [ruleId, at.path])).toEqual([
    ["api-default-stage", ["apis", "stock", "regions", "eu-west-1", "stage"]],
    ["api-default-stage", ["apis", "stock", "regions", "us-east-1", "stage"]],
  ]);
});

test.each(["http", "websocket"])("it lets the stages of a %s API be", (kind) => {
  expect(findingsFor(stagesOf(kind))).toEqual([]);
});
