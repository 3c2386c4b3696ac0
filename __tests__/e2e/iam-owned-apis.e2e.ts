import { join } from "node:path";
import { type AccountPolicies, fleetPolicies } from "../../lib/iam/fleet-policies";
import { exampleFiles } from "../../lib/rules/example-files";
import { fleetFolder } from "../support/fleet-folder";
import { judge, prod, unusedOf } from "../support/judge-policies";
import { LocalDeployment } from "../support/local-deployment";
import type { RecordedCall } from "../support/recorder";

/** APIs of every kind that the fleet makes, with all that a stage can have. */
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
  basket:
    kind: http
    account: prod
    openapi: apis/rates.yaml
    regions: [eu-west-1]
  books:
    kind: rest
    account: prod
    endpoint: private
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    vpcEndpoints: [vpce-0123456789abcdef0]
domains:
  - name: stock.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
    alias: false
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
  - name: basket.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: basket }]
    alias: false
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
`;

/** What is allowed in `prod` and never seen here, with the reason. */
const unseen: ReadonlyMap<string, string> = new Map([
  ["ApiPolicies apigateway:UpdateRestApiPolicy", "AWS asks for it when an import has a policy"],
  ["Mappings apigateway:PATCH", "no mapping changes here, as another test has one do"],
  [
    "ApiGatewayServiceRole iam:CreateServiceLinkedRole",
    "AWS makes it for an account's first domain",
  ],
]);

describe("the policies of a fleet with APIs of its own, beside the calls that Terraform makes", () => {
  let local: LocalDeployment;
  let both: AccountPolicies[];
  const calls: Record<"apply" | "plan" | "change" | "destroy", RecordedCall[]> = {
    apply: [],
    plan: [],
    change: [],
    destroy: [],
  };

  beforeAll(async () => {
    const folder = fleetFolder({ "domains.yaml": fleet, ...exampleFiles });
    local = await LocalDeployment.start(join(folder, "domains.yaml"), { recorded: true });
    const before = fleetPolicies(local.stacks);
    await local.apply();
    calls.apply = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    calls.plan = local.takeCalls();
    change(local);
    both = [...before, ...fleetPolicies(local.stacks)];
    await local.apply();
    calls.change = local.takeCalls();
    await local.destroy();
    calls.destroy = local.takeCalls();
  });

  afterAll(() => local?.stop());

  test("allow what makes, changes and destroys them", async () => {
    for (const each of [calls.apply, calls.change, calls.destroy])
      expect((await judge(each, both, ["deploy"])).refused).toEqual([]);
  });

  test("allow nothing to those who deploy them that is not done, but for what AWS does by itself", async () => {
    const all = [...calls.apply, ...calls.change, ...calls.destroy];
    const { used } = await judge(all, both, ["deploy"]);
    expect(unusedOf(both, ["deploy"], used)).toEqual(
      [...unseen.keys()].map((each) => `prod ${each}`).sort(),
    );
  });

  test("allow what plans them, and nothing else", async () => {
    const { refused, used } = await judge(calls.plan, both, ["plan"]);
    expect(refused).toEqual([]);
    expect(unusedOf(both, ["plan"], used)).toEqual([]);
  });
});

/** Changes all that Terraform changes in place. */
function change(local: LocalDeployment): void {
  local.change((file) => {
    file.tags = { team: "shops" };
    const { stock, basket, books } = file.apis;
    for (const api of [stock, basket, books]) {
      api.stage = { throttle: { rateLimit: 10, burstLimit: 5 } };
      api.disableExecuteApiEndpoint = false;
    }
  });
}
