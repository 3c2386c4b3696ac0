import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DescribeCertificateCommand,
  GetCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from "@aws-sdk/client-acm";
import { CreateStageCommand } from "@aws-sdk/client-apigatewayv2";
import { type AccountPolicies, fleetPolicies } from "../../lib/iam/fleet-policies";
import { clientsFor } from "../../scripts/local-aws/clients";
import { judge, network, prod, unusedOf } from "../support/judge-policies";
import { LocalDeployment } from "../support/local-deployment";
import type { RecordedCall } from "../support/recorder";

/** Everything that a stack can hold, in one account, and its records in another. */
const fleet = `project: acme
tags: { team: platform, temporary: "yes" }
accounts:
  prod: { id: "111111111111", roleArn: "${prod}" }
  network: { id: "222222222222", roleArn: "${network}" }
zones:
  example.com: { id: Z1, account: network }
  internal.example.com: { id: Z2, account: network, private: true }
apis:
  orders: { kind: rest, account: prod, regions: { eu-west-1: { id: a1, stage: prod } } }
  refunds: { kind: rest, account: prod, regions: { eu-west-1: { id: a2, stage: prod } } }
  carts: { kind: http, account: prod, regions: { eu-west-1: { id: a3, stage: now } } }
  ledger: { kind: rest, account: prod, endpoint: private, regions: { eu-west-1: { id: a4, stage: prod } } }
  vault: { kind: rest, account: prod, endpoint: private, regions: { eu-west-1: { id: a5, stage: prod } } }
webAcls:
  guard:
    blockIps: [192.0.2.0/24]
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging:
      logGroup:
        retentionDays: 30
        kmsKeyArn: arn:aws:kms:eu-west-1:111111111111:key/00000000-0000-4000-8000-000000000000
domains:
  - name: www.example.com
    account: prod
    endpoint: edge
    region: eu-west-1
    webAcl: guard
    mappings: [{ api: orders }]
  - name: "*.apps.example.com"
    account: prod
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [apps.example.com] }
    mappings: [{ api: orders }, { path: a/b, api: orders }]
  - name: carts.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    routing: { policy: weighted, weights: { eu-west-1: 10 } }
    healthCheck: { alarm: { errors: 5 } }
    mappings: [{ api: carts }]
  - name: ledger.internal.example.com
    account: prod
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0, vpce-0123456789abcdef1]
    mappings: [{ api: ledger }]
`;

/** What is allowed in `prod` and never seen here, with the reason. */
const unseen: ReadonlyMap<string, string> = new Map([
  [
    "ApiGatewayServiceRole iam:CreateServiceLinkedRole",
    "AWS makes it for an account's first domain",
  ],
  [
    "EdgeDistributions cloudfront:UpdateDistribution",
    "API Gateway changes its distribution itself",
  ],
  ["LogDelivery logs:CreateLogDelivery", "AWS WAF turns the delivery on itself"],
  ["LogDelivery logs:DeleteLogDelivery", "AWS WAF turns the delivery off itself"],
  ["LogGroupDelivery logs:DescribeResourcePolicies", "AWS WAF looks whether it may write"],
  ["LogGroupDelivery logs:PutResourcePolicy", "AWS WAF lets itself write"],
  [
    "StageWebAcls wafv2:GetWebACLForResource",
    "the call names the stage, and AWS WAF finds the rest",
  ],
]);

