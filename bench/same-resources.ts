import { deepStrictEqual } from "node:assert";

/** Fails unless both programs made the same stacks with the same providers, resources and outputs, CDKTF's notes aside. */
export function assertSameResources(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): void {
  deepStrictEqual([...left.keys()], [...right.keys()]);
  for (const [name, json] of left) {
    const [ours, baseline] = [content(json), content(right.get(name) ?? "{}")];
    deepStrictEqual([...ours.keys()].sort(), [...baseline.keys()].sort());
    // One by one: the difference of a thousand domains would fill the screen.
    for (const [address, block] of ours) {
      deepStrictEqual({ [address]: block }, { [address]: baseline.get(address) });
    }
  }
}

/** The blocks of a stack by address: its providers, `<type>.<id>` of resources, `output.<id>`. */
function content(json: string): ReadonlyMap<string, unknown> {
  const { provider, resource, output } = JSON.parse(json, (key, value) =>
    key === "//" ? undefined : value,
  );
  return new Map([
    ["provider", provider],
    ...blocks("output", output),
    ...Object.entries(resource ?? {}).flatMap(([type, byId]) => blocks(type, byId)),
  ]);
}

function blocks(type: string, byId: unknown): [string, unknown][] {
  return Object.entries(byId ?? {}).map(([id, block]) => [`${type}.${id}`, block]);
}
