import type { JsonSchema } from "../../lib/config/json-schema";
import type { ConfigPath } from "../../lib/findings/place";
import type { Edit, Subject } from "../changes/change";
import { edited, together } from "./edited-fleet";
import { type KeyPath, keyAt, keysIn } from "./key-paths";
import type { FleetFile } from "./local-deployment";

/** The keys that the edits of some subjects set to a value and, where they can be, take out. */
export function coveredKeys(
  schema: JsonSchema,
  keys: readonly KeyPath[],
  subjects: readonly Subject[],
): Set<string> {
  const optional = new Set(keys.filter((key) => key.optional).map(({ path }) => path));
  return new Set(
    subjects.flatMap((subject) => {
      const { fleet } = together([subject]);
      return subject.edits
        .filter(({ file }) => file === undefined)
        .flatMap((edit) => covered(schema, fleet, subject, edit, optional));
    }),
  );
}

/** What differs between the fleet as it was and with each of the two values. */
function covered(
  schema: JsonSchema,
  base: FleetFile,
  subject: Subject,
  edit: Edit,
  optional: ReadonlySet<string>,
): string[] {
  const alone = { ...subject, edits: [edit] };
  const states = [0, 1, 2].map((state) => {
    const { fleet } = edited(base, [alone], [state], {});
    const way = numbered(fleet, edit.at);
    const { path, schema: form } = keyAt(schema, fleet, way);
    const value = way.reduce((at, step) => at?.[step], fleet);
    const parent = parentOf(path);
    return new Set([parent, ...(value === undefined ? [] : [path, ...keysIn(form, value, path)])]);
  });
  return [...new Set(states.flatMap((each) => [...each]))].filter((key) => {
    if (!optional.has(key)) return states.some((each) => each.has(key));
    const parent = key.includes(".") ? key.replace(/\.[^.]+$/, "") : "";
    return (
      states.some((each) => each.has(key)) &&
      states.some((each) => !each.has(key) && each.has(parent))
    );
  });
}

/** What a key is in; empty for the fleet itself. */
function parentOf(path: string): string {
  return /^\w+$/.test(path) ? "" : path.replace(/(\.[^.[(]+|\[\]|\([^(]+\))$/, "");
}

/** The way with the numbers of the domains that it names. */
function numbered(fleet: FleetFile, way: ConfigPath): (string | number)[] {
  const steps: (string | number)[] = [];
  let at: FleetFile = fleet;
  for (const step of way) {
    const found =
      Array.isArray(at) && typeof step === "string"
        ? at.findIndex(({ name }) => name === step)
        : step;
    steps.push(found);
    at = at?.[found];
  }
  return steps;
}
