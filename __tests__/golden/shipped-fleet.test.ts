import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import { EXAMPLE_DAY } from "../../scripts/examples";
import { synthesize } from "../../stacks/synthesize";

const { fleet, findings } = checkFleet("domains.yaml", EXAMPLE_DAY);
const files = fleet === undefined ? new Map<string, Buffer>() : synthesize(planStacks(fleet));

test("the shipped fleet has no faults", () => {
  expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("the committed stacks are those of the shipped fleet", () => {
  const folders = [...files.keys()]
    .filter((file) => file !== "manifest.json")
    .map((file) => file.split("/")[1]);
  expect(readdirSync("cdktf.out/stacks").sort()).toEqual(folders);
});

test.each([...files])("the committed %s is what the shipped fleet yields", (file, text) => {
  expect(text.toString()).toBe(readFileSync(join("cdktf.out", file), "utf8"));
});
