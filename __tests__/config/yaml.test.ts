import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const oneColon =
  "Put text with a colon in it in quotes; a key of its own begins a line, indented like its neighbours.";
const wildcard = 'If it is text, such as a wildcard, put it in quotes: "*.example.com".';
const writeOut =
  "Write the keys out. An alias can stand for a whole value: `mappings: &shared` where it is first used, `mappings: *shared` after that.";

describe("a mistake in the YAML is told where it is made, and nothing else of the file", () => {
  test.each([
    [
      "a tab as indentation",
      "zones:\n\texample.com: external\n",
      "2:1",
      "a tab is used to indent",
      "Indent with spaces; YAML does not allow tabs.",
    ],
    [
      "a key written twice, with the line of the second",
      "project: acme\nproject: other\n",
      "2:1",
      "this key stands twice in the same map",
      "Keep one of them; YAML would take the last and drop the first.",
    ],
    [
      "a key written twice further in",
      "tags:\n  team: a\n  team: b\n",
      "3:3",
      "this key stands twice in the same map",
      "Keep one of them; YAML would take the last and drop the first.",
    ],
    [
      "a second document",
      "project: acme\n---\ntags: {}\n",
      "2:1",
      "the file holds more than one YAML document",
      "Remove the line `---`, or put each part into a file of its own in one folder.",
    ],
    [
      "an open quote, where it opens",
      'project: "acme\ntags: {}\n',
      "1:10",
      "this quote is not closed",
      "Add the closing quote.",
    ],
    [
      "an open brace",
      "tags: { team: a\nproject: acme\n",
      "2:1",
      "a `{` or `[` further up is not closed",
      "Close it with `}` before this line.",
    ],
    [
      "an open bracket",
      "domains: [\nproject: acme\n",
      "2:1",
      "a `{` or `[` further up is not closed",
      "Close it with `]` before this line.",
    ],
    [
      "a second colon",
      "project: acme: two\n",
      "1:10",
      "a second colon makes this value a key",
      oneColon,
    ],
    [
      "a key indented like a value",
      "project: acme\n tags: {}\n",
      "1:10",
      "a second colon makes this value a key",
      oneColon,
    ],
    [
      "a colon without its space",
      "project:acme\ntags: {}\n",
      "1:1",
      "this is neither a key with its colon nor an item with its hyphen",
      "Write `key: value`, with a space after the colon, or `- item`, and indent it like its neighbours.",
    ],
    [
      "an at sign",
      "project: @acme\n",
      "1:10",
      "text cannot begin with this character",
      "Put the text in quotes.",
    ],
    [
      "an unknown tag",
      "project: !env acme\n",
      "1:10",
      "`!env` is a tag, as templates of CloudFormation have them",
      "Write the value itself: a fleet is no template, and refers to nothing outside of it.",
    ],
    [
      "a wildcard without quotes",
      "domains:\n  - name: *.example.com\n",
      "2:11",
      "`*.example.com` refers to an anchor `&.example.com`, and there is none before it",
      wildcard,
    ],
    [
      "an alias of what it stands in",
      "tags: &tags\n  team: *tags\n",
      "2:9",
      "this alias stands inside of what it repeats",
      "Write the value out.",
    ],
    [
      "a merge key",
      "tags: &tags { team: a }\ndomains:\n  - <<: *tags\n",
      "3:5",
      "`<<` would merge maps, which YAML 1.2 has no way to do",
      writeOut,
    ],
    [
      "nesting without end",
      `tags: ${"[".repeat(5000)}`,
      expect.any(String),
      "maps and lists stand too deep in one another",
      "Write them flatter.",
    ],
  ])("%s", (_mistake, text, place, message, help) => {
    const at = typeof place === "string" ? `domains.yaml:${place}` : place;
    expect(told(text)).toEqual([[at, "file-yaml", message, help]]);
  });

  test("aliases that double a few lines into millions of values", () => {
    const doubled = Array.from({ length: 30 }, (_, n) => `t${n + 1}: &t${n + 1} [*t${n}, *t${n}]`);
    expect(told(["t0: &t0 [a, b]", ...doubled].join("\n"))).toEqual([
      [
        "domains.yaml:1:1",
        "file-yaml",
        "aliases repeat more than 10000 values",
        "Write the values out.",
      ],
    ]);
  });

  test("mistakes on several lines, each line once", () => {
    expect(told("a: b: c: d\ne: f: g\n").map(([place]) => place)).toEqual([
      "domains.yaml:1:4",
      "domains.yaml:2:4",
    ]);
  });
});

describe("what YAML allows is understood", () => {
  test("an anchor and a thousand aliases of it", () => {
    const domains = Array.from(
      { length: 1000 },
      (_, n) =>
        `  - { name: a${n}.example.com, endpoint: regional, region: eu-west-1, mappings: *all }`,
    );
    const first = aDomain({ mappings: "&all [{ api: orders }]" });
    const quotas = "quotas: { publicDomains: 2000 }";
    expect(told([aFleet({ domains: first }), ...domains, quotas].join("\n"))).toEqual([]);
  });

  test("a wildcard in quotes, and a byte order mark", () => {
    const domains = aDomain({ name: '"*.example.com"' });
    expect(told(`\ufeff${aFleet({ domains })}`)).toEqual([]);
  });
});

describe("the column is that of an editor", () => {
  test.each([
    ["after a byte order mark", "\ufefftags: { team: 5 }\n", "1:9"],
    ["where lines end in CR and LF", "project: acme\r\ntags: { team: 5 }\r\n", "2:9"],
    ["after a letter of several bytes", 'tags: { "ü": a, team: 5 }\n', "1:17"],
    ["of a key with a number for a name", "tags: { 5: { a: b } }\n", "1:9"],
  ])("%s", (_name, text, place) => {
    const types = told(text).filter(([, ruleId]) => ruleId === "file-type");
    expect(types.map(([at]) => at)).toEqual([`domains.yaml:${place}`]);
  });
});
