import { countOf } from "../findings/count-of";
import type { Change, Difference, Intruder } from "./compare-stacks";
import { printable } from "./printable";

/** How many changes of one stack are shown: the diff of its file has them all. */
const MOST_CHANGES = 20;

const signs = { added: "+", removed: "-", changed: "~" } as const;

/** The one line of an output that is as it should be. */
export function renderEqual(stacks: number, outdir: string): string {
  return `${outdir} is what the fleet yields: ${countOf(stacks, "stack")}\n`;
}

/** How the output differs from what the fleet yields, for who reviews it. */
export function renderDifferences(differences: readonly Difference[], outdir: string): string {
  const lines = [
    ...differences.flatMap(linesOf),
    "",
    `${countOf(differences.length, "file")} in ${outdir} ${differences.length === 1 ? "is" : "are"} not what the fleet yields.`,
    ...(differences.every(({ kind }) => kind === "intruder")
      ? []
      : [
          "`npm run synth`, with the same options but `--check`, writes what it yields; commit that beside the fleet.",
        ]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function linesOf(difference: Difference): string[] {
  switch (difference.kind) {
    case "missing":
      return [`${difference.name}: missing`];
    case "left over":
      return [
        `${difference.name}: left over, the fleet has it no more`,
        `  What it made at AWS stays there, and needs it to be deleted: run \`npx cdktf destroy ${difference.name}\`, or queue a destroy plan in its workspace, before this is merged.`,
      ];
    case "unreadable":
      return [`${difference.name}: is not JSON`];
    case "intruder":
      return [intruderLine(difference)];
    case "changed":
      return changedLines(difference.name, difference.changes);
    default:
      return difference satisfies never;
  }
}

const intrusions: Readonly<Record<Intruder["what"], string>> = {
  "read by Terraform":
    "Terraform reads it, and the fleet does not yield it. Take it away or, if it is yours, list it under `terraform.extraFiles`.",
  link: "is a link, and nothing is read or written through one here. Put what it leads to in its place.",
  "not a file": "is no file. Take it away.",
  "not a folder": "is no folder. Take it away.",
};

/** What a synthesis says of what is beside its stacks: it leaves it there. */
export function renderIntruders(intruders: readonly Intruder[], outdir: string): string {
  return intruders.map((each) => `${printable(`${outdir}/${intruderLine(each)}`)}\n`).join("");
}

function intruderLine({ name, what }: Intruder): string {
  return `${name}: ${intrusions[what]}`;
}

function changedLines(name: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return [`${name}: says the same in other bytes`];
  const more = changes.length - MOST_CHANGES;
  return [
    `${name}: changed`,
    ...changes.slice(0, MOST_CHANGES).map(changeLine),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function changeLine({ kind, what, paths }: Change): string {
  const named = paths.filter((path) => path !== "");
  return `  ${signs[kind]} ${what}${named.length === 0 ? "" : `: ${named.join(", ")}`}`;
}
