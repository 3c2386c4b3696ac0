import { join } from "node:path";
import { type AccountPolicies, fleetPolicies } from "../../lib/iam/fleet-policies";
import { exampleFiles } from "../../lib/rules/example-files";
import { fleetFolder } from "../support/fleet-folder";
import { judge, prod, unusedOf } from "../support/judge-policies";
import { LocalDeployment } from "../support/local-deployment";
import type { RecordedCall } from "../support/recorder";

const key = "arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000";

/** All that stages of the fleet's own write to, and what protects them. */
const fleet = `project: acme
tags: { team: platform, temporary: "yes" }
cloudWatchRole: managed
accounts:
  prod: { id: "111111111111", roleArn: "${prod}" }
webAcls:
  guard:
    blockIps: [192.0.2.0/24]
    logging: { logGroup: {} }
apis:
  stock:
    kind: rest
    account: prod
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    webAcl: guard
    stage:
      accessLogs: { logGroup: { kmsKeyArn: "${key}" } }
      executionLogs: { level: ERROR }
  basket:
    kind: http
    account: prod
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage: { accessLogs: {} }
domains: []
`;

/** The calls that this is about; APIs themselves are another test's affair. */
const isOfLogs = ({ service, path }: RecordedCall) =>
  service === "apigateway" ? path === "/account" : ["iam", "logs", "wafv2"].includes(service);

/** The statements that this is about. */
const ofLogs = /^prod (GatewayAccount|LogRole|PassLogRoles|LogGroup|FindLogGroups|ProtectedStages)/;

describe("the policies for logs, beside the calls that Terraform makes", () => {
  let local: LocalDeployment;
  let policies: AccountPolicies[];
  let applied: RecordedCall[];
  let planned: RecordedCall[];
  let later: RecordedCall[];

  beforeAll(async () => {
    const folder = fleetFolder({ "domains.yaml": fleet, ...exampleFiles });
    local = await LocalDeployment.start(join(folder, "domains.yaml"), { recorded: true });
    policies = fleetPolicies(local.stacks);
    await local.apply();
    applied = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    planned = local.takeCalls();
    local.change((file) => {
      file.tags = { team: "shops" };
      file.apis.stock.stage.accessLogs.logGroup.retentionDays = 30;
      file.apis.stock.stage.executionLogs = { level: "INFO", retentionDays: 7 };
    });
    policies.push(...fleetPolicies(local.stacks));
    await local.apply();
    await local.destroy();
    later = local.takeCalls();
  });

  afterAll(() => local?.stop());

  test("allow what deploys, changes and destroys it, and nothing that is not done", async () => {
    const { refused, used } = await judge([...applied, ...later].filter(isOfLogs), policies, [
      "deploy",
    ]);
    expect(refused).toEqual([]);
    expect(unusedOf(policies, ["deploy"], used).filter((each) => ofLogs.test(each))).toEqual([
      "prod LogGroupDelivery logs:DescribeResourcePolicies",
      "prod LogGroupDelivery logs:PutResourcePolicy",
      "prod LogRoles iam:UpdateAssumeRolePolicy",
    ]);
  });

  test("allow what plans it, and none of the changes", async () => {
    expect((await judge(planned.filter(isOfLogs), policies, ["plan"])).refused).toEqual([]);
    expect((await judge(applied.filter(isOfLogs), policies, ["plan"])).refused).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          "iam:PassRole on arn:aws:iam::111111111111:role/acme-apigateway-logs-eu-west-1",
        ),
      ]),
    );
  });
});
