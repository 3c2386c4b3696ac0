import type { CloudWatchRolePlan } from "../plan/gateway-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, arnOf, gatewayArn } from "./arn-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";

interface PlacedRole {
  readonly role: CloudWatchRolePlan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * The account's settings in API Gateway, and the role for logs that stands in them: whoever sets it
 * has to be allowed to pass it on. It goes to API Gateway and to no other service.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export function gatewayAccountGrants(needs: AccountNeeds): Grant[] {
  const all = rolesOf(needs);
  const own = all.filter(({ role }) => role.kind === "own");
  const policies = own.flatMap(({ role }) => (role.kind === "own" ? [role.policyArn] : []));
  return [
    {
      sid: "GatewayAccount",
      reads: ["apigateway:GET"],
      writes: ["apigateway:PATCH"],
      groups: each(all.map(({ place }) => gatewayArn(place, "/account"))),
    },
    {
      sid: "LogRoles",
      reads: ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
      writes: [
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:ListInstanceProfilesForRole",
        "iam:UpdateAssumeRolePolicy",
      ],
      groups: each(own.map(arnOfRole)),
    },
    {
      sid: "LogRolePolicies",
      reads: [],
      writes: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
      groups: each(own.map(arnOfRole)),
      condition: { ArnEquals: { "iam:PolicyARN": [...new Set(policies)].sort() } },
    },
    {
      sid: "LogRoleTags",
      reads: [],
      writes: ["iam:TagRole", "iam:UntagRole"],
      groups: each(own.filter(({ tagged }) => tagged).map(arnOfRole)),
    },
    {
      sid: "PassLogRoles",
      reads: [],
      writes: ["iam:PassRole"],
      groups: each(all.map(arnOfRole)),
      condition: { StringEquals: { "iam:PassedToService": ["apigateway.amazonaws.com"] } },
    },
  ];
}

function rolesOf(needs: AccountNeeds): PlacedRole[] {
  return needs.stacks.flatMap((stack) =>
    stack.kind === "gateway" && stack.cloudWatchRole !== undefined
      ? [{ role: stack.cloudWatchRole, place: placeOf(stack, needs), tagged: isTagged(stack, {}) }]
      : [],
  );
}

function arnOfRole({ role, place }: PlacedRole): string {
  if (role.kind === "existing") return literal(role.arn);
  return arnOf("iam", { ...place, region: "" }, `role/${role.name}`);
}
