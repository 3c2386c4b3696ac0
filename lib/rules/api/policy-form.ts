import { apiGateway, iam } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inside, type Place } from "../../findings/place";
import type { ResourcePolicy } from "../../model/api";
import type { JsonValue } from "../../model/openapi-document";
import { isCallResource } from "../../model/policy-scope";
import {
  isMap,
  listOf,
  type PolicyCondition,
  type PolicyStatement,
  statementsOf,
} from "../../model/policy-statements";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule, Violation } from "../rule";

export const apiPolicyForm: Rule = {
  id: "api-policy-form",
  severity: "error",
  because: "endangers",
  title: "A resource policy is one that IAM can read, about calls of the API",
  why: "API Gateway refuses a policy that IAM cannot read, after everything before it has been made. A misspelt condition key is worse: the condition is never met, so that an allowance lets nobody in, and a denial everybody.",
  docs: [
    apiGateway("apigateway-resource-policies-examples"),
    apiGateway("apigateway-resource-policies-aws-condition-keys"),
    iam("reference_policies_elements"),
  ],
  examples: policyExamples(policyOf(allow().replace("Allow", "allow")), policyOf(allow())),
  check: (fleet) =>
    inPolicies(fleet, ({ policy }) => [
      ...policyFaults(policy),
      ...statementsOf(policy).flatMap(statementFaults),
    ]),
};

function policyFaults({ at, document }: ResourcePolicy): Violation[] {
  if (document === undefined) return [];
  const { Version: version, Statement: statement } = document;
  const faults: Violation[] = unknownKeys(document, ["Version", "Id", "Statement"], at, "a policy");
  if (version !== undefined && version !== "2012-10-17" && version !== "2008-10-17")
    faults.push({
      at: inside(at, "Version"),
      message: `${JSON.stringify(version)} is not the version of a policy`,
      help: 'Write `Version: "2012-10-17"`, with the quotes.',
    });
  const statements = listOf(statement);
  if (statements.length === 0 || !statements.every(isMap))
    faults.push({
      at: statement === undefined ? at : inside(at, "Statement"),
      message: "the policy has no statements",
      help: 'Write `Statement:` with a list of maps, such as `- { Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/* }`.',
    });
  return faults;
}

const statementKeys = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

function statementFaults(statement: PolicyStatement): Violation[] {
  const { written, at } = statement;
  return [
    ...unknownKeys(written, statementKeys, at, "a statement"),
    ...effectFaults(statement),
    ...missing(statement),
    ...actionFaults(statement),
    ...resourceFaults(statement),
    ...statement.conditions.flatMap(conditionFaults),
  ];
}

function unknownKeys(
  map: Readonly<Record<string, JsonValue>>,
  known: readonly string[],
  at: Place,
  what: string,
): Violation[] {
  return Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const nearest = closestName(key, known);
      return {
        at: inside(at, key),
        message: `there is no key \`${key}\` in ${what}`,
        help:
          nearest === undefined
            ? `The keys here are ${known.join(", ")}.`
            : `Did you mean \`${nearest}\`?`,
      };
    });
}

function effectFaults({ at, effect, written }: PolicyStatement): Violation[] {
  if (effect === "Allow" || effect === "Deny" || isMisspelt("Effect", written)) return [];
  return [
    {
      at: effect === undefined ? at : inside(at, "Effect"),
      message:
        effect === undefined
          ? "the statement does not say its `Effect`"
          : `\`Effect\` cannot be ${JSON.stringify(effect)}`,
      help: "Write `Effect: Allow` or `Effect: Deny`; capitals count.",
    },
  ];
}

function missing({ at, written }: PolicyStatement): Violation[] {
  return (["Principal", "Action", "Resource"] as const)
    .filter((key) => written[key] === undefined && written[`Not${key}`] === undefined)
    .filter((key) => !isMisspelt(key, written))
    .map((key) => ({
      at,
      message: `the statement has no \`${key}\``,
      help: `Add it, such as \`${key}: ${examples[key]}\`.`,
    }));
}

