import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import { explanations } from "../../lib/cli/explanations";
import type { LocatedFinding } from "../../lib/findings/finding";
import type { CheckReport } from "../../lib/report/check-report";
import { renderGithub } from "../../lib/report/render-github";
import { renderJson } from "../../lib/report/render-json";
import { renderReport } from "../../lib/report/render-report";
import { renderSarif } from "../../lib/report/render-sarif";
import { withColours } from "../../lib/report/style";

const error: LocatedFinding = {
  ruleId: "name-unique",
  severity: "error",
  at: { file: "./fleet/b.yaml", path: ["domains", 0, "name"] },
  line: 5,
  column: 7,
  endLine: 5,
  endColumn: 28,
  source: "  - { name: Api.example.com }",
  related: [
    {
      at: { file: "fleet/a.yaml", path: ["domains", 1] },
      message: "the first one",
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
    },
  ],
  message: '"api.example.com" is a domain in eu-west-1 already',
  help: "Give one of them another name, 100% sure.",
  docs: ["https://docs.aws.amazon.com/one.html", "https://docs.aws.amazon.com/two.html"],
};
const note: LocatedFinding = {
  ...error,
  ruleId: "tls-strict-first",
  severity: "note",
  at: { file: "/home/me/with space#1,2.yaml", path: [] },
  related: [],
  docs: [],
};
const accepted = {
  finding: { ...error, ruleId: "tls-strict-first", severity: "warning" },
  acceptance: {
    at: error.at,
    entry: error.at,
    rule: "tls-strict-first",
    reason: "seen in the logs",
    until: "2027-03-31",
  },
} as const;

const report: CheckReport = {
  config: "fleet",
  findings: [error, note],
  accepted: [accepted],
  plans: undefined,
  maxWarnings: undefined,
};

describe("text", () => {
  test("has the line with carets, the related place, the help and the first page", () => {
    expect(
      renderReport(report),
    ).toBe(`./fleet/b.yaml:5:7: error: "api.example.com" is a domain in eu-west-1 already [name-unique]
    5 |   - { name: Api.example.com }
      |       ^^^^^^^^^^^^^^^^^^^^^
    fleet/a.yaml:3:5: the first one
    Give one of them another name, 100% sure.
    https://docs.aws.amazon.com/one.html

1 error
1 accepted, the first until 2027-03-31
`);
  });

  test("has the first three notes of a rule in a line each, once nothing is wrong", () => {
    const line =
      '/home/me/with space#1,2.yaml:5:7: note: "api.example.com" is a domain in eu-west-1 already [tls-strict-first]\n\n';
    const notes = { ...report, findings: [note, note, note, note, note], accepted: [] };
    expect(renderReport(notes)).toBe(
      `${line}${line}${line}5 notes (2 more than shown: \`--format json\` has them all)\n`,
    );
  });

  test("in colours is the same text", () => {
    const coloured = renderReport(report, withColours);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(renderReport(report));
    expect(coloured).toContain("\u001b[31merror:");
  });
});

describe("the source line of a finding", () => {
  const shown = (source: string, column: number, endColumn: number) =>
    renderReport({
      ...report,
      findings: [{ ...error, source, column, endColumn, related: [] }],
      accepted: [],
    })
      .split("\n")
      .slice(1, 3);

  test("has its carets below wide letters and tabs", () => {
    expect(shown("\tname: 日本 # x", 2, 10)).toEqual([
      "    5 |  name: 日本 # x",
      "      |  ^^^^^^^^^^",
    ]);
  });

  test("is cut to what is around the place", () => {
    const [line = "", carets = ""] = shown(`${"a".repeat(500)}HERE${"b".repeat(500)}`, 501, 505);
    expect(line).toBe(`    5 | …${"a".repeat(40)}HERE${"b".repeat(56)}…`);
    expect(carets.indexOf("^^^^")).toBe(line.indexOf("HERE"));
  });

  test("cannot move the cursor", () => {
    expect(shown("name: \u001b[31mred", 1, 5)[0]).toBe("    5 | name: \\u001b[31mred");
  });

  test("is left out where there is none", () => {
    expect(shown("", 1, 2)[0]).toBe("    Give one of them another name, 100% sure.");
  });
});

