import { findingsFor } from "../../support/findings-for";

function helpFor(path: string) {
  return findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: "${path}", api: orders }]
`).find(({ ruleId }) => ruleId === "mapping-path-wildcard")?.help;
}

test.each(["orders/*", "orders/**"])("%s is meant to be orders", (path) => {
  expect(helpFor(path)).toBe(
    "Write `path: orders`: everything below a path goes to its API anyway.",
  );
});

test("an asterisk alone is meant to be the empty path", () => {
  expect(helpFor("*")).toBe(
    "Leave `path` out: such a mapping takes all that no other mapping takes.",
  );
});

test.each(["orders", "orders*", "/orders/*", "orders/{id}/*"])("%s is no affair of it", (path) => {
  expect(helpFor(path)).toBeUndefined();
});