/** Whether another key is a slip of this one, which is told by itself. */
function isMisspelt(key: string, written: PolicyStatement["written"]): boolean {
  return Object.keys(written).some(
    (each) => !statementKeys.includes(each) && closestName(each, statementKeys) === key,
  );
}

const examples = {
  Principal: '"*"',
  Action: "execute-api:Invoke",
  Resource: "execute-api:/*",
} as const;

function actionFaults({ at, actions }: PolicyStatement): Violation[] {
  return actions
    .filter((action) => !callerActions.some((each) => matches(String(action), each)))
    .map((action) => ({
      at: inside(at, "Action"),
      message: `${JSON.stringify(action)} is no action of callers of an API`,
      help: "Write `Action: execute-api:Invoke`.",
    }));
}

/** What the callers of an API can be allowed, in a policy of an API or of IAM. */
const callerActions = [
  "execute-api:Invoke",
  "execute-api:InvalidateCache",
  "execute-api:ManageConnections",
];

/** Whether an action of a policy, in which `*` and `?` stand for anything, is this one. */
function matches(pattern: string, action: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${source.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i").test(action);
}

function resourceFaults({ at, resources }: PolicyStatement): Violation[] {
  return resources
    .filter((resource) => resource !== "*" && !isCallResource(String(resource)))
    .map((resource) => ({
      at: inside(at, "Resource"),
      message: `${JSON.stringify(resource)} is no part of an API`,
      help: "Write `execute-api:/*` for all of this API, or `execute-api:/<stage>/<method>/<path>` for a part of it.",
    }));
}

function conditionFaults({ at, operator, key }: PolicyCondition): Violation[] {
  const plain = operator.replace(/^(ForAllValues|ForAnyValue):/, "").replace(/IfExists$/, "");
  if (!operators.includes(plain)) {
    const nearest = closestName(plain, operators);
    return [
      {
        at,
        message: `there is no condition operator \`${operator}\``,
        help:
          nearest === undefined
            ? `The operators are ${operators.join(", ")}.`
            : `Did you mean \`${nearest}\`?`,
      },
    ];
  }
  const isKnown = conditionKeys.some((each) => each.toLowerCase() === key.toLowerCase());
  const nearest = isKnown || key.includes("/") ? undefined : closestName(key, conditionKeys);
  if (nearest === undefined) return [];
  return [
    { at, message: `there is no condition key \`${key}\``, help: `Did you mean \`${nearest}\`?` },
  ];
}

const operators = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "ArnEquals",
  "ArnLike",
  "ArnNotEquals",
  "ArnNotLike",
  "Null",
];

/** The keys that a misspelt one may be meant for. One that is like none of them is left alone. */
const conditionKeys = [
  "aws:CalledVia",
  "aws:CalledViaFirst",
  "aws:CalledViaLast",
  "aws:CurrentTime",
  "aws:EpochTime",
  "aws:FederatedProvider",
  "aws:MultiFactorAuthAge",
  "aws:MultiFactorAuthPresent",
  "aws:PrincipalAccount",
  "aws:PrincipalArn",
  "aws:PrincipalOrgID",
  "aws:PrincipalOrgPaths",
  "aws:PrincipalType",
  "aws:PrincipalIsAWSService",
  "aws:PrincipalServiceName",
  "aws:PrincipalServiceNamesList",
  "aws:PrincipalTag",
  "aws:Referer",
  "aws:RequestedRegion",
  "aws:ResourceAccount",
  "aws:ResourceOrgID",
  "aws:ResourceOrgPaths",
  "aws:SecureTransport",
  "aws:SourceAccount",
  "aws:SourceArn",
  "aws:SourceIdentity",
  "aws:SourceIp",
  "aws:SourceOrgID",
  "aws:SourceOrgPaths",
  "aws:SourceVpc",
  "aws:SourceVpcArn",
  "aws:SourceVpce",
  "aws:TokenIssueTime",
  "aws:ViaAWSService",
  "aws:VpceAccount",
  "aws:VpceOrgID",
  "aws:VpceOrgPaths",
  "aws:VpcSourceIp",
  "aws:UserAgent",
  "aws:userid",
  "aws:username",
  "execute-api:viaDomainArn",
];
