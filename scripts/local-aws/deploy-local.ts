import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import type { Fleet } from "../../lib/model/fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import { renderFindings } from "../../lib/report/render-findings";
import { describeProvider, findProvider } from "../terraform/provider-source";
import { readLocalArguments, usage } from "./arguments";
import { LocalCheckout } from "./local-checkout";
import { writeLocalFleet } from "./local-fleet";
import { LocalIds } from "./local-ids";
import { MotoServer } from "./moto-server";
import { showFleet } from "./show-fleet";
import { makeStandIns } from "./stand-ins";
import { stuckReason } from "./stuck";

/** Deploys a fleet to an AWS on this machine with `cdktf deploy`, and shows what was made there. */
async function main(): Promise<number> {
  const command = readLocalArguments(process.argv.slice(2), process.env);
  if (command.kind !== "deploy") {
    console.log(command.kind === "help" ? usage : `${command.message}\n\n${usage}`);
    return command.kind === "help" ? 0 : 2;
  }
  const { config, changed } = command;
  const steps = [config, ...(changed === undefined ? [] : [changed])].map(readStep);
  const refused = steps.find(({ fleet }) => fleet === undefined);
  if (refused !== undefined) {
    console.log(refused.told);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "api-domains-local-"));
  const interrupted = new AbortController();
  // Whoever stops it has to find nothing left: the server and the folder go on every way out.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => interrupted.abort(`by ${signal}`));
  let server: MotoServer | undefined;
  try {
    server = await MotoServer.start(process.env, failing(interrupted));
    return await new LocalRun(server, folder, interrupted).deploy(steps);
  } finally {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The provider would try a call that moto fails at for a quarter of an hour: the second time is enough. */
function failing(interrupted: AbortController): (call: string) => void {
  const seen = new Set<string>();
  return (call) => {
    if (seen.has(call))
      interrupted.abort(
        `the local AWS fails at ${call}, each time. It lacks something that AWS has: this says nothing of the fleet.`,
      );
    seen.add(call);
  };
}

interface Step {
  readonly config: string;
  readonly fleet: Fleet | undefined;
  /** What is wrong with it. */
  readonly told: string;
}

function readStep(config: string): Step {
  const { fleet, findings } = checkFleet(config, new Date().toISOString().slice(0, 10));
  return { config, fleet, told: renderFindings(findings) };
}

/** One fleet after the other in one local AWS. */
class LocalRun {
  private readonly ids = new LocalIds();
  private readonly checkout: LocalCheckout;

  constructor(
    private readonly server: MotoServer,
    private readonly folder: string,
    private readonly interrupted: AbortController,
  ) {
    this.checkout = LocalCheckout.in(folder, { ...process.env, ...server.environment });
  }

  /** Stops at the first one that cannot be deployed, and tells the exit code. */
  async deploy(steps: readonly Step[]): Promise<number> {
    console.log(`Deploying with ${describeProvider(findProvider(process.env))}`);
    let before: { local: string; stacks: readonly string[] } | undefined;
    for (const [index, { config, fleet }] of steps.entries()) {
      if (fleet === undefined) continue;
      console.log(`Making what ${config} refers to: zones, APIs, functions, VPC endpoints`);
      const local = await this.localFleet(config, fleet, `fleet-${index}`);
      const plans = planStacks(fleet);
      const stacks = plans.map(({ name }) => name);
      const gone = before?.stacks.filter((name) => !stacks.includes(name)) ?? [];
      // cdktf would remove the folder of a stack that has left; whoever edits a fleet destroys it first.
      const code =
        (gone.length > 0 && before !== undefined
          ? await this.run(["destroy", ...gone], before.local)
          : 0) || (await this.run(["deploy", "*", "--skip-provider-lock"], local));
      console.log(await showFleet(fleet, plans, this.server.url));
      if (code !== 0) return code;
      before = { local, stacks };
    }
    return 0;
  }

  private async run(args: readonly string[], config: string): Promise<number> {
    const { signal } = this.interrupted;
    const { code } = await this.checkout.cdktf([...args, "--auto-approve"], config, {
      watch: (text) => {
        process.stdout.write(text);
        const reason = stuckReason(text);
        if (reason !== undefined) this.interrupted.abort(reason);
      },
      signal,
    });
    if (signal.aborted) console.log(`\nStopped: ${signal.reason}`);
    return signal.aborted ? 1 : code;
  }

  private async localFleet(config: string, fleet: Fleet, name: string): Promise<string> {
    const replacements = await makeStandIns(fleet, this.server.url, this.ids);
    const folder = join(this.folder, name);
    mkdirSync(folder);
    return writeLocalFleet(config, replacements, folder);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
