import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { fileRoot } from "../../lib/config/disk/file-root";
import { readConfig } from "../../lib/config/disk/read-config";
import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const begin = "Begin with `project:` and `domains:`.";
const sample = "Begin with `project:` and `domains:`; the README has an example.";
const asText = "Write the fleet as YAML, saved as UTF-8.";
const saveAs = (encoding: string) =>
  `Save it as UTF-8: by the editor's choice of encodings, or by \`iconv -f ${encoding} -t UTF-8\`.`;
const ofTheFolder =
  "Every .yaml and .yml file in the folder is read as a part of the fleet: rename this one, or move it away.";

/** ASCII text with `size` bytes a character, of which the one at `place` is not zero. */
function wide(text: string, size: number, place: number): Buffer {
  const bytes = Buffer.alloc(text.length * size);
  for (const [index, byte] of Buffer.from(text).entries()) bytes[index * size + place] = byte;
  return bytes;
}

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
    ["of white space only", " \n\n", "file-yaml", "the file is empty", sample],
    ["of a byte order mark only", "\ufeff", "file-yaml", "the file is empty", sample],
    [
      "Terraform's own language",
      'resource "aws_acm_certificate" "it" {\n}\n',
      "file-type",
      'the file has to be a map of keys and values, but is the text "resource \\"aws_acm_certificate\\" \\"it\\" { }"',
      begin,
    ],
    [
      "binary",
      Buffer.from([0x1f, 0x8b, 8, 0, 0xff]),
      "file-readable",
      "this is not a text file",
      asText,
    ],
    [
      "binary in UTF-8",
      Buffer.from("GIF\u0001\0"),
      "file-readable",
      "this is not a text file",
      asText,
    ],
  ])("%s", (_kind, content, ruleId, message, help) => {
    expect(told({ "fleet.yaml": content })).toEqual([["fleet.yaml:1:1", ruleId, message, help]]);
  });

  test.each([
    ["UTF-16LE", "with its mark", Buffer.from([0xff, 0xfe, ...wide(aFleet(), 2, 0)])],
    ["UTF-16BE", "with its mark", Buffer.from([0xfe, 0xff, ...wide(aFleet(), 2, 1)])],
    ["UTF-32LE", "with its mark", Buffer.from([0xff, 0xfe, 0, 0, ...wide(aFleet(), 4, 0)])],
    ["UTF-16LE", "without a mark", wide(aFleet(), 2, 0)],
    ["UTF-16BE", "without a mark", wide(aFleet(), 2, 1)],
    ["UTF-32BE", "without a mark", wide(aFleet(), 4, 3)],
  ])("in %s %s, which is named", (encoding, _mark, content) => {
    expect(told({ "fleet.yaml": content })).toEqual([
      [
        "fleet.yaml:1:1",
        "file-readable",
        `the file seems to be in ${encoding}, and has to be in UTF-8`,
        saveAs(encoding),
      ],
    ]);
  });

  test("in an encoding of one byte a letter, at the first letter that shows it", () => {
    const text = Buffer.from("project: acme\n# M\u00fcnchen, caf\u00e9\n", "latin1");
    expect(told({ "fleet.yaml": text })).toEqual([
      [
        "fleet.yaml:2:4",
        "file-readable",
        'the byte 0xFC here is not UTF-8; in Windows-1252 (Latin-1) it would be "ü"',
        saveAs("WINDOWS-1252"),
      ],
    ]);
  });

  test("in UTF-8 up to a byte that is cut off, after characters of several bytes", () => {
    const text = Buffer.concat([Buffer.from("# ü \ufffd 日"), Buffer.from([0xe6, 0x97])]);
    expect(told({ "fleet.yaml": text }).map(([place]) => place)).toEqual(["fleet.yaml:1:8"]);
  });

  test("with a NUL character in it, at its place", () => {
    expect(told({ "fleet.yaml": "tags: {}\nproject: a\0b\n" })).toEqual([
      [
        "fleet.yaml:2:11",
        "file-readable",
        "a NUL character (U+0000) stands here",
        "Take it out; most editors do not show it, so type the line anew.",
      ],
    ]);
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
          endColumn: 2,
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
    expect(readConfig(folder, fileRoot(folder, undefined))).toEqual({
      files: ["B.yaml", "a.yaml", "b.yml"].map((name) => ({
        name: join(folder, name),
        text: "tags: {}\n",
      })),
      findings: [],
    });
  });

  test("in the place of a file cannot be read", () => {
    mkdirSync(join(folder, "c.yaml"));
    expect(
      readConfig(folder, fileRoot(folder, undefined)).findings.map(({ at, message, help }) => [
        at,
        message,
        help,
      ]),
    ).toEqual([
      [
        { file: join(folder, "c.yaml"), path: [] },
        "this is a folder, where a file belongs",
        ofTheFolder,
      ],
    ]);
  });
});

test("a link to nothing in a folder is told", () => {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  symlinkSync("nowhere", join(folder, "a.yaml"));
  const told = checkFleet(folder, "2026-11-21").findings.map(({ message, help }) => [
    message,
    help,
  ]);
  expect(told).toEqual([["this link leads to nothing", ofTheFolder]]);
  rmSync(folder, { recursive: true });
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
      [
        "a.yaml:1:1",
        "file-readable",
        'the byte 0xFF here is not UTF-8; in Windows-1252 (Latin-1) it would be "ÿ"',
        saveAs("WINDOWS-1252"),
      ],
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

test("a key that is nearly one which the file has too is one mistake", () => {
  expect(told(aFleet({ project2: "x" })).map(([, ruleId]) => ruleId)).toEqual(["file-unknown-key"]);
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
