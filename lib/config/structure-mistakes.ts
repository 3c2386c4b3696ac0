import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import type { Wording, YamlMistake } from "./yaml-mistake";
import {
  duplicateKey,
  endlessAlias,
  reservedKey,
  slashComment,
  tooDeep,
  unknownAlias,
} from "./yaml-wording";

/** A fleet needs no more than ten. */
const DEEPEST = 100;

/** What stands around a node, outermost first, and the anchors before it. */
interface Surroundings {
  readonly around: readonly unknown[];
  readonly anchors: Map<string, unknown>;
  readonly mistakes: YamlMistake[];
}

/**
 * What is wrong with a document whose syntax is right: keys that stand twice, aliases of nothing and
 * of what they stand in, and nesting without end.
 */
export function structureMistakes(contents: unknown): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  look(contents, { around: [], anchors: new Map(), mistakes });
  return mistakes;
}

function look(node: unknown, surroundings: Surroundings): void {
  const { around, anchors, mistakes } = surroundings;
  if (isAlias(node)) lookAtAlias(node, surroundings);
  if (!isNode(node) || isAlias(node)) return;
  if ("anchor" in node && node.anchor !== undefined) anchors.set(node.anchor, node);
  if (isScalar(node)) return;
  if (around.length >= DEEPEST) {
    mistakes.push({ offset: node.range?.[0] ?? 0, ...tooDeep });
    return;
  }
  const inside = { ...surroundings, around: [...around, node] };
  if (isSeq(node)) for (const item of node.items) look(item, inside);
  if (isMap(node)) lookAtPairs(node.items, inside);
}

function lookAtAlias({ source, range }: Alias, { around, anchors, mistakes }: Surroundings): void {
  const offset = range?.[0] ?? 0;
  const target = anchors.get(source);
  if (target === undefined) mistakes.push({ offset, ...unknownAlias(source) });
  else if (around.includes(target)) mistakes.push({ offset, ...endlessAlias });
}

/** What is wrong with a key by itself. */
function keyWording(key: string): Wording | undefined {
  if (key === "__proto__") return reservedKey;
  return key.startsWith("//") ? slashComment : undefined;
}

function lookAtPairs(pairs: readonly Pair[], inside: Surroundings): void {
  const keys = new Set<unknown>();
  for (const { key, value } of pairs) {
    if (isScalar(key)) {
      const offset = key.range?.[0] ?? 0;
      const wording = keys.has(key.value) ? duplicateKey : keyWording(String(key.value));
      if (wording !== undefined) inside.mistakes.push({ offset, ...wording });
      keys.add(key.value);
    }
    look(key, inside);
    look(value, inside);
  }
}
