import type { StackPlan } from "../plan/stack-plan";
import type { AccountNeeds } from "./account-needs";
import { apiGatewayGrants } from "./api-gateway";
import { callerGrants } from "./callers";
import { certificateGrants, certificateReaderGrants } from "./certificates";
import { gatewayAccountGrants } from "./gateway-account";
import { type Access, type Grant, grantsFor } from "./grant";
import { healthCheckGrants } from "./health-checks";
import { lambdaPermissionGrants } from "./lambda-permissions";
import { logGroupGrants } from "./log-groups";
import { type Detail, details } from "./name-patterns";
import { needsOfPlans } from "./needs-of-plans";
import { ownedApiGrants } from "./owned-apis";
import { privateDomainGrants } from "./private-domains";
import { recordGrants } from "./records";
import { domainServiceGrants } from "./services-of-domains";
import { split } from "./split";
import { stageLogGrants, stageLogGroups } from "./stage-logs";
import { assumeRoleGrants, stateGrants } from "./state";
import type { PolicyDocument } from "./statement";
import { truststoreGrants } from "./truststores";

import { webAclLogGrants, webAclLogGroups } from "./web-acl-logs";
import { webAclGrants } from "./web-acls";

/** What policies are made for, in the order in which they are told. */
export const roles = ["deploy", "dns", "plan", "certificates"] as const;
export type Role = (typeof roles)[number];

export interface AccountPolicies {
  /** The account's name in the fleet, `own_credentials` or `state_role`. */
  readonly account: string;
  readonly roles: readonly RolePolicies[];
}

export interface RolePolicies {
  readonly role: Role;
  readonly documents: readonly PolicyDocument[];
  /** How closely the documents are held to the fleet's names. */
  readonly detail: Detail["kind"];
}

/**
 * In how many documents a role should fit: a role can have ten managed policies unless AWS raised
 * that, and one that deploys may be the one for records too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const mostDocuments: Readonly<Record<Role, number>> = {
  deploy: 6,
  dns: 4,
  plan: 10,
  certificates: 10,
};

/** The policies that the stacks of a fleet need: nothing is allowed that no stack does. */
export function fleetPolicies(plans: readonly StackPlan[]): AccountPolicies[] {
  return needsOfPlans(plans).map((needs) => ({
    account: needs.name,
    roles: roles
      .map((role) => rolePolicies(role, needs))
      .filter(({ documents }) => documents.length > 0),
  }));
}

/** As close to the names as fits; if nothing does, the widest, in more documents. */
function rolePolicies(role: Role, needs: AccountNeeds): RolePolicies {
  const at = (detail: Detail): RolePolicies => ({
    role,
    detail: detail.kind,
    documents: split(grantsFor(accessOf[role], grantsOf(role, needs, detail))),
  });
  const [exact, ...wider] = details;
  return wider.reduce(
    (tried, detail) => (tried.documents.length <= mostDocuments[role] ? tried : at(detail)),
    at(exact),
  );
}

const accessOf: Readonly<Record<Role, Access>> = {
  deploy: "write",
  dns: "write",
  plan: "read",
  certificates: "read",
};

function grantsOf(role: Role, needs: AccountNeeds, detail: Detail): Grant[] {
  switch (role) {
    case "deploy":
      return stackGrants(needs, detail);
    case "dns":
      return recordGrants(needs, detail);
    case "plan":
      return [...stackGrants(needs, detail), ...recordGrants(needs, detail)];
    case "certificates":
      return certificateReaderGrants(needs);
    default:
      return role satisfies never;
  }
}

function stackGrants(needs: AccountNeeds, detail: Detail): Grant[] {
  return [
    ...assumeRoleGrants(needs),
    ...stateGrants(needs),
    ...certificateGrants(needs, detail),
    ...apiGatewayGrants(needs, detail),
    ...ownedApiGrants(needs),
    ...lambdaPermissionGrants(needs),
    ...callerGrants(needs),
    ...privateDomainGrants(needs, detail),
    ...domainServiceGrants(needs),
    ...truststoreGrants(needs),
    ...healthCheckGrants(needs),
    ...webAclGrants(needs),
    ...logGroupGrants([...webAclLogGroups(needs), ...stageLogGroups(needs)]),
    ...webAclLogGrants(needs),
    ...stageLogGrants(needs),
    ...gatewayAccountGrants(needs),
  ];
}
