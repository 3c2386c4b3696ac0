import { readSynthArguments } from "./lib/cli/arguments";
import { checkFleet } from "./lib/cli/check-fleet";
import { planStacks } from "./lib/plan/plan-stacks";
import { renderDifferences } from "./lib/report/render-differences";
import { renderFindings } from "./lib/report/render-findings";
import { renderPending, renderRemoved, renderSummary } from "./lib/report/render-summary";
import { compareOutput } from "./stacks/compare-output";
import { publish } from "./stacks/publish";
import { type SynthesizedFiles, synthesize } from "./stacks/synthesize";

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
      const outdir = environment.CDKTF_OUTDIR || "cdktf.out";
      return synth({ ...command, today, outdir });
    }
    default:
      return command satisfies never;
  }
}

interface Synthesis {
  readonly config: string;
  readonly today: string;
  readonly outdir: string;
  readonly check: boolean;
}

function synth({ config, today, outdir, check }: Synthesis): number {
  const { fleet, findings, readable } = checkFleet(config, today);
  if (fleet === undefined) {
    process.stdout.write(renderFindings(findings));
    return readable ? 1 : 2;
  }
  const plans = planStacks(fleet);
  const files = synthesize(plans);
  if (check) return compare(files, outdir);
  const { removed } = publish(files, outdir);
  process.stdout.write(
    renderSummary(plans, outdir) + renderPending(plans) + renderRemoved(removed),
  );
  if (findings.length > 0) process.stdout.write(`\n${renderFindings(findings)}`);
  return 0;
}

function compare(files: SynthesizedFiles, outdir: string): number {
  const differences = compareOutput(files, outdir);
  process.stdout.write(renderDifferences(differences, outdir));
  return differences.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2), process.env, new Date());
