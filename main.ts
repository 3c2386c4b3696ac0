import { readSynthArguments } from "./lib/cli/arguments";
import { checkFleet } from "./lib/cli/check-fleet";
import type { LocatedFinding } from "./lib/findings/finding";
import { planStacks } from "./lib/plan/plan-stacks";
import type { StackPlan } from "./lib/plan/stack-plan";
import { compareStacks } from "./lib/report/compare-stacks";
import { renderDifferences, renderEqual } from "./lib/report/render-differences";
import { renderFindings } from "./lib/report/render-findings";
import {
  renderEndangered,
  renderPending,
  renderRemoved,
  renderSummary,
} from "./lib/report/render-summary";
import { endangeredStates, publish, publishForCdktf } from "./stacks/publish";
import { readPublished, textsByStack } from "./stacks/read-published";
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
      const today = command.today ?? now.toISOString().slice(0, 10);
      const outdir = environment.CDKTF_OUTDIR || "cdktf.out";
      // cdktf gives its context to the app that it starts.
      const ofCdktf = environment.CDKTF_CONTEXT_JSON !== undefined;
      const { fleet, findings, readable } = checkFleet(command.config, today);
      if (fleet === undefined) {
        process.stdout.write(renderFindings(findings));
        return readable ? 1 : 2;
      }
      const plans = planStacks(fleet);
      if (command.check) return compare(plans, outdir);
      return write(plans, findings, outdir, ofCdktf);
    }
    default:
      return command satisfies never;
  }
}

function compare(plans: readonly StackPlan[], outdir: string): number {
  const [present, yielded] = [readPublished(outdir), synthesize(plans)];
  const differences = compareStacks(textsByStack(present), textsByStack(yielded));
  process.stdout.write(
    differences.length === 0
      ? renderEqual(plans.length, outdir)
      : renderDifferences(differences, outdir),
  );
  return differences.length === 0 ? 0 : 1;
}

function write(
  plans: readonly StackPlan[],
  findings: readonly LocatedFinding[],
  outdir: string,
  ofCdktf: boolean,
): number {
  const files = synthesize(plans);
  const endangered = ofCdktf ? endangeredStates(files, outdir) : [];
  if (endangered.length > 0) {
    process.stderr.write(renderEndangered(endangered, outdir));
    return 1;
  }
  const { removed, withState } = (ofCdktf ? publishForCdktf : publish)(files, outdir);
  process.stdout.write(
    renderSummary(plans, outdir) + renderPending(plans) + renderRemoved(removed, withState),
  );
  if (findings.length > 0) process.stdout.write(`\n${renderFindings(findings)}`);
  return 0;
}

// Whoever reads the output may stop, as `head` does.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === "EPIPE" ? process.exitCode : 2);
});
process.exitCode = main(process.argv.slice(2), process.env, new Date());
