import type { AccountPolicies, Role } from "../../lib/iam/fleet-policies";
import { OWN_CREDENTIALS } from "../../lib/iam/needs-of-plans";
import { misfits } from "./aws-vocabulary";
import { allowing, type IamRequest } from "./evaluate-policies";
import { iamRequests } from "./iam-requests";
import type { RecordedCall } from "./recorder";

/** The roles of the accounts in the fleets that are judged. */
export const prod = "arn:aws:iam::111111111111:role/terraform";
export const network = "arn:aws:iam::222222222222:role/dns";

/** The fleet's account that a call is made in. */
const accountOf = ({ role }: RecordedCall) =>
  role === prod ? "prod" : role === network ? "network" : OWN_CREDENTIALS;

export interface Judged {
  /** The requests that no statement allows. */
  readonly refused: string[];
  /** What was allowed, by account, statement and action. */
  readonly used: Set<string>;
}

/** Holds calls to the policies of some roles. */
export async function judge(
  calls: readonly RecordedCall[],
  policies: readonly AccountPolicies[],
  roles: readonly Role[],
): Promise<Judged> {
  const refused: string[] = [];
  const used = new Set<string>();
  for (const call of calls) {
    const account = accountOf(call);
    const documents = documentsOf(policies, account, roles);
    for (const request of iamRequests(call)) {
      const statements = allowing(documents, request);
      const { action, resource, context } = request;
      if (statements.length === 0)
        refused.push(`${account}: ${action} on ${resource} with ${JSON.stringify(context)}`);
      refused.push(...(await unheardOf(request)));
      for (const { Sid } of statements) used.add(`${account} ${Sid} ${action}`);
    }
  }
  return { refused, used };
}

/** What the tests say of a request that AWS's reference does not: then they decide on something else. */
function unheardOf({ action, resource, context }: IamRequest): Promise<string[]> {
  const Condition = { StringEquals: context };
  return misfits({
    Sid: "Request",
    Effect: "Allow",
    Action: [action],
    Resource: [resource],
    Condition,
  });
}

function documentsOf(
  policies: readonly AccountPolicies[],
  account: string,
  roles: readonly Role[],
) {
  return policies
    .filter((each) => each.account === account)
    .flatMap((each) => each.roles)
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ documents }) => documents);
}

/** What the policies allow by account, statement and action, and no call asked for. */
export function unusedOf(
  policies: readonly AccountPolicies[],
  roles: readonly Role[],
  used: ReadonlySet<string>,
): string[] {
  const granted = policies.flatMap(({ account }) =>
    documentsOf(policies, account, roles).flatMap(({ Statement }) =>
      Statement.flatMap(({ Sid, Action }) => Action.map((action) => `${account} ${Sid} ${action}`)),
    ),
  );
  return [...new Set(granted)].filter((each) => !used.has(each)).sort();
}
