import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmittedResource, emittedResources } from "../support/emitted-resources";
import { afterEdit, type LeaveOut, leaveOuts, valuesAt } from "../support/leave-outs";
import { type MadeResource, type PlannedChange, PlannedChanges } from "../support/planned-changes";
import { isComputed } from "../support/recorded-state";
import { isOldProvider, tier, using } from "../support/terraform-tier";

/** What no plan shows when it is left out, and why it is left out all the same. */
const NOT_SEEN: ReadonlyMap<string, string> = new Map([
  [
    "aws_api_gateway_rest_api.endpoint_configuration.vpc_endpoint_ids",
    "the provider takes no empty list, and the API's policy says who comes in through them",
  ],
  [
    "aws_api_gateway_domain_name.ownership_verification_certificate_arn",
    "the provider would send an empty one, and that API Gateway takes it has not been shown",
  ],
  [
    "aws_wafv2_web_acl_logging_configuration.redacted_fields",
    "what stands beside the log says that there are none, and the log is set up anew with it",
  ],
]);

/** A plan of all that a web ACL can be without takes minutes. Its schema tells what would be kept. */
const BY_SCHEMA = "aws_wafv2_web_acl";

process.stderr.write(`${using}\n`);

tier("the real AWS provider", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-left-out-"));
  const plans = new PlannedChanges(folder);
  let all: LeaveOut[] = [];
  let made: MadeResource[] = [];
  let changes: ReadonlyMap<string, PlannedChange> = new Map();

  beforeAll(async () => {
    all = leaveOuts(emittedResources().filter(isKnown));
    await plans.start();
    const emitted = [...new Set(planned().map(({ before }) => before))];
    made = await plans.make(emitted);
    changes = await plans.ofMade([
      ...made.map((before, index) => ({ name: `same-${index}`, before, after: before.emitted })),
      ...planned().map((each, index) => ({
        name: `less-${index}`,
        before: madeOf(each.before),
        after: afterEdit(each),
      })),
    ]);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const planned = () => all.filter(({ type }) => type !== BY_SCHEMA);

  function madeOf(resource: EmittedResource): MadeResource {
    const found = made.find(({ emitted }) => emitted === resource);
    if (found === undefined) throw new Error(`no ${resource.type} was made`);
    return found;
  }

  function unseen(): Set<string> {
    const gone = planned().filter((each, index) => !shows(changes.get(`less-${index}`), each));
    return new Set(gone.map(argumentOf));
  }

  test("changes nothing that is written again as it was made", () => {
    const changed = made.flatMap(({ emitted }, index) => {
      const change = changes.get(`same-${index}`);
      return change?.actions.join() === "no-op" ? [] : [{ type: emitted.type, change }];
    });
    expect(made.length).toBeGreaterThan(50);
    expect(changed).toEqual([]);
  });

  test("sees every argument that a fleet's edit leaves out or switches off", () => {
    const found = [...unseen()].filter((argument) => !NOT_SEEN.has(argument));
    expect(planned().length).toBeGreaterThan(100);
    expect(found.map(told)).toEqual([]);
  });

  test.each([...NOT_SEEN])("does not see %s: %s", (argument) => {
    expect([...unseen()]).toContain(argument);
  });

  test("has no value of its own for what a web ACL can be without", () => {
    const ofWebAcls = all.filter(({ type }) => type === BY_SCHEMA);
    const kept = ofWebAcls.filter(({ names }) => isComputed(plans.schema(BY_SCHEMA), names));
    expect(ofWebAcls.length).toBeGreaterThan(10);
    expect([...new Set(kept.map(argumentOf))].map(told)).toEqual([]);
  });
});

function isKnown(resource: EmittedResource): boolean {
  return !isOldProvider || resource.written.endpoint_access_mode === undefined;
}

/** Whether a plan has something else than before where the argument is. */
function shows(change: PlannedChange | undefined, { names }: LeaveOut): boolean {
  const [before, after] = [change?.before, change?.after].map((each) =>
    valuesAt(each, names)
      .map((value) => JSON.stringify(value))
      .sort(),
  );
  return change !== undefined && JSON.stringify(before) !== JSON.stringify(after);
}

function argumentOf({ type, names }: LeaveOut): string {
  return [type, ...names].join(".");
}

function told(argument: string): string {
  return `${argument} can be left out and nothing happens: write its off value always`;
}
