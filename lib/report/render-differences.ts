import type { BlockDifference, OutputDifference } from "../plan/output-difference";

/** How the output folder differs from what the fleet yields, for a reviewer, and what to do. */
export function renderDifferences(
  differences: readonly OutputDifference[],
  outdir: string,
): string {
  if (differences.length === 0) return `${outdir} is what the fleet yields\n`;
  const lines = differences.flatMap(renderDifference);
  return `${outdir} is not what the fleet yields. With \`npm run synth\` this would change:\n\n${lines.map((line) => `${line}\n`).join("")}`;
}

function renderDifference(difference: OutputDifference): string[] {
  switch (difference.kind) {
    case "missing":
      return [`+ ${difference.stack}`];
    case "left-over":
      return [`- ${difference.stack}, which the fleet does not have`];
    case "unreadable":
      return [`~ ${difference.stack}, whose file is not JSON`];
    case "manifest":
      return ["~ manifest.json, the list of the stacks and their order"];
    case "changed":
      return [`~ ${difference.stack}`, ...renderBlocks(difference.blocks)];
    default:
      return difference satisfies never;
  }
}

function renderBlocks(blocks: readonly BlockDifference[]): string[] {
  if (blocks.length === 0) return ["    only its spaces or the order of its keys"];
  return blocks.map((block) => `    ${signs[block.change]} ${block.address}${inDetail(block)}`);
}

const signs = { added: "+", removed: "-", changed: "~" } as const;

function inDetail(block: BlockDifference): string {
  return block.arguments.length === 0 ? "" : `: ${block.arguments.join(", ")}`;
}
