import { type Document, isAlias, isMap, isSeq } from "yaml";
import type { AliasTargets } from "./alias-targets";

/** How many values a document has once its aliases are written out; none of them may be endless. */
export function sizeOf(document: Document.Parsed, targets: AliasTargets): number {
  const known = new Map<unknown, number>();
  const size = (node: unknown): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const own = 1 + sum(innerNodes(node, targets).map(size));
    known.set(node, own);
    return own;
  };
  return size(document.contents);
}

/** What stands in a value, or behind an alias. */
export function innerNodes(node: unknown, targets: AliasTargets): unknown[] {
  if (isAlias(node)) return [targets.get(node)];
  if (isSeq(node)) return node.items;
  return isMap(node) ? node.items.map(({ value }) => value) : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
