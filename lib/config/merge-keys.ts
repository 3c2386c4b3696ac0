import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { AliasTargets } from "./alias-targets";
import { innerNodes } from "./size-of";
import type { YamlMistake } from "./yaml-mistake";
import { mergesNoMap } from "./yaml-wording";

/**
 * Puts in place of each `<<` the keys of the maps that it merges, as YAML 1.1 has it: what a map says
 * itself counts, wherever it stands, then the first of the merged ones. The keys stay where they are
 * written, so that a finding about one points there. Tells what cannot be merged.
 */
export function resolveMergeKeys(
  document: Document.Parsed,
  targets: AliasTargets,
): {
  readonly mistakes: readonly YamlMistake[];
  readonly hasMerged: boolean;
} {
  const mistakes: YamlMistake[] = [];
  const merging: YAMLMap[] = [];
  for (const map of inOrder(document.contents, targets)) {
    const merges = map.items.filter(isMerge);
    if (merges.length === 0) continue;
    mistakes.push(...merges.flatMap((merge) => mistakeIn(merge, targets)));
    merging.push(map);
    map.items = merged(map, targets);
  }
  return { mistakes, hasMerged: merging.length > 0 };
}

/** Every map once, and before it what it merges, which may merge something itself. */
function inOrder(contents: unknown, targets: AliasTargets): YAMLMap[] {
  const seen = new Set<unknown>();
  const ordered: YAMLMap[] = [];
  const look = (node: unknown): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const inner of innerNodes(node, targets)) look(inner);
    if (isMap(node)) ordered.push(node);
  };
  look(contents);
  return ordered;
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === "<<" && (key.type === "PLAIN" || key.type === undefined);
}

/** The pairs of a map in the order of what is merged, with its own last, as they are written. */
function merged(map: YAMLMap, targets: AliasTargets): Pair[] {
  const own = map.items.filter((pair) => !isMerge(pair));
  const names = new Set(own.map(nameOf));
  const added = map.items.filter(isMerge).flatMap(({ value }) =>
    mergedMaps(value, targets).flatMap(({ items }) =>
      items.filter(isPair).filter((pair) => {
        if (names.has(nameOf(pair))) return false;
        names.add(nameOf(pair));
        return true;
      }),
    ),
  );
  return [...added, ...own];
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The maps that stand behind a `<<`: one, or a list of them. */
function mergedMaps(value: unknown, targets: AliasTargets): YAMLMap[] {
  const source = isAlias(value) ? targets.get(value) : value;
  const items: readonly unknown[] = isSeq(source) ? source.items : [source];
  return items.map((item) => (isAlias(item) ? targets.get(item) : item)).filter(isMap);
}

function mistakeIn(merge: Pair, targets: AliasTargets): YamlMistake[] {
  const value = isAlias(merge.value) ? targets.get(merge.value) : merge.value;
  const wanted = isSeq(value) ? value.items.length : 1;
  const found = mergedMaps(merge.value, targets).length;
  if (found === wanted && wanted > 0 && !hasAnchor(merge.value)) return [];
  const offset = isScalar(merge.key) ? (merge.key.range?.[0] ?? 0) : 0;
  return [{ offset, ...mergesNoMap }];
}

/** What is merged goes away as a value: an anchor in it would be one of nothing. */
function hasAnchor(node: unknown): boolean {
  if (isAlias(node) || !isNode(node)) return false;
  if ("anchor" in node && node.anchor !== undefined) return true;
  if (isSeq(node)) return node.items.some(hasAnchor);
  return isMap(node) && node.items.some(({ value }) => hasAnchor(value));
}
