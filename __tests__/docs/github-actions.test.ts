import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { commandNames, helpOf } from "../../lib/cli/help";
import { PretendAws } from "../../scripts/terraform/pretend-aws";
import { findProvider, terraformConfiguration } from "../../scripts/terraform/provider-source";
import { runCommand } from "../../scripts/terraform/run-command";
import { aDomain, aFleet } from "../support/a-fleet";
import { ScratchCheckout } from "../support/scratch-checkout";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults?: { readonly run: { readonly "working-directory": string } };
  readonly steps: readonly Step[];
}

const text = readFileSync("docs/github-actions/api-domains.yml", "utf8");
// Strict: a key that stands twice is an error.
const workflow: {
  on: object;
  permissions: object;
  jobs: Readonly<Record<"check" | "plan" | "report", Job>>;
} = parse(text, { strict: true });
const { check, plan, report } = workflow.jobs;
const steps = [check, plan, report].flatMap((job) => job.steps);
const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

/** The script of a job's step. */
function script(job: Job, name: string): string {
  const found = job.steps.find((step) => step.name === name)?.run;
  if (found === undefined) throw new Error(`there is no step "${name}"`);
  return found;
}

describe("the workflow", () => {
  test("runs on pull requests and on pushes to the main branch", () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ["main"] } });
  });

  test("lets each job do what it needs and no more, and knows no secret", () => {
    expect(workflow.permissions).toEqual({});
    expect([check.permissions, plan.permissions, report.permissions]).toEqual([
      { contents: "read" },
      { contents: "read", "id-token": "write" },
      { contents: "read", "security-events": "write" },
    ]);
    expect(text).not.toMatch(/secrets\./);
  });

  test("pins every action to a major version", () => {
    const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(actions.filter((action) => !/^[\w-]+\/[\w/-]+@v\d+$/.test(action))).toEqual([]);
  });

  test("puts no expression into a script", () => {
    expect(scripts.filter((each) => each.includes("${{"))).toEqual([]);
  });

  test("names npm scripts, commands and options that there are", () => {
    const { scripts: known }: { scripts: object } = JSON.parse(
      readFileSync("package.json", "utf8"),
    );
    const npm = scripts.flatMap((each) => [...each.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    expect([...new Set(npm.map(([, name]) => name))]).toEqual(["synth"]);
    expect(Object.keys(known)).toContain("synth");
    expect(helpOf("synth")).toContain("--check");
    const ours = scripts.flatMap((each) => [
      ...each.matchAll(/npx api-domains (\w+) --format (\w+)/g),
    ]);
    expect(ours.map(([, command, format]) => [command, format])).toEqual([
      ["check", "github"],
      ["check", "sarif"],
    ]);
    expect(commandNames).toContain("check");
  });
});

