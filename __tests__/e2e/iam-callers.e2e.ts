import { join } from "node:path";
import { type AccountPolicies, fleetPolicies, type Role } from "../../lib/iam/fleet-policies";
import { exampleFiles } from "../../lib/rules/example-files";
import { fleetFolder } from "../support/fleet-folder";
import { judge, prod, unusedOf } from "../support/judge-policies";
import { LocalDeployment } from "../support/local-deployment";
import type { RecordedCall } from "../support/recorder";

/** What callers get, and what back ends are shown. */
const fleet = `project: acme
tags: { team: platform, temporary: "yes" }
accounts:
  prod: { id: "111111111111", roleArn: "${prod}" }
apis:
  stock:
    kind: rest
    account: prod
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a], active: a } }
  orders:
    kind: rest
    account: prod
    regions: { eu-west-1: { id: a1, stage: prod } }
    stage: { throttle: { rateLimit: 10, burstLimit: 5 } }
usagePlans:
  partners: { apis: [stock], keys: [acme] }
  trial: { apis: [orders], keys: [initech] }
domains: []
`;

/** The calls that this is about; APIs themselves are another test's affair. */
const isOfCallers = ({ path }: RecordedCall) =>
  /^\/(apikeys|clientcertificates|usageplans)/.test(path) ||
  /^\/tags\/.*%2F(apikeys|clientcertificates|usageplans)/.test(path) ||
  path.includes("/stages/");

/** The statements that this is about. */
const ofCallers = /UsagePlan|ApiKey|ClientCertificate|ThrottledStages/;

/** What the statements allow and nothing has asked for. */
function unused(policies: readonly AccountPolicies[], role: Role, used: ReadonlySet<string>) {
  return unusedOf(policies, [role], used).filter((each) => ofCallers.test(each));
}

describe("the policies for callers and back ends, beside the calls that Terraform makes", () => {
  let local: LocalDeployment;
  let policies: AccountPolicies[];
  let written: RecordedCall[];
  let planned: RecordedCall[];

  beforeAll(async () => {
    const stock = exampleFiles["apis/stock.yaml"] ?? "";
    const folder = fleetFolder({ "domains.yaml": fleet, "apis/stock.yaml": stock });
    local = await LocalDeployment.start(join(folder, "domains.yaml"), { recorded: true });
    policies = fleetPolicies(local.stacks);
    await local.apply();
    written = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    planned = local.takeCalls();
    local.change((file) => {
      file.tags = { team: "shops" };
      file.apis.stock.name = "stock";
      file.apis.orders.stage.throttle.rateLimit = 20;
      file.usagePlans.partners.description = "What partners may ask";
      file.usagePlans.partners.keys = ["globex"];
      file.usagePlans.trial.quota = { limit: 100, period: "DAY" };
    });
    await local.apply();
    await local.destroy();
    written = [...written, ...local.takeCalls()];
  });

  afterAll(() => local?.stop());

  test("allow what makes, changes and destroys them", async () => {
    expect((await judge(written.filter(isOfCallers), policies, ["deploy"])).refused).toEqual([]);
  });

  test("allow nothing to those who deploy them that is not done", async () => {
    const { used } = await judge(written.filter(isOfCallers), policies, ["deploy"]);
    expect(unused(policies, "deploy", used)).toEqual([]);
  });

  test("allow what plans them, and nothing else", async () => {
    const { refused, used } = await judge(planned.filter(isOfCallers), policies, ["plan"]);
    expect(refused).toEqual([]);
    expect(unused(policies, "plan", used)).toEqual([]);
  });
});
