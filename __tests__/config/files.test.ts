import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { readConfig } from "../../lib/config/read-config";
import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const begin = "Begin with `project:` and `domains:`.";
const sample = "Begin with `project:` and `domains:`; the README has an example.";
const asText = "Write the fleet as YAML, saved as UTF-8.";

describe("a file that is no fleet is one mistake", () => {
  test.each([
    ["empty", "", "file-yaml", "the file is empty", sample],
    ["of comments only", "# soon\n", "file-yaml", "the file is empty", sample],
    [
      "null",
      "~\n",
      "file-type",
      "the file has to be a map of keys and values, but is empty",
      begin,
    ],
    [
      "a list",
      "- a\n",
      "file-type",
      "the file has to be a map of keys and values, but is a list",
      begin,
    ],
    [
      "a text",
      "acme\n",
      "file-type",
      'the file has to be a map of keys and values, but is the text "acme"',
      begin,
    ],
    [
      "binary",
      Buffer.from("project: a\0b\n"),
      "file-readable",
      "this is not a text file in UTF-8",
      asText,
    ],
    [
      "in another encoding",
      Buffer.from([0x61, 0xfc, 0x62]),
      "file-readable",
      "this is not a text file in UTF-8",
      asText,
    ],
  ])("%s", (_kind, content, ruleId, message, help) => {
    expect(told({ "fleet.yaml": content })).toEqual([["fleet.yaml:1:1", ruleId, message, help]]);
  });

  test("without a file in the folder", () => {
    expect(told({ "README.md": "# Fleet\n", ".hidden.yaml": "a: b: c\n" })).toEqual([
      [
        ".:1:1",
        "file-readable",
        "the folder has no .yaml or .yml file",
        "Put the fleet's files into it, or name another folder.",
      ],
    ]);
  });

  test("that does not exist", () => {
    expect(checkFleet("no/such/fleet.yaml", "2026-11-21")).toEqual({
      fleet: undefined,
      accepted: [],
      readable: false,
      findings: [
        {
          ruleId: "file-readable",
          severity: "error",
          at: { file: "no/such/fleet.yaml", path: [] },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
          source: "",
          related: [],
          message: "there is no such file or folder",
          help: "Name a file or folder that exists: `-c path`.",
          docs: [],
        },
      ],
    });
  });
});

describe("a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is read in the order of its files' names, and what is no fleet file in it is not", () => {
    for (const name of ["b.yml", "B.yaml", "a.yaml", "a.yaml.orig", ".a.yaml"])
      writeFileSync(join(folder, name), "\ufefftags: {}\n");
    symlinkSync("nowhere", join(folder, ".#a.yaml"));
    expect(readConfig(folder)).toEqual({
      files: ["B.yaml", "a.yaml", "b.yml"].map((name) => ({
        name: join(folder, name),
        text: "tags: {}\n",
      })),
      findings: [],
    });
  });

  test("in the place of a file cannot be read", () => {
    mkdirSync(join(folder, "c.yaml"));
    expect(readConfig(folder).findings.map(({ at, message, help }) => [at, message, help])).toEqual(
      [
        [
          { file: join(folder, "c.yaml"), path: [] },
          "it cannot be read: EISDIR",
          "Make it a file that you may read.",
        ],
      ],
    );
  });
});

describe("several files are one fleet", () => {
  const team = `domains: ${aDomain({ name: "two.example.com", mappings: "[{ api: order }]" })}\n`;
  const misspelt = "Did you mean `orders`? `apis` has orders.";
  const unknown = "nothing under `apis` is named `order`";
  const colon =
    "Put text with a colon in it in quotes; a key of its own begins a line, indented like its neighbours.";

  test("a finding points into the file that it is about", () => {
    expect(told({ "fleet.yaml": aFleet(), "team.yaml": team })).toEqual([
      ["team.yaml:5:18", "reference-known", unknown, misspelt],
    ]);
  });

  test("a name and a setting that stand in two of them are told with both files", () => {
    const second = "project: acme\nzones: { example.com: external }\n";
    const keep = "Keep it in one of the two files, a.yaml and b.yaml.";
    expect(told({ "a.yaml": aFleet(), "b.yaml": second })).toEqual([
      ["b.yaml:1:1", "file-duplicate", "`project` is also in a.yaml", keep],
      ["b.yaml:2:10", "file-duplicate", '`zones["example.com"]` is also in a.yaml', keep],
    ]);
  });

  test("of a name that stands in two of them and is wrong in the first, nothing else is told", () => {
    const second = "apis: { orders: { kind: http, regions: {} } }\n";
    const rules = told({ "a.yaml": aFleet({ apis: "{ orders: 5 }" }), "b.yaml": second });
    expect(rules.map(([place, ruleId]) => [place, ruleId])).toEqual([
      ["a.yaml:3:9", "file-type"],
      ["b.yaml:1:9", "file-duplicate"],
    ]);
  });

  test("what the fleet lacks as a whole is told at the first file", () => {
    expect(told({ "a.yaml": "tags: {}\n", "b.yaml": "zones: {}\n" })).toEqual([
      ["a.yaml:1:1", "file-missing-key", "the fleet has no `domains`", "Add `domains:` to a.yaml."],
      ["a.yaml:1:1", "file-missing-key", "the fleet has no `project`", "Add `project:` to a.yaml."],
    ]);
  });

  test("what only an unreadable one of them can know is not told", () => {
    const names = `domains: ${aDomain({ account: "prod", webAcl: "strict" })}\n`;
    expect(told({ "a.yaml": "apis: orders: {}\n", "b.yaml": names })).toEqual([
      ["a.yaml:1:7", "file-yaml", "a second colon makes this value a key", colon],
    ]);
    expect(told({ "a.yaml": Buffer.from([0xff]), "b.yaml": names })).toEqual([
      ["a.yaml:1:1", "file-readable", "this is not a text file in UTF-8", asText],
    ]);
  });

  test("the readable ones are checked beside an unreadable one", () => {
    const wrong = `domains: ${aDomain({ name: "Api.example.com" })}\n`;
    const found = told({ "a.yaml": "apis: orders: {}\n", "b.yaml": wrong });
    expect(found.map(([place, ruleId]) => [place, ruleId])).toEqual([
      ["a.yaml:1:7", "file-yaml"],
      ["b.yaml:2:5", "name-syntax"],
    ]);
  });
});

test("findings come in the order of reading: file, line, column, rule", () => {
  const first = aFleet({
    domains: aDomain({ endpoint: undefined, region: "5" }),
    tags: "{ a: 1, b: 2 }",
  });
  const second = "projct: acme\ntags: { c: 3 }\n";
  const found = told({ "b.yaml": second, "a.yaml": first });
  expect(found.map(([place, ruleId]) => [place, ruleId])).toEqual([
    ["a.yaml:5:5", "file-missing-key"],
    ["a.yaml:6:5", "file-type"],
    ["a.yaml:8:9", "file-type"],
    ["a.yaml:8:15", "file-type"],
    ["b.yaml:1:1", "file-duplicate"],
    ["b.yaml:1:1", "file-unknown-key"],
    ["b.yaml:2:1", "file-duplicate"],
    ["b.yaml:2:9", "file-type"],
  ]);
});
