import { aFleet } from "../support/a-fleet";
import { told } from "../support/told";

describe("what has the right form and can never work is told", () => {
  test.each([
    [
      "a role of another account",
      aFleet({
        accounts:
          '{ prod: { id: "111111111111", roleArn: "arn:aws:iam::555555555555:role/terraform" } }',
      }),
      "`roleArn` is in the account 555555555555, not in 111111111111",
      "Name a role of the account 111111111111, or correct `id`.",
    ],
    [
      "an external id without a role",
      aFleet({ accounts: '{ prod: { id: "111111111111", externalId: acme } }' }),
      "`externalId` is for assuming a role, and no `roleArn` is given",
      "Add the `roleArn` that it goes with, or remove `externalId`.",
    ],
    [
      "a session name without a role",
      aFleet({ accounts: '{ prod: { id: "111111111111", profile: hub, sessionName: acme } }' }),
      "`sessionName` is for assuming a role, and no `roleArn` is given",
      "Add the `roleArn` that it goes with, or remove `sessionName`.",
    ],
    [
      "a state bucket in no region",
      aFleet({ terraform: "{ backend: { kind: s3, bucket: state, region: eu-wset-1 } }" }),
      "`region` is eu-wset-1, which is no region of AWS",
      "Did you mean `eu-west-1`?",
    ],
    [
      "a tag of AWS's own",
      aFleet({ tags: '{ "aws:cost": x }' }),
      'the name "aws:cost" begins with aws:, which AWS keeps to itself',
      "Write another prefix, or none.",
    ],
  ])("%s", (_mistake, fleet, message, help) => {
    const findings = told(fleet).map(([, ruleId, ...texts]) => [ruleId, ...texts]);
    expect(findings).toEqual([["file-value", message, help]]);
  });
});
