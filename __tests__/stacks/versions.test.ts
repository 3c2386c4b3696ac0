import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import { EXAMPLE_DAY, exampleConfig, exampleNames } from "../../scripts/examples";
import { synthesize } from "../../stacks/synthesize";

const version = /\d+\.\d+\.\d+[-.\w]*/g;

/** The folders of the packages in node_modules. */
function packageFolders(folder = "node_modules"): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith("@") ? packageFolders(join(folder, name)) : [join(folder, name)],
  );
}

function installedVersions(): Set<string> {
  const files = packageFolders().map((folder) => join(folder, "package.json"));
  const versions = files.filter(existsSync).map((file) => {
    const { version }: { version?: string } = JSON.parse(readFileSync(file, "utf8"));
    return version ?? "";
  });
  return new Set([...versions, process.versions.node]);
}

describe.each(["domains.yaml", ...exampleNames().map(exampleConfig)])("%s", (config) => {
  const { fleet } = checkFleet(config, EXAMPLE_DAY);
  const plans = fleet === undefined ? [] : planStacks(fleet);
  const installed = installedVersions();

  test("yields no version but those that a stack asks of Terraform and the provider", () => {
    const asked = new Set(
      plans.flatMap(({ requires }) => [
        ...(requires.terraform.match(version) ?? []),
        ...(requires.aws.match(version) ?? []),
      ]),
    );
    const written = [...(plans.length > 0 ? synthesize(plans).values() : [])].flatMap(
      // That of OpenAPI is the document's own.
      (text) =>
        text
          .toString("utf8")
          .replace(/"openapi": "[\d.]+"/g, "")
          .match(version) ?? [],
    );
    const others = written.filter((text) => !asked.has(text));
    // An address or a rule group may look like a version, but is none that is installed here.
    expect(others.filter((text) => installed.has(text))).toEqual([]);
    expect([...new Set(others)].filter((text) => !/^\d+(\.\d+){3}/.test(text))).toEqual([]);
  });
});

test("cdktf, its bindings and Node are among the versions that are looked for", () => {
  const installed = installedVersions();
  for (const name of ["cdktf", "cdktf-cli", "@cdktf/provider-aws", "constructs"]) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    expect(installed).toContain(version);
  }
  expect(installed).toContain(process.versions.node);
});
