import { deepStrictEqual } from "node:assert";

/** Fails unless both stacks have the same resources and outputs, CDKTF's notes aside. */
export function assertSameResources(left: string, right: string): void {
  deepStrictEqual(content(left), content(right));
}

function content(json: string): unknown {
  const { resource, output } = JSON.parse(json, (key, value) => (key === "//" ? undefined : value));
  return { resource, output };
}
