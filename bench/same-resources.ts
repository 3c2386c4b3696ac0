import { deepStrictEqual } from "node:assert";

/** Fails unless both programs made the same stacks with the same providers, resources and outputs, CDKTF's notes aside. */
export function assertSameResources(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): void {
  deepStrictEqual([...left.keys()], [...right.keys()]);
  for (const [name, json] of left) deepStrictEqual(content(json), content(right.get(name) ?? "{}"));
}

function content(json: string): unknown {
  const { provider, resource, output } = JSON.parse(json, (key, value) =>
    key === "//" ? undefined : value,
  );
  return { provider, resource, output };
}
