import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import { countResources } from "../../lib/report/count-resources";
import { EXAMPLE_DAY, exampleNames, runExample } from "../../scripts/examples";
import { PretendAws } from "../../scripts/terraform/pretend-aws";
import { Terraform } from "../../scripts/terraform/terraform";
import { stackText, synthesize } from "../../stacks/synthesize";
import { isOldProvider, source, tier, using } from "../support/terraform-tier";

/** What the newest provider at hand refuses, by stack, with what it says. */
const NEEDS_NEWER_PROVIDER: ReadonlyMap<string, RegExp> = new Map([
  ["enhanced-tls/regional-eu-west-1", /No argument or block type is named "endpoint_access_mode"/],
]);

interface Case {
  readonly name: string;
  readonly json: string;
  readonly resources: number;
}

function casesOf(example: string): Case[] {
  const { plans, stacks } = runExample(example);
  return plans.map((plan) => ({
    name: `${example}/${plan.name}`,
    json: stacks.get(plan.name) ?? "",
    resources: countResources(plan),
  }));
}

function shippedCases(): Case[] {
  const plans = planStacks(checkFleet("domains.yaml", EXAMPLE_DAY).fleet ?? fail());
  const files = synthesize(plans);
  return plans.map((plan) => ({
    name: `domains.yaml/${plan.name}`,
    json: stackText(files, plan.name),
    resources: countResources(plan),
  }));
}

function fail(): never {
  throw new Error("the shipped fleet has errors");
}

process.stderr.write(`${using}\n`);

tier("the real terraform with the real AWS provider", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-plan-"));
  let aws: PretendAws;

  beforeAll(async () => {
    aws = await PretendAws.start();
  });

  afterAll(async () => {
    await aws.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.concurrent.each([...shippedCases(), ...exampleNames().flatMap(casesOf)])(
    "plans $name",
    async ({ name, json, resources }) => {
      const terraform = new Terraform(join(folder, name), source, {
        ...process.env,
        ...aws.environment,
      });
      terraform.write(json);
      const init = await terraform.init();
      expect(init).toMatchObject({ code: 0 });
      const plan = await terraform.plan();
      const refused = NEEDS_NEWER_PROVIDER.get(name);
      if (refused !== undefined && isOldProvider) {
        expect(plan.output.replace(/\s+/g, " ")).toMatch(refused);
        return;
      }
      expect(plan.output).toContain(`Plan: ${resources} to add, 0 to change, 0 to destroy.`);
      expect(withoutPendingChecks(plan.output)).not.toContain("Warning:");
    },
    120_000,
  );
});

/** What a check is about may be known only when it has been made; Terraform says so. */
function withoutPendingChecks(output: string): string {
  return output.replaceAll("Warning: Check block assertion known after apply", "");
}
