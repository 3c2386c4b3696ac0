import { parseConfig } from "../../lib/config/parse-config";
import { fleetPolicies, type Role } from "../../lib/iam/fleet-policies";
import { planStacks } from "../../lib/plan/plan-stacks";

const fleet = (healthCheck: string, tags = "") => `project: acme
${tags}
accounts: { prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/deploy" } }
zones: { example.com: { id: Z1, account: prod } }
apis:
  orders:
    kind: http
    regions: { eu-west-1: { id: a1, stage: prod }, us-east-1: { id: b2, stage: prod } }
domains:
  - name: api.example.com
    account: prod
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: ${healthCheck}
    mappings: [{ api: orders }]
`;

/** The statements of a role that are about health checks or alarms, by their Sid. */
function statements(text: string, role: Role) {
  const { fleet: parsed } = parseConfig([{ name: "domains.yaml", text }]);
  const documents = fleetPolicies(parsed === undefined ? [] : planStacks(parsed))
    .flatMap(({ roles }) => roles)
    .filter((each) => each.role === role)
    .flatMap((each) => each.documents);
  const all = documents.flatMap(({ Statement }) => Statement);
  const about = all.filter(({ Sid }) => /HealthCheck|Alarm/.test(Sid));
  return Object.fromEntries(about.map(({ Sid, Action, Resource }) => [Sid, { Action, Resource }]));
}

const alarm = (region: string) =>
  `arn:aws:cloudwatch:${region}:111111111111:alarm:acme api.example.com errors`;
const healthCheck = "arn:aws:route53:::healthcheck/*";

test("a probe takes the health checks and nothing of CloudWatch", () => {
  expect(statements(fleet("{ path: /health }"), "deploy")).toEqual({
    HealthChecks: {
      Action: [
        "route53:ChangeTagsForResource",
        "route53:DeleteHealthCheck",
        "route53:GetHealthCheck",
        "route53:ListTagsForResource",
        "route53:UpdateHealthCheck",
      ],
      Resource: [healthCheck],
    },
    NewHealthChecks: { Action: ["route53:CreateHealthCheck"], Resource: ["*"] },
  });
});

test("an alarm of the fleet's own is named, with its tags where there are any", () => {
  const found = statements(fleet("{ alarm: { errors: 5 } }", "tags: { team: a }"), "deploy");
  expect(found).toMatchObject({
    AlarmsOfHealthChecks: {
      Action: ["cloudwatch:DescribeAlarms"],
      Resource: [alarm("eu-west-1"), alarm("us-east-1")],
    },
    Alarms: {
      Action: [
        "cloudwatch:DeleteAlarms",
        "cloudwatch:ListTagsForResource",
        "cloudwatch:PutMetricAlarm",
        "cloudwatch:TagResource",
        "cloudwatch:UntagResource",
      ],
      Resource: [alarm("eu-west-1"), alarm("us-east-1")],
    },
  });
});

test("an alarm that exists is looked at, and no more", () => {
  const existing = "{ alarm: { existing: { eu-west-1: one, us-east-1: two } } }";
  const found = statements(fleet(existing), "deploy");
  expect(found.Alarms).toBeUndefined();
  expect(found.AlarmsOfHealthChecks?.Resource).toEqual([
    "arn:aws:cloudwatch:eu-west-1:111111111111:alarm:one",
    "arn:aws:cloudwatch:us-east-1:111111111111:alarm:two",
  ]);
});

test("planning reads them", () => {
  expect(statements(fleet("{ alarm: { errors: 5 } }"), "plan")).toEqual({
    HealthChecks: {
      Action: ["route53:GetHealthCheck", "route53:ListTagsForResource"],
      Resource: [healthCheck],
    },
    AlarmsOfHealthChecks: {
      Action: ["cloudwatch:DescribeAlarms"],
      Resource: [alarm("eu-west-1"), alarm("us-east-1")],
    },
    Alarms: {
      Action: ["cloudwatch:ListTagsForResource"],
      Resource: [alarm("eu-west-1"), alarm("us-east-1")],
    },
  });
});
