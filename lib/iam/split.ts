import { Defect } from "../findings/defect";
import { type Grant, toStatement } from "./grant";
import type { PolicyDocument, Statement } from "./statement";

/**
 * How many characters a managed policy may have; white space does not count.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const POLICY_LENGTH = 6144;

/** The grants in as few documents as their order allows, each within the length. */
export function split(grants: readonly Grant[], length = POLICY_LENGTH): PolicyDocument[] {
  const documents: PolicyDocument[] = [];
  let statements: Statement[] = [];
  for (const grant of grants) {
    let rest = grant.groups;
    for (let part = 1; rest.length > 0; ) {
      const sid = part === 1 ? grant.sid : `${grant.sid}Part${part}`;
      const fitting = mostFitting(statements, grant, sid, rest, length);
      if (fitting > 0) {
        statements.push(toStatement(grant, sid, rest.slice(0, fitting)));
        rest = rest.slice(fitting);
        part++;
      } else if (statements.length > 0) {
        documents.push(document(statements));
        statements = [];
      } else {
        throw new Defect(`one part of the grant ${grant.sid} is longer than a policy`);
      }
    }
  }
  return statements.length === 0 ? documents : [...documents, document(statements)];
}

/** How many of the groups fit into a document beside the statements that it has. */
function mostFitting(
  statements: readonly Statement[],
  grant: Grant,
  sid: string,
  groups: Grant["groups"],
  length: number,
): number {
  let [fits, tooMany] = [0, groups.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const added = toStatement(grant, sid, groups.slice(0, middle));
    if (policyLength(document([...statements, added])) <= length) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The length of a document as IAM counts it. */
export function policyLength(policy: PolicyDocument): number {
  return JSON.stringify(policy).replace(/\s/g, "").length;
}

function document(statements: readonly Statement[]): PolicyDocument {
  return { Version: "2012-10-17", Statement: statements };
}
