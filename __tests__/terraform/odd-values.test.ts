import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { planStacks } from "../../lib/plan/plan-stacks";
import { Terraform } from "../../scripts/terraform/terraform";
import { stackText, synthesize } from "../../stacks/synthesize";
import { type AcceptedFleet, oddFleets } from "../support/odd-fleets";
import { type StackModule, writeModules } from "../support/terraform-modules";
import { isOldProvider, source, tier, using } from "../support/terraform-tier";

/** Set these to try more fleets, or others, than every run tries. */
const FLEETS = Number(process.env.ODD_FLEETS ?? 12);
const seed = Number(process.env.ODD_SEED ?? 1);

/** A stack with the text of the fleet that it is of. */
interface OddModule extends StackModule {
  readonly fleet: string;
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly range?: { readonly filename: string };
  readonly snippet?: { readonly context: string | null };
}

process.stderr.write(`${using}\n`);

function modulesOf({ text, fleet }: AcceptedFleet, index: number): OddModule[] {
  const plans = planStacks(fleet);
  const files = synthesize(plans);
  return plans
    .map(({ name }) => ({ name: `f${index}-${name}`, json: stackText(files, name), fleet: text }))
    .filter(({ json }) => !isOldProvider || !json.includes('"endpoint_access_mode"'));
}

tier("the real terraform with the real AWS provider", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-validate-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(`validates all stacks of ${FLEETS} accepted fleets of odd values`, async () => {
    const modules = fc.sample(oddFleets, { numRuns: FLEETS, seed }).flatMap(modulesOf);
    const terraform = new Terraform(folder, source, process.env);
    const users = writeModules(folder, modules);
    expect(await terraform.init()).toMatchObject({ code: 0 });
    const { stdout } = await terraform.run("validate", "-json");
    const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((error) => told(error, modules, users))).toEqual([]);
  }, 600_000);
});

/** What Terraform says, and of which fleet. A provider at the root is told with the first module's. */
function told(
  { summary, detail, range, snippet }: Diagnostic,
  modules: readonly OddModule[],
  users: readonly string[],
): string {
  const provider = /^provider\.aws\[(\d+)\]/.exec(snippet?.context ?? "")?.[1];
  const name = provider === undefined ? range?.filename.split("/")[0] : users[Number(provider)];
  const module = modules.find((each) => each.name === name);
  return `${name}, ${snippet?.context}: ${summary} ${detail}\n\n${module?.fleet}`;
}
