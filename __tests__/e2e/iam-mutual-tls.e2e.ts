import { type AccountPolicies, fleetPolicies } from "../../lib/iam/fleet-policies";
import { judge, unusedOf } from "../support/judge-policies";
import type { LocalDeployment } from "../support/local-deployment";
import { PARTNERS, startMutualTls, VENDORS } from "../support/mutual-tls-fleet";
import type { RecordedCall } from "../support/recorder";

const BY_NEWER_PROVIDERS = "from 6.23 on the provider asks S3 Control for tags";

/** What is allowed in `prod` and never seen here, with the reason. */
const unseen: ReadonlyMap<string, string> = new Map([
  ["Mappings apigateway:PATCH", "no mapping changes here, as another test has one do"],
  [
    "ApiGatewayServiceRole iam:CreateServiceLinkedRole",
    "AWS makes it for an account's first domain",
  ],
  ...["TruststoreBucketTags s3:TagResource", "TruststoreBucketTags s3:UntagResource"].map(
    (tags) => [tags, BY_NEWER_PROVIDERS] as const,
  ),
  ["TruststoreBuckets s3:ListTagsForResource", BY_NEWER_PROVIDERS],
]);

describe("the policies of a fleet with mutual TLS, beside the calls that Terraform makes", () => {
  let local: LocalDeployment;
  let both: AccountPolicies[];
  const calls: Record<"deploy" | "plan", RecordedCall[]> = { deploy: [], plan: [] };

  beforeAll(async () => {
    local = await startMutualTls(true);
    const before = fleetPolicies(local.stacks);
    await local.apply();
    calls.deploy = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    calls.plan = local.takeCalls();
    local.change((file) => {
      file.tags = { team: "shops" };
    });
    local.attach("truststores/partners.pem", `${PARTNERS}${VENDORS}`);
    local.attach("truststores/vendors.pem", `${VENDORS}${PARTNERS}`);
    both = [...before, ...fleetPolicies(local.stacks)];
    await local.apply();
    local.change((file) => {
      for (const domain of file.domains) delete domain.mutualTls;
    });
    await local.apply();
    await local.destroy();
    calls.deploy.push(...local.takeCalls());
  });

  afterAll(() => local?.stop());

  test("allow what makes, changes and destroys them", async () => {
    expect((await judge(calls.deploy, both, ["deploy"])).refused).toEqual([]);
  });

  test("allow nothing to those who deploy them that is not done, but for what AWS does by itself", async () => {
    const { used } = await judge(calls.deploy, both, ["deploy"]);
    expect(unusedOf(both, ["deploy"], used)).toEqual(
      [...unseen.keys()].map((each) => `prod ${each}`).sort(),
    );
  });

  test("allow what plans them, and nothing else", async () => {
    const { refused, used } = await judge(calls.plan, both, ["plan"]);
    expect(refused).toEqual([]);
    expect(unusedOf(both, ["plan"], used)).toEqual([
      "prod TruststoreBuckets s3:ListTagsForResource",
    ]);
  });
});
