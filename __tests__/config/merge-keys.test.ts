import { FileText } from "../../lib/config/file-text";
import { parseYaml } from "../../lib/config/parse-yaml";

const parse = (text: string) => parseYaml({ name: "a.yaml", text });
const told = (text: string) =>
  parse(text).findings.map(({ line, column, message, help }) => [
    `${line}:${column}`,
    message,
    help,
  ]);

describe("a merge key puts the keys of a map into another", () => {
  test.each([
    ["one map", "a: &a { x: 1, y: 2 }\nb: { <<: *a, z: 3 }\n", { x: 1, y: 2, z: 3 }],
    ["what the map says itself counts", "a: &a { x: 1 }\nb: { x: 2, <<: *a }\n", { x: 2 }],
    [
      "of several maps the first counts",
      "a: &a { x: 1 }\nc: &c { x: 2, y: 3 }\nb: { <<: [*a, *c] }\n",
      { x: 1, y: 3 },
    ],
    [
      "what is merged may merge something itself",
      "a: &a { x: 1 }\nc: &c { <<: *a, y: 2 }\nb: { <<: *c, z: 3 }\n",
      { x: 1, y: 2, z: 3 },
    ],
    ["a map in place", "b: { <<: { x: 1 }, y: 2 }\n", { x: 1, y: 2 }],
    ["in quotes it is a key like any other", 'b: { "<<": 1 }\n', { "<<": 1 }],
  ])("%s", (_what, text, b) => {
    expect(parse(text)).toMatchObject({ value: { b }, findings: [] });
  });

  test("a place in what is merged is where it is written", () => {
    const text = "a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n";
    const { document } = parse(text);
    expect(new FileText(text, document).spanOf(["b", "x"])).toMatchObject({ line: 2, column: 3 });
  });
});

const noMap = "`<<` merges the keys of a map, and there is none behind it";
const alias =
  "Write an alias of a map, such as `<<: *shared`, or a list of such aliases: `<<: [*first, *second]`.";

test.each([
  ["a text", "b: { <<: x }\n", "1:6", noMap, alias],
  ["nothing", "b:\n  <<:\n", "2:3", noMap, alias],
  ["an empty list", "b: { <<: [] }\n", "1:6", noMap, alias],
  ["a list with something else in it", "a: &a {}\nb: { <<: [*a, 5] }\n", "2:6", noMap, alias],
  ["a map with an anchor of its own", "b: { <<: &c { x: 1 } }\nd: *c\n", "1:6", noMap, alias],
  [
    "two of them",
    "a: &a { x: 1 }\nb:\n  <<: *a\n  <<: *a\n",
    "4:3",
    "this key stands twice in the same map",
    "Keep one of them; YAML would take the last and drop the first.",
  ],
])("%s cannot be merged", (_what, text, place, message, help) => {
  expect(told(text)).toEqual([[place, message, help]]);
});

test("merges that double a few lines into millions of values are refused", () => {
  const levels = Array.from(
    { length: 30 },
    (_, n) => `l${n + 1}: &l${n + 1} { p: { <<: *l${n} }, q: { <<: *l${n} } }`,
  );
  expect(told(["l0: &l0 { a: 1, b: 2 }", ...levels].join("\n"))).toEqual([
    ["2:20", "aliases repeat more than 100000 values", "Write the values out."],
  ]);
});
