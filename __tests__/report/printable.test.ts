import { printable } from "../../lib/report/printable";
import { renderGithub } from "../../lib/report/render-github";
import { renderEndangered, renderRemoved } from "../../lib/report/render-summary";
import { JsonText, renderTree } from "../../stacks/json-tree";

test.each([
  ["::error file=x,line=1::PWNED.yaml:1:1:", "\\u003a:error file=x,line=1::PWNED.yaml:1:1:"],
  ["  ::stop-commands::t", "  \\u003a:stop-commands::t"],
  ["a ##[add-mask]b", "a #\\u0023[add-mask]b"],
  ["a::b ## [c]", "a::b ## [c]"],
  ["a\u202eb\u2066c\u200bd\u2028e\u0085", "a\\u202eb\\u2066c\\u200bd\\u2028e\\u0085"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("a command of GitHub's begins only where a finding does", () => {
  const at = { file: "::x.yaml", path: [] };
  const finding = {
    at,
    ruleId: "name-syntax",
    severity: "error",
    message: "it is\n::add-mask::all and ##[x]y\u202e",
    help: "::warning::no",
    docs: [],
    related: [],
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    source: "",
  } as const;
  const [first, ...others] = renderGithub({
    config: "::y",
    findings: [finding],
    accepted: [],
    plans: undefined,
    maxWarnings: undefined,
  }).split("\n");
  expect(first).toBe(
    "::error file=%3A%3Ax.yaml,line=1,col=1,endLine=1,endColumn=2,title=name-syntax::it is\\u000a::add-mask::all and #\\u0023[x]y\\u202e%0A\\u003a:warning::no",
  );
  expect(others).toEqual(["1 error", ""]);
});

test("a folder's name gives no command, and begins no line", () => {
  const name = "z\n::error::FOLDER";
  for (const told of [renderRemoved([name]), renderEndangered([name], "out")]) {
    expect(told).not.toContain("\n::");
    expect(told).toContain("z\\u000a::error::FOLDER");
  }
});

test("what a review would not see is an escape in a stack, which says the same", () => {
  const text = "a\u202eb\u200bc\u{e0041}\u2028d";
  const written = [...renderTree({ [text]: JsonText.of({ [text]: text }, 1) })].join("");
  expect(written).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(written).toContain("\\u202e");
  expect(JSON.parse(written)).toEqual({ [text]: { [text]: text } });
});