describe("the policies of a fleet, beside the calls that Terraform makes", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-iam-"));
  let local: LocalDeployment;
  let before: AccountPolicies[];
  let both: AccountPolicies[];
  const calls: Record<"apply" | "plan" | "change" | "destroy" | "read", RecordedCall[]> = {
    apply: [],
    plan: [],
    change: [],
    destroy: [],
    read: [],
  };

  beforeAll(async () => {
    writeFileSync(join(folder, "domains.yaml"), fleet);
    local = await LocalDeployment.start(join(folder, "domains.yaml"), { recorded: true });
    before = fleetPolicies(local.stacks);
    await local.apply();
    calls.apply = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    calls.plan = local.takeCalls();
    await readCertificates(local);
    calls.read = local.takeCalls();
    await makeStage(local);
    local.takeCalls();
    change(local);
    both = [...before, ...fleetPolicies(local.stacks)];
    await local.apply();
    calls.change = local.takeCalls();
    await local.destroy();
    calls.destroy = local.takeCalls();
  });

  afterAll(() => {
    local?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("allow what deploys it", async () => {
    expect((await judge(calls.apply, before, ["deploy", "dns"])).refused).toEqual([]);
  });

  test("of both fleets allow what changes one into the other", async () => {
    expect((await judge(calls.change, both, ["deploy", "dns"])).refused).toEqual([]);
  });

  test("allow what destroys it", async () => {
    expect((await judge(calls.destroy, both, ["deploy", "dns"])).refused).toEqual([]);
  });

  test("allow nothing to those who deploy it that is not done, but for what AWS does by itself", async () => {
    const all = [...calls.apply, ...calls.change, ...calls.destroy];
    const { used } = await judge(all, both, ["deploy", "dns"]);
    expect(unusedOf(both, ["deploy", "dns"], used)).toEqual(
      [...unseen.keys()].map((each) => `prod ${each}`),
    );
  });

  test("allow what plans it, and nothing else", async () => {
    const { refused, used } = await judge(calls.plan, before, ["plan"]);
    expect(refused).toEqual([]);
    expect(unusedOf(before, ["plan"], used)).toEqual([
      "prod StageWebAcls wafv2:GetWebACLForResource",
    ]);
  });

  test("allow what reads its certificates, and nothing else", async () => {
    const { refused, used } = await judge(
      calls.read.filter(({ service }) => service === "acm"),
      before,
      ["certificates"],
    );
    expect(refused).toEqual([]);
    expect(unusedOf(before, ["certificates"], used)).toEqual([]);
  });

  test("allow none of the changes to those who plan it", async () => {
    const writes = calls.apply.filter(({ method, service }) =>
      ["apigateway", "route53"].includes(service) ? method !== "GET" : false,
    );
    const { used } = await judge(writes, before, ["plan"]);
    expect(writes).not.toEqual([]);
    expect([...used]).toEqual([]);
  });
});

/** Changes all that Terraform changes in place. */
function change(local: LocalDeployment): void {
  local.change((file) => {
    file.tags = { team: "shops" };
    file.apis.carts.regions["eu-west-1"].stage = "next";
    const { guard } = file.webAcls;
    guard.blockIps.push("198.51.100.0/24");
    guard.rateLimit = { requests: 1000, windowSeconds: 300 };
    guard.logging.logGroup.retentionDays = 60;
    guard.logging.redact = { queryString: true };
    const [edge, wildcard, http, ledger] = file.domains;
    for (const domain of [edge, wildcard, http]) domain.ipAddressType = "dualstack";
    http.healthCheck.alarm = { errors: 6, withoutData: "unhealthy" };
    edge.mappings[0].api = "refunds";
    wildcard.mappings[0].api = "refunds";
    ledger.vpcEndpoints.pop();
    ledger.mappings[0].api = "vault";
  });
}

async function makeStage(local: LocalDeployment): Promise<void> {
  const { apiGatewayV2 } = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  const ApiId = local.apiId("carts", "eu-west-1");
  await apiGatewayV2.send(new CreateStageCommand({ ApiId, StageName: "next" }));
}

async function readCertificates(local: LocalDeployment): Promise<void> {
  const { acm } = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  const { CertificateSummaryList } = await acm.send(new ListCertificatesCommand({}));
  const CertificateArn = CertificateSummaryList?.[0]?.CertificateArn;
  await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  await acm.send(new GetCertificateCommand({ CertificateArn }));
  await acm.send(new ListTagsForCertificateCommand({ CertificateArn }));
}
