import { rmSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { checkFleet } from "../../lib/cli/check-fleet";
import { fleetJsonSchema } from "../../lib/config/json-schema";
import { planStacks } from "../../lib/plan/plan-stacks";
import { exampleFiles } from "../../lib/rules/example-files";
import { EXAMPLE_DAY } from "../../scripts/examples";
import { stackText, synthesize } from "../../stacks/synthesize";
import { coveredKeys } from "../support/covered-keys";
import { fleetFolder } from "../support/fleet-folder";
import { keyPaths } from "../support/key-paths";
import type { FleetFile } from "../support/local-deployment";
import { otherKeys } from "./other-keys";
import { subjects } from "./subjects";

const schema = fleetJsonSchema();
const keys = keyPaths(schema);
const covered = coveredKeys(schema, keys, subjects);
const uncovered = keys.map(({ path }) => path).filter((path) => !covered.has(path));

describe("the change matrix", () => {
  test("has a change for every key of the language, or says why there is none", () => {
    const missing = uncovered.filter((path) => !otherKeys.some((other) => other.keys.test(path)));
    // A key that is missing here needs a change in a file of __tests__/changes: see CONTRIBUTING.md.
    expect(missing).toEqual([]);
  });

  test.each(otherKeys.map((other) => [other.keys.source, other] as const))(
    "says of no key that has a change that it has none: %s",
    (_, other) => {
      expect(uncovered.filter((path) => other.keys.test(path))).not.toEqual([]);
    },
  );

  test.each(
    otherKeys.flatMap((other) =>
      other.kind === "without effect" ? [[other.why, other.edit] as const] : [],
    ),
  )("changes no resource where %s", (_, edit) => {
    expect(resources(edit)).toEqual(resources(() => {}));
  });
});

const fleet = `
project: acme
accounts: { prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" } }
zones: { example.com: { id: Z0123456789PUBLIC, account: prod } }
apis:
  stock: { kind: rest, account: prod, openapi: apis/stock.yaml, regions: [eu-west-1] }
domains:
  - name: api.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`;

/** The resources of each stack of a fleet after an edit. */
function resources(edit: (fleet: FleetFile) => void): Record<string, unknown> {
  const file: FleetFile = parse(fleet);
  edit(file);
  const folder = fleetFolder({ ...exampleFiles, "domains.yaml": stringify(file) });
  try {
    const checked = checkFleet(join(folder, "domains.yaml"), EXAMPLE_DAY);
    if (checked.fleet === undefined) throw new Error(checked.findings[0]?.message);
    const plans = planStacks(checked.fleet);
    const files = synthesize(plans);
    return Object.fromEntries(
      plans.map(({ name }) => [name, JSON.parse(stackText(files, name)).resource]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
