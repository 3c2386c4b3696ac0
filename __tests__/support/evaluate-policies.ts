import { runUnsafeSimulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument, Statement } from "../../lib/iam/statement";

/** What IAM is asked for when a call comes in. */
export interface IamRequest {
  readonly action: string;
  readonly resource: string;
  /** The values of condition keys. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** Nothing is decided by who asks but that it is the account's own. */
const ACCOUNT = "123456789012";
const all = { Effect: "Allow", Action: "*", Resource: "*" };
const noLimits = {
  orgIdentifier: "o-1",
  policies: [{ name: "all", policy: { Version: "2012-10-17", Statement: [all] } }],
};

/** The statements that allow a request by themselves, as another's simulation of IAM decides. */
export function allowing(documents: readonly PolicyDocument[], request: IamRequest): Statement[] {
  return documents
    .flatMap((document) => document.Statement)
    .filter(({ Action }) => Action.includes(request.action))
    .filter((statement) => allows(statement, request));
}

function allows(statement: Statement, { action, resource, context }: IamRequest): boolean {
  const policy = { Version: "2012-10-17", Statement: [statement] };
  const result = runUnsafeSimulation(
    {
      request: {
        principal: `arn:aws:iam::${ACCOUNT}:role/terraform`,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: Object.fromEntries(
          Object.entries(context).map(([key, values]) => [key, inContext(key, values)]),
        ),
      },
      identityPolicies: [{ name: "own", policy }],
      serviceControlPolicies: [noLimits],
      resourceControlPolicies: [],
    },
    {},
  );
  return result === "Allowed";
}

/** Keys of several values are lists, of whatever length. */
const lists = /^(acm:DomainNames|route53:ChangeResourceRecordSets.*)$/;

function inContext(key: string, values: readonly string[]): string | string[] {
  const [only, ...more] = values;
  return lists.test(key) || only === undefined || more.length > 0 ? [...values] : only;
}
