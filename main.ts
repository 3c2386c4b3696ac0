import { readSynthArguments } from "./lib/cli/arguments";
import { checkFleet } from "./lib/cli/check-fleet";
import { planStacks } from "./lib/plan/plan-stacks";
import { renderFindings } from "./lib/report/render-findings";
import { renderPending, renderRemoved, renderSummary } from "./lib/report/render-summary";
import { publish } from "./stacks/publish";
import { synthesize } from "./stacks/synthesize";

/** The CDKTF app: reads the fleet, checks it, plans its stacks and writes them, or none of them. */
function main(args: readonly string[], environment: NodeJS.ProcessEnv, now: Date): number {
  const command = readSynthArguments(args, environment);
  switch (command.kind) {
    case "help":
      process.stdout.write(command.text);
      return 0;
    case "mistake":
      process.stderr.write(`${command.message}\n`);
      return 2;
    case "synth": {
      const today = environment.DOMAINS_TODAY || now.toISOString().slice(0, 10);
      return synth(command.config, today, environment.CDKTF_OUTDIR || "cdktf.out");
    }
    default:
      return command satisfies never;
  }
}

function synth(config: string, today: string, outdir: string): number {
  const { fleet, findings, readable } = checkFleet(config, today);
  if (fleet === undefined) {
    process.stdout.write(renderFindings(findings));
    return readable ? 1 : 2;
  }
  const plans = planStacks(fleet);
  const { removed } = publish(synthesize(plans), outdir);
  process.stdout.write(
    renderSummary(plans, outdir) + renderPending(plans) + renderRemoved(removed),
  );
  if (findings.length > 0) process.stdout.write(`\n${renderFindings(findings)}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2), process.env, new Date());