describe("in a checkout whose last commit changes one of three stacks and takes another away", () => {
  const apis = (...regions: string[]) =>
    `{ orders: { kind: rest, regions: { ${regions.map((region) => `${region}: { id: a1, stage: prod }`).join(", ")} } } }`;
  const all = ["eu-west-1", "us-east-1", "ap-southeast-2"];
  const fleet = (domains: string) => aFleet({ apis: apis(...all), domains });
  const domain = (region: string, keys = {}) =>
    aDomain({ name: `${region}.example.com`, region, ...keys });
  const before = fleet(all.map((region) => domain(region)).join(""));
  const after = fleet(domain("eu-west-1", { tags: "{ team: a }" }) + domain("us-east-1"));
  const checkout = new ScratchCheckout();
  const synth = "npm run --silent synth";

  beforeAll(() => {
    for (const [yaml, message] of [
      [before, "three regions"],
      [after, "two regions"],
    ] as const) {
      checkout.write({ "domains.yaml": yaml });
      expect(checkout.shell(synth).status).toBe(0);
      checkout.commit(message);
    }
  });

  afterAll(() => checkout.remove());

  test("the fleet is checked, with annotations", () => {
    expect(checkout.shell(script(check, "Check the fleet"))).toMatchObject({ status: 0 });
  });

  test("the stacks are what the fleet yields", () => {
    expect(checkout.shell(script(check, "Compare the stacks with the fleet"))).toMatchObject({
      status: 0,
      stdout: "cdktf.out is what the fleet yields: 2 stacks\n",
    });
  });

  test("a stack that was edited by hand is refused", () => {
    const path = join(checkout.folder, "cdktf.out/stacks/regional-us-east-1/cdk.tf.json");
    const json = readFileSync(path, "utf8");
    writeFileSync(path, json.replace("TLS_1_2", "TLS_1_0"));
    const { status, stdout } = checkout.shell(script(check, "Compare the stacks with the fleet"));
    writeFileSync(path, json);
    expect(status).toBe(1);
    expect(stdout).toContain(
      "  ~ aws_api_gateway_domain_name.us-east-1_example_com: security_policy",
    );
  });

  test("the changed stack is listed for the plans, the one that is gone is not", () => {
    const output = join(checkout.folder, "github-output");
    const list = script(check, "List the stacks that changed and are still there");
    expect(checkout.shell(list, { GITHUB_OUTPUT: output })).toMatchObject({ status: 0 });
    expect(readFileSync(output, "utf8")).toBe('stacks=["regional-eu-west-1"]\n');
  });

  test("without a changed stack the list is empty", () => {
    const output = join(checkout.folder, "github-output-2");
    const list = script(check, "List the stacks that changed and are still there");
    checkout.shell(list.replace("HEAD^1", "HEAD"), { GITHUB_OUTPUT: output });
    expect(readFileSync(output, "utf8")).toBe("stacks=[]\n");
  });

  test("the findings become SARIF, and errors among them do not end the job", () => {
    const run = script(report, "Check the fleet");
    const rules = () => {
      const file = readFileSync(join(checkout.folder, "findings.sarif"), "utf8");
      return JSON.parse(file).runs[0].results.map((each: { ruleId: string }) => each.ruleId);
    };
    expect(checkout.shell(run).status).toBe(0);
    const fine = rules();
    checkout.write({ "domains.yaml": fleet(domain("eu-west-1", { alias: "5" })) });
    expect(checkout.shell(run).status).toBe(0);
    checkout.write({ "domains.yaml": after });
    expect(fine).not.toContain("file-type");
    expect(rules()).toContain("file-type");
    expect(checkout.shell(`DOMAINS_CONFIG=none.yaml; export DOMAINS_CONFIG; ${run}`).status).toBe(
      1,
    );
  });

  const source = findProvider(process.env);
  const hasTerraform = spawnSync("terraform", ["version"]).status === 0;
  const available = (hasTerraform && source.kind === "mirror") || process.env.CI === "true";

  (available ? test : test.skip)("the changed stack is planned, with terraform", async () => {
    const folder = join(checkout.folder, plan.defaults?.run["working-directory"] ?? "");
    const cwd = folder.replace(/\$\{\{ matrix\.stack \}\}/, "regional-eu-west-1");
    const configuration = join(checkout.folder, "terraform.rc");
    writeFileSync(configuration, terraformConfiguration(source));
    const aws = await PretendAws.start();
    const env = { ...process.env, ...aws.environment, TF_CLI_CONFIG_FILE: configuration };
    try {
      for (const [step, says] of [
        ["Initialise", "Terraform has been successfully initialized!"],
        ["Plan", "Plan: 8 to add, 0 to change, 0 to destroy."],
      ] as const) {
        const { code, output } = await runCommand("bash", ["-ec", script(plan, step)], {
          cwd,
          env,
        });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: Terraform colours what it says
        expect(output.replace(/\u001b\[\d+m/g, "")).toContain(says);
        expect(code).toBe(0);
      }
    } finally {
      await aws.stop();
    }
  });
});
