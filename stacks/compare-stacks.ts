import type { BlockDifference } from "../lib/plan/output-difference";

/** How two versions of a stack's JSON differ, block by block, in order of their addresses. */
export function compareStacks(before: object, after: object): BlockDifference[] {
  const [old, young] = [blocksOf(before), blocksOf(after)];
  const addresses = [...new Set([...old.keys(), ...young.keys()])].sort();
  return addresses.flatMap((address) =>
    compareBlocks(address, old.get(address), young.get(address)),
  );
}

function compareBlocks(address: string, before: unknown, after: unknown): BlockDifference[] {
  if (before === undefined) return [{ address, change: "added", arguments: [] }];
  if (after === undefined) return [{ address, change: "removed", arguments: [] }];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ address, change: "changed", arguments: differingKeys(before, after) }];
}

function differingKeys(before: unknown, after: unknown): string[] {
  const [old, young] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  const keys = [...new Set([...old.keys(), ...young.keys()])].sort();
  return keys.filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(young.get(key)));
}

/** The blocks of a stack by their addresses; providers by their aliases. */
function blocksOf(stack: object): Map<string, unknown> {
  return new Map(
    entriesOf(stack).flatMap(([kind, content]) => {
      if (kind === "resource" || kind === "data")
        return named(kind === "data" ? "data." : "", content);
      if (kind === "provider") return entriesOf(content).flatMap(providers);
      if (kind === "//") return [["metadata", content] as const];
      return entriesOf(content).map(([name, block]) => [`${kind}.${name}`, block] as const);
    }),
  );
}

function named(prefix: string, types: unknown): (readonly [string, unknown])[] {
  return entriesOf(types).flatMap(([type, blocks]) =>
    entriesOf(blocks).map(([id, block]) => [`${prefix}${type}.${id}`, block] as const),
  );
}

function providers([name, list]: readonly [string, unknown]): (readonly [string, unknown])[] {
  const each: readonly unknown[] = Array.isArray(list) ? list : [list];
  return each.map((block) => {
    const alias = new Map(entriesOf(block)).get("alias");
    return [`provider.${name}${typeof alias === "string" ? `.${alias}` : ""}`, block] as const;
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
