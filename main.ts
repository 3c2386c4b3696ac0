import { readSynthArguments } from "./lib/cli/arguments";
import { checkFleet } from "./lib/cli/check-fleet";
import type { LocatedFinding } from "./lib/findings/finding";
import type { Fleet } from "./lib/model/fleet";
import { planStacks } from "./lib/plan/plan-stacks";
import type { StackPlan } from "./lib/plan/stack-plan";
import { compareStacks, type Intruder } from "./lib/report/compare-stacks";
import { printable } from "./lib/report/printable";
import { renderDifferences, renderEqual, renderIntruders } from "./lib/report/render-differences";
import { renderFindings } from "./lib/report/render-findings";
import {
  renderEndangered,
  renderPending,
  renderRemoved,
  renderSummary,
} from "./lib/report/render-summary";
import { intrudersIn } from "./stacks/intruders";
import { sentenceFor } from "./stacks/output-fault";
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
      const { fleet, findings, readable } = checkFleet(command.config, today, command.root);
      if (fleet === undefined) {
        process.stdout.write(renderFindings(findings));
        return readable ? 1 : 2;
      }
      const plans = planStacks(fleet);
      const output = { plans, outdir, intruders: () => foundBeside(outdir, fleet) };
      return orRefused(outdir, () =>
        command.check ? compare(output) : write(output, findings, ofCdktf),
      );
    }
    default:
      return command satisfies never;
  }
}

interface Output {
  readonly plans: readonly StackPlan[];
  readonly outdir: string;
  /** What is there beside the stacks. */
  readonly intruders: () => Intruder[];
}

function foundBeside(outdir: string, { extraFiles }: Fleet): Intruder[] {
  return intrudersIn(outdir, extraFiles).map(({ path, what }) => ({
    kind: "intruder",
    name: path,
    what,
  }));
}

/** A full disk, a file in the way: a sentence, and what was there before is whole. */
function orRefused(outdir: string, act: () => number): number {
  try {
    return act();
  } catch (error) {
    const sentence = sentenceFor(error, outdir);
    if (sentence === undefined) throw error;
    process.stderr.write(`${printable(sentence)}.\nNothing was written.\n`);
    return 2;
  }
}

function compare({ plans, outdir, intruders }: Output): number {
  const [present, yielded] = [readPublished(outdir), synthesize(plans)];
  const differences = [
    ...compareStacks(textsByStack(present), textsByStack(yielded)),
    ...intruders(),
  ];
  process.stdout.write(
    differences.length === 0
      ? renderEqual(plans.length, outdir)
      : renderDifferences(differences, outdir),
  );
  return differences.length === 0 ? 0 : 1;
}

function write(
  { plans, outdir, intruders }: Output,
  findings: readonly LocatedFinding[],
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
  process.stderr.write(renderIntruders(intruders(), outdir));
  return 0;
}

// Whoever reads the output may stop, as `head` does.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === "EPIPE" ? process.exitCode : 2);
});
// Whoever stops it finds no temporary folder left: it ends once what it is at is done.
for (const [signal, number] of [
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
] as const)
  process.once(signal, () => process.exit(128 + number));
process.exitCode = main(process.argv.slice(2), process.env, new Date());
