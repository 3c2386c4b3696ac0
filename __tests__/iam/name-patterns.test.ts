import { type Detail, patternsOf } from "../../lib/iam/name-patterns";

const names = [
  "a.shop.example.com",
  "b.shop.example.com",
  "*.shop.example.com",
  "api.example.com",
  "example.com",
  "api.example.org",
];

const widened = (labels: number): Detail => ({ kind: "widened", labels });

function written(detail: Detail, some = names): string[] {
  return patternsOf(some, detail).map(({ kind, name }) => (kind === "below" ? `*.${name}` : name));
}

test("exact names stay as they are, each once", () => {
  expect(written({ kind: "exact", labels: 0 }, [...names, ...names])).toEqual([...names].sort());
});

test("names with the same end become a pattern, and what is alone or no longer stays", () => {
  expect(written(widened(3))).toEqual([
    "*.shop.example.com",
    "api.example.com",
    "api.example.org",
    "example.com",
  ]);
  expect(written(widened(2))).toEqual(["*.example.com", "api.example.org", "example.com"]);
});