test("github has a command a finding, with what it takes for its own syntax escaped", () => {
  expect(renderGithub(report)).toBe(
    `::error file=./fleet/b.yaml,line=5,col=7,endLine=5,endColumn=28,title=name-unique::"api.example.com" is a domain in eu-west-1 already%0Afleet/a.yaml:3:5: the first one%0AGive one of them another name, 100%25 sure.%0Ahttps://docs.aws.amazon.com/one.html
::notice file=/home/me/with space#1%2C2.yaml,line=5,col=7,endLine=5,endColumn=28,title=tls-strict-first::"api.example.com" is a domain in eu-west-1 already%0AGive one of them another name, 100%25 sure.
1 error, 1 note
`,
  );
});

test("json has everything that a program could ask for", () => {
  const place = { line: 5, column: 7, endLine: 5, endColumn: 28 };
  const { message, help, docs } = error;
  const related = [
    {
      file: "fleet/a.yaml",
      path: "domains[1]",
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      message: "the first one",
    },
  ];
  const first = {
    ruleId: "name-unique",
    severity: "error",
    file: "./fleet/b.yaml",
    path: "domains[0].name",
    ...place,
    message,
    help,
    docs,
    related,
  };
  expect(JSON.parse(renderJson(report))).toEqual({
    version: 1,
    config: "fleet",
    findings: [
      first,
      {
        ...first,
        ruleId: "tls-strict-first",
        severity: "note",
        file: "/home/me/with space#1,2.yaml",
        path: "",
        docs: [],
        related: [],
      },
    ],
    accepted: [
      {
        ...first,
        ruleId: "tls-strict-first",
        severity: "warning",
        reason: "seen in the logs",
        until: "2027-03-31",
      },
    ],
    stacks: null,
    times: null,
    sharedCertificates: null,
  });
});

describe("sarif", () => {
  const log = JSON.parse(renderSarif(report, explanations));
  const [run] = log.runs;

  test("is valid by the schema of SARIF 2.1.0", () => {
    const schema = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    }).compile(JSON.parse(readFileSync(schema, "utf8")));
    validate(log);
    expect(validate.errors).toBeNull();
    expect(validate({ ...log, runs: [{ ...run, results: [{}] }] })).toBe(false);
  });

  test("explains every id that a finding can have, in GitHub's limits", () => {
    const { rules } = run.tool.driver;
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(explanations.map(({ id }) => id));
    for (const rule of rules) {
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
    }
  });

  test("has files below the checkout by their paths in it, and others as URLs", () => {
    const artifacts = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: object } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation,
    );
    expect(artifacts).toEqual([
      { uri: "fleet/b.yaml", uriBaseId: "%SRCROOT%" },
      { uri: "file:///home/me/with%20space%231,2.yaml" },
      { uri: "fleet/b.yaml", uriBaseId: "%SRCROOT%" },
    ]);
  });

  test("points at the text, names the rule by its index and tells the fix", () => {
    expect(run.results[0]).toMatchObject({
      ruleId: "name-unique",
      ruleIndex: explanations.findIndex(({ id }) => id === "name-unique"),
      level: "error",
      message: { text: `${error.message}.\n${error.help}` },
      locations: [
        {
          physicalLocation: { region: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 28 } },
        },
      ],
      relatedLocations: [{ message: { text: "the first one" } }],
    });
  });

  test("has what is accepted as suppressed, with the reason", () => {
    expect(run.results.map((result: { suppressions?: object }) => result.suppressions)).toEqual([
      undefined,
      undefined,
      [
        {
          kind: "external",
          status: "accepted",
          justification: "seen in the logs (until 2027-03-31)",
        },
      ],
    ]);
  });
});
