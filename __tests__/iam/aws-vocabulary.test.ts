import { checkFleet } from "../../lib/cli/check-fleet";
import type { Statement } from "../../lib/iam/statement";
import { planStacks } from "../../lib/plan/plan-stacks";
import { EXAMPLE_DAY, exampleConfig, exampleNames } from "../../scripts/examples";
import { misfits } from "../support/aws-vocabulary";
import { wholeFleets } from "../support/base-fleets";
import { allStatements, planOfText } from "../support/policies";

function ofExamples(): Statement[] {
  return exampleNames().flatMap((name) => {
    const { fleet } = checkFleet(exampleConfig(name), EXAMPLE_DAY);
    return fleet === undefined ? [] : allStatements(planStacks(fleet));
  });
}

test("every action, resource and condition key of the policies is one that AWS has", async () => {
  const ofFleets = wholeFleets.flatMap((text) => allStatements(planOfText(text) ?? []));
  const all = new Map([...ofExamples(), ...ofFleets].map((each) => [JSON.stringify(each), each]));
  expect(all.size).toBeGreaterThan(100);
  const found = await Promise.all([...all.values()].map(misfits));
  expect([...new Set(found.flat())]).toEqual([]);
});

const right: Statement = { Sid: "a", Effect: "Allow", Action: [], Resource: ["*"] };
const wrong: readonly (readonly [Partial<Statement>, string])[] = [
  [{ Action: ["s3:ListBuckets"] }, "there is no action s3:ListBuckets"],
  [
    {
      Action: ["acm:DeleteCertificate"],
      Resource: ["arn:aws:acm:eu-west-1:111111111111:certificates/*"],
    },
    "acm:DeleteCertificate is on no resource like arn:aws:acm:eu-west-1:111111111111:certificates/*",
  ],
  [
    { Action: ["logs:DescribeLogGroups"], Resource: ["arn:aws:logs:eu-west-1:*:log-group:*"] },
    "logs:DescribeLogGroups is on no resource like arn:aws:logs:eu-west-1:*:log-group:*",
  ],
  [
    { Action: ["iam:CreateRole"], Condition: { StringEquals: { "iam:PassedToService": ["a"] } } },
    "iam:CreateRole does not know iam:PassedToService",
  ],
];

test.each(wrong)("what AWS does not have is found: %j", async (parts, misfit) => {
  expect(await misfits({ ...right, ...parts })).toContain(`a: ${misfit}`);
});
