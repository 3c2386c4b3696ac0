import type { AccountPolicies, RolePolicies } from "../iam/fleet-policies";
import { OWN_CREDENTIALS, STATE_ROLE } from "../iam/needs-of-plans";
import type { PolicyDocument } from "../iam/statement";
import type { Style } from "./style";

/** What stands for accounts that the fleet has no name for. */
const explanations: ReadonlyMap<string, string> = new Map([
  [OWN_CREDENTIALS, "the credentials that Terraform is started with"],
  [STATE_ROLE, "the role that the backend assumes for the state"],
]);

/** The policies for people: a heading for each, and the document as IAM takes it. */
export function renderIam(policies: readonly AccountPolicies[], style: Style): string {
  return policies
    .flatMap(({ account, roles }) =>
      roles.flatMap((role) =>
        role.documents.map(
          (document, index) =>
            `${style.bold(`${account}: ${policyName(role, index)}`)}${notes(account, role, style)}\n${renderDocument(document)}`,
        ),
      ),
    )
    .join("\n");
}

/** The documents alone, one after the other. */
export function renderDocuments(policies: readonly AccountPolicies[]): string {
  const roles = policies.flatMap((account) => account.roles);
  return roles.flatMap(({ documents }) => documents.map(renderDocument)).join("");
}

/** The documents for programs: by account and role. */
export function renderIamJson(policies: readonly AccountPolicies[]): string {
  const byAccount = policies.map(({ account, roles }) => [
    account,
    Object.fromEntries(roles.map(({ role, documents }) => [role, documents])),
  ]);
  return `${JSON.stringify(Object.fromEntries(byAccount), undefined, 2)}\n`;
}

/** `deploy`, or `deploy-1`, `deploy-2` where one policy does not hold it all. */
function policyName({ role, documents }: RolePolicies, index: number): string {
  return documents.length === 1 ? role : `${role}-${index + 1}`;
}

function notes(account: string, { detail }: RolePolicies, style: Style): string {
  const explanation = explanations.get(account);
  const widened = "names are widened to patterns, since all of them do not fit";
  const all = [
    ...(explanation === undefined ? [] : [explanation]),
    ...(detail === "widened" ? [widened] : []),
  ];
  return all.length === 0 ? "" : style.dim(` (${all.join("; ")})`);
}

function renderDocument(document: PolicyDocument): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
