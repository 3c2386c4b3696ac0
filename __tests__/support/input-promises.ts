import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { type CheckedFleet, checkFiles } from "../../lib/cli/check-files";
import { attachedIn } from "../../lib/config/attached-file";
import { decodeFile } from "../../lib/config/decode-file";
import type { LocatedFinding } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import { renderFindings } from "../../lib/report/render-findings";
import { exampleFiles } from "../../lib/rules/example-files";
import { stackText, synthesize } from "../../stacks/synthesize";
import { type Attached, attachedFleet, oddDocuments, oddTruststores } from "./attached-promises";
import { baseFleets, type Data } from "./base-fleets";
import { DAY } from "./findings-for";
import { dataChange, fragment, textChange } from "./mutations";

/** Something that holds whatever bytes are in the file. */
export interface InputPromise {
  readonly name: string;
  /** How much of all runs it gets. */
  readonly share: number;
  readonly property: fc.IProperty<unknown[]>;
}

/** Most often one, since the second mistake may hide what the first one does. */
function someOf<Change>(change: fc.Arbitrary<Change>): fc.Arbitrary<Change[]> {
  return fc.oneof(fc.tuple(change), fc.array(change, { minLength: 1, maxLength: 4 }));
}

/** The text of a fleet in which some characters or lines are changed. */
export const editedFleets: fc.Arbitrary<string> = fc
  .tuple(baseFleets, someOf(textChange))
  .map(([text, edits]) => edits.reduce((before, edit) => edit(before), text));

/** A fleet in which some values are changed. */
export const mutatedFleets: fc.Arbitrary<string> = fc
  .tuple(baseFleets, someOf(dataChange))
  .map(([text, mutations]) =>
    stringify(mutations.reduce<Data>((before, mutate) => mutate(before), parse(text))),
  );

const encodings = fc.constantFrom<BufferEncoding>("utf8", "utf16le", "latin1");
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(editedFleets, encodings).map(([text, encoding]) => Buffer.from(text, encoding)),
  fc
    .tuple(baseFleets, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4 }))
    .map(([text, at, some]) => {
      const whole = Buffer.from(text);
      const start = at % whole.length;
      return Buffer.concat([whole.subarray(0, start), some, whole.subarray(start + 1)]);
    }),
);

const texts = fc.oneof(
  fc.array(fragment, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc.jsonValue({ maxDepth: 4 }).map((value) => stringify(value)),
);

export const inputPromises: readonly InputPromise[] = [
  { name: "any bytes", share: 0.15, property: fc.property(bytes, isToldOf) },
  {
    name: "any text",
    share: 0.2,
    property: fc.property(texts, (text) => isToldOf(Buffer.from(text))),
  },
  {
    name: "the text of a fleet with slips in it",
    share: 0.2,
    property: fc.property(editedFleets, (text) => isToldOfOrMade(Buffer.from(text))),
  },
  {
    name: "the data of a fleet with wrong values in it",
    share: 0.3,
    property: fc.property(mutatedFleets, (text) => isToldOfOrMade(Buffer.from(text))),
  },
  {
    name: "an OpenAPI document with slips or wrong values in it",
    share: 0.1,
    property: fc.property(oddDocuments, (file) => isToldOfOrMade(fleetBytes, file)),
  },
  {
    name: "a truststore with slips or wrong bytes in it",
    share: 0.05,
    property: fc.property(oddTruststores, (file) => isToldOfOrMade(fleetBytes, file)),
  },
];

const fleetBytes = Buffer.from(attachedFleet);
const goodFiles: Readonly<Record<string, string | Uint8Array>> = {
  ...exampleFiles,
  "apis/any.yaml": exampleFiles["apis/stock.yaml"] ?? "",
  "truststores/any.pem": exampleFiles["truststores/partners.pem"] ?? "",
};

/** Checks and renders, and holds the findings to what findings promise. */
function checked(bytes: Uint8Array, attached?: Attached): CheckedFleet {
  const read = decodeFile("fleet.yaml", bytes);
  const files =
    attached === undefined ? goodFiles : { ...goodFiles, [attached.name]: attached.bytes };
  const result = checkFiles(read, DAY, attachedIn(files));
  const { fleet, findings } = result;
  const text = read.files[0]?.text ?? Buffer.from(bytes).toString("utf8");
  for (const finding of findings) {
    const { file } = finding.at;
    const told = Buffer.from(files[file] ?? text).toString("utf8");
    const lines = told.split(file.endsWith(".pem") ? /\r\n|\r|\n/ : "\n");
    holdsItsPromise(finding, text + told, lines);
  }
  assert.doesNotMatch(renderFindings(findings), /(?!\n)\p{Cc}|\p{Cs}/u);
  assert.ok(fleet !== undefined || findings.length > 0, "refused without a word");
  return result;
}

function isToldOf(bytes: Uint8Array): void {
  checked(bytes);
}

/** What would show that one of our own values went missing on the way to the message. */
const slips = ["undefined", "[object Object]", "NaN"];

function holdsItsPromise(finding: LocatedFinding, text: string, lines: readonly string[]): void {
  const { ruleId, message, help, line, column, endLine, endColumn } = finding;
  for (const part of [ruleId, message, help]) {
    assert.notEqual(part.trim(), "");
    for (const slip of slips) assert.ok(!part.includes(slip) || text.includes(slip), part);
  }
  assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}: ${message}`);
  const length = lines[line - 1]?.length ?? 0;
  assert.ok(column >= 1 && column <= length + 1, `column ${column} of ${length}: ${message}`);
  assert.ok(endLine === line && endColumn > column, `ends at ${endLine}:${endColumn}: ${message}`);
}

/** What is accepted has to be planned and synthesized too. */
function isToldOfOrMade(bytes: Uint8Array, attached?: Attached): void {
  const { fleet } = checked(bytes, attached);
  if (fleet === undefined) return;
  const plans = planStacks(fleet);
  const files = synthesize(plans);
  for (const { name } of plans) {
    const json = stackText(files, name);
    JSON.parse(json);
    assert.doesNotMatch(json, /TfToken\[|\[object Object\]/);
  }
}
