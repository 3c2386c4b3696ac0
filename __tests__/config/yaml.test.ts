import { parse } from "yaml";
import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const oneColon =
  "Put text with a colon in it in quotes; a key of its own begins a line, indented like its neighbours.";
const wildcard = 'If it is text, such as a wildcard, put it in quotes: "*.example.com".';
const ended =
  "Close quotes, braces and brackets once, at the end of the value, and begin every key at the top of the file in the first column.";
const keyIsText = "a key has to be text, but this is a list, a map or an alias";
const plainKey =
  "Write the name before the colon. The double braces of a template belong in quotes.";

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
      "a tag of YAML 1.1",
      "project: !!binary YWNtZQ==\n",
      "1:10",
      "a word that begins with `!` is a tag, and a fleet has no use for this one",
      "Leave it out and write the value itself, or put it in quotes if it is text.",
    ],
    [
      "a comma too many",
      '{ "project": "acme",\n  "domains": [,] }\n',
      "2:15",
      "this is not valid YAML: unexpected , in flow sequence",
      "Look at the indentation, quotes and colons here and on the line above.",
    ],
    [
      "lines after a tab, which look wrong too",
      "domains:\n  - name: a\n\tendpoint: edge\n    region: eu-west-1\n",
      "3:1",
      "a tab is used to indent",
      "Indent with spaces; YAML does not allow tabs.",
    ],
    [
      "everything after an indented first line",
      "  project: acme\nzones: {}\napis: {}\ndomains: []\n",
      "2:1",
      "nothing can follow here: what stands before it has ended",
      ended,
    ],
    [
      "text after a quote",
      "project: 'ac'me\n",
      "1:14",
      "nothing can follow here: what stands before it has ended",
      ended,
    ],
    [
      "a path of Windows in double quotes",
      'project: "C:\\state"\n',
      "1:13",
      "a backslash in double quotes begins a code, and there is no such code as this",
      "Put the text in single quotes, where a backslash is a backslash, or write it twice.",
    ],
    [
      "lines that end in CR alone",
      "project: acme\rzones: {}\rdomains: []\r",
      "1:14",
      "this line ends with a CR and no LF, as on very old Macs",
      "Save the file with LF as its line end, or convert it by `tr '\\r' '\\n'`.",
    ],
    [
      "YAML 1.1 by its directive",
      "%YAML 1.1\n---\nproject: acme\n",
      "1:1",
      "the file says that it is YAML 1.1, where `yes` is true and 010 is 8",
      "Leave out the line `%YAML 1.1`, and the `---` after it: fleets are YAML 1.2.",
    ],
    [
      "several objects of Kubernetes",
      "apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Pod\n",
      "3:1",
      "the file holds more than one YAML document",
      "Remove the line `---`, or put each part into a file of its own in one folder.",
    ],
    ["a list as a key", "tags: { ? [a] : b }\n", "1:11", keyIsText, plainKey],
    ["a template's braces", "project: {{ name }}\n", "1:11", keyIsText, plainKey],
    ["an alias as a key", "&a a: b\n*a : c\n", "2:1", keyIsText, plainKey],
    [
      "the key of JavaScript's own",
      "tags: { __proto__: a }\n",
      "1:9",
      "`__proto__` cannot be a key or a name",
      "Write another name: JavaScript keeps this one to itself.",
    ],
    [
      "a non-breaking space that indents",
      "domains:\n  - name: a\n\u00a0\u00a0\u00a0 endpoint: edge\n    region: eu-west-1\n",
      "3:1",
      "U+00A0 is a non-breaking space",
      "Type a plain space instead.",
    ],
    [
      "a non-breaking space after a colon",
      "project:\u00a0acme\ndomains: []\n",
      "1:9",
      "U+00A0 is a non-breaking space",
      "Type a plain space instead.",
    ],
    [
      "a dash of a word processor before an item",
      "domains:\n  \u2013 name: a\n    endpoint: edge\n",
      "2:3",
      '"\u2013" (U+2013) is a dash, not the hyphen of the keyboard',
      "Type a plain hyphen and a space to begin an item of a list.",
    ],
    [
      "a wide colon",
      "project\uff1a acme\ndomains: []\n",
      "1:8",
      '"\uff1a" (U+FF1A) is a wide form of ":"',
      "Type a plain colon and a space after a key.",
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
        "domains.yaml:2:10",
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
  const dates = "{ since: 2024-01-01, at: 12:30, a: yes, b: no, c: on, d: off, 1: n, true: y }";

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

  test.each([
    ["lines that end in CR and LF", aFleet().replaceAll("\n", "\r\n")],
    ["the marks of a document", `---\n${aFleet()}\n...\n`],
    ["JSON, with tabs to indent", JSON.stringify(parse(aFleet()), undefined, "\t")],
    ["a tab after a colon", aFleet({ project: "\tacme" })],
    ["a date and words that YAML 1.1 had for booleans, as text", aFleet({ tags: dates })],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  test("a wildcard in quotes, and a byte order mark", () => {
    const domains = aDomain({ name: '"*.example.com"' });
    expect(told(`\ufeff${aFleet({ domains })}`)).toEqual([]);
  });
});

describe("nesting without end is one mistake, whatever it is made of", () => {
  test.each([
    ["brackets", `tags: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["braces", `tags: ${"{ a: ".repeat(10_000)}b${" }".repeat(10_000)}`],
    ["lines", Array.from({ length: 5_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    ["hyphens", `tags:\n  ${"- ".repeat(10_000)}a\n`],
    ["no more than a hundred and one", `tags: ${"[".repeat(101)}${"]".repeat(101)}`],
  ])("%s", (_form, text) => {
    expect(told(text).map(([, ...finding]) => finding)).toEqual([
      ["file-yaml", "maps and lists stand too deep in one another", "Write them flatter."],
    ]);
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
