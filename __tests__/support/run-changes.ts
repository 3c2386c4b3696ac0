import { join } from "node:path";
import { inspect, isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import type { Edit, Subject } from "../changes/change";
import { type Depth, depths, schedule } from "./change-schedule";
import { edited, filledIn, type States, together } from "./edited-fleet";
import { fleetFolder } from "./fleet-folder";
import { type FleetFile, LocalDeployment } from "./local-deployment";

const depth = depthOf(process.env.CHANGE_DEPTH);
const seed = Number(process.env.CHANGE_SEED ?? 1);

function depthOf(written = "together"): Depth {
  const known = depths.find((each) => each === written);
  if (known === undefined) throw new Error(`CHANGE_DEPTH is one of ${depths.join(", ")}`);
  return known;
}

/** Takes a fleet of all subjects through their edits, and holds what AWS has to what it has to have after each. */
export function describeChanges(title: string, subjects: readonly Subject[]): void {
  const edits = subjects.flatMap((subject) => subject.edits);
  const steps = schedule(depth, edits.length, seed);

  describe(`edits of ${title}`, () => {
    let local: LocalDeployment;
    let base: FleetFile;
    const names: Record<string, string> = {};
    let failed = false;

    beforeAll(async () => {
      const { fleet, files } = together(subjects);
      // What stands twice in a subject is no alias in the file, where each gets ids of its own.
      const text = stringify(fleet, { aliasDuplicateObjects: false });
      const folder = fleetFolder({ ...files, "domains.yaml": text });
      local = await LocalDeployment.start(join(folder, "domains.yaml"), {
        // A plan has just looked whether anything is to be refreshed.
        applying: ["-parallelism=40", "-refresh=false"],
      });
      for (const subject of subjects) Object.assign(names, await subject.prepare(local));
      base = structuredClone(local.written);
    });

    afterAll(() => local?.stop());

    test.each(steps.map((states, index) => [described(edits, steps[index - 1], states), states]))(
      "%s",
      async (_, states) => {
        // What was applied half is not what the next step begins with.
        if (failed) throw new Error("the apply before this one failed");
        failed = true;
        const { fleet, files } = edited(base, subjects, states, names);
        const left = local.rewrite(fleet, files);
        const changed = await applied(local, left);
        failed = false;
        const seen = (await Promise.all(subjects.map((each) => each.seen(local)))).flat();
        const missing = edits.flatMap((edit, at) => wrong(edit, states[at] ?? 0, seen[at], names));
        // The last time all of them are looked at: one may have changed what is another's.
        const pending = await local.pendingChanges(...(states === steps.at(-1) ? [] : changed));
        expect([...missing, ...Object.values(pending)]).toEqual([]);
      },
    );
  });
}

/** Destroys the stacks that have left the fleet, applies those that have changed, and tells which. */
async function applied(local: LocalDeployment, left: readonly string[]): Promise<string[]> {
  try {
    if (left.length > 0) await local.destroy(...left);
    return await local.applyChanged();
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    // What Terraform was about to do stands before what kept it from that.
    throw new Error(output.slice(Math.max(output.indexOf("Error: "), 0)));
  }
}

function described(edits: readonly Edit[], before: States | undefined, now: States): string {
  if (before === undefined) return "the fleet before them is what AWS has";
  const changed = edits.flatMap((edit, index) =>
    before[index] === now[index] ? [] : [`${placeOf(edit)} ${wording(edit, now[index] ?? 0)}`],
  );
  return changed.length <= 2
    ? changed.join(", ")
    : `${changed.length} keys: ${new Set(now).size === 1 ? (states[now[0] ?? 0] ?? "") : "any value"}`;
}

const states = ["as before", "a first value", "a second value"];

const placeOf = ({ file, at }: Edit) => [...(file === undefined ? [] : [file]), ...at].join(".");

const wording = ({ values }: Edit, state: number) =>
  state === 0 ? "as before" : inspect(values[state - 1], { breakLength: Number.POSITIVE_INFINITY });

function wrong(
  edit: Edit,
  state: number,
  seen: unknown,
  names: Readonly<Record<string, string>>,
): string[] {
  const expected = filledIn(edit.has[state], names);
  if (isDeepStrictEqual(plain(seen), plain(expected))) return [];
  const told = `AWS has ${inspect(plain(seen), { depth: 9 })} and should have ${inspect(plain(expected), { depth: 9 })}`;
  return [`${placeOf(edit)} ${wording(edit, state)}: ${told}`];
}

/** Without prototypes and undefined members. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
