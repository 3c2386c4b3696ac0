/** JSON as text, with the indentation of where it will stand. */
export class JsonText {
  private constructor(readonly text: string) {}

  /** The text of a value that will stand `depth` maps deep. */
  static of(value: unknown, depth: number): JsonText {
    return new JsonText(
      seen(JSON.stringify(value, undefined, 2)).replaceAll("\n", `\n${indent(depth)}`),
    );
  }
}

/** What a review would not see, or would see in another order, as an escape: it says the same to Terraform. */
function seen(json: string): string {
  return json.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Maps in maps, whose leaves are text already: a whole stack's values would take much more room. */
export interface JsonTree {
  [key: string]: JsonTree | JsonText;
}

/** The text of a tree, its keys sorted, piece by piece. */
export function* renderTree(tree: JsonTree, depth = 0): Generator<string> {
  let before = "{";
  for (const key of Object.keys(tree).sort()) {
    const value = tree[key] ?? {};
    yield `${before}\n${indent(depth + 1)}${seen(JSON.stringify(key))}: `;
    before = ",";
    if (value instanceof JsonText) yield value.text;
    else yield* renderTree(value, depth + 1);
  }
  yield before === "{" ? "{}" : `\n${indent(depth)}}`;
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}
