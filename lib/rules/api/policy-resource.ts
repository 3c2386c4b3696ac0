import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside, type Place } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import { parseArn } from "../../model/arn";
import type { Fleet } from "../../model/fleet";
import { isList } from "../../model/openapi-document";
import { filledIn, valuesIn } from "../../model/placeholders";
import { isCallResource, scopeOf } from "../../model/policy-scope";
import { type PolicyStatement, statementsOf } from "../../model/policy-statements";
import { regions } from "../../model/regions";
import { operationName } from "../documents";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule, Violation } from "../rule";

const about = (resource: string) => policyOf(allow().replace("execute-api:/*", resource));

export const apiPolicyResource: Rule = {
  id: "api-policy-resource",
  severity: "warning",
  title: "Each resource in an API's policy is a part of that API",
  why: "A policy decides on calls by the API, the stage, the method and the path. API Gateway takes one that names others: what it allows lets nobody in, so that every call gets `403 Forbidden`, and what it denies keeps nobody out.",
  docs: [
    apiGateway("apigateway-control-access-using-iam-policies-to-invoke-api"),
    apiGateway("apigateway-resource-policies-examples"),
  ],
  examples: policyExamples(about("execute-api:/live/*"), about("execute-api:/prod/GET/items")),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      statementsOf(policy).flatMap((statement) => checkStatement(statement, api, fleet)),
    ),
};

function checkStatement(statement: PolicyStatement, api: OwnedApi, fleet: Fleet): Violation[] {
  const { at, written, resources } = statement;
  const listed = written.Resource !== undefined && isList(written.Resource);
  return resources.flatMap((resource, index) => {
    // What is no resource of API Gateway's at all is told of the policy's form.
    if (typeof resource !== "string" || !isCallResource(resource)) return [];
    const place = inside(at, "Resource", ...(listed ? [index] : []));
    return violation(resource, place, statement, api, fleet);
  });
}

function violation(
  resource: string,
  at: Place,
  { effect }: PolicyStatement,
  api: OwnedApi,
  fleet: Fleet,
): Violation[] {
  const [region = ""] = [...api.regions.keys()];
  const placed = filledIn(resource, valuesIn(api, region));
  const told = (fault: string, help: string) => [
    {
      at,
      message: `"${resource}" ${fault}, and ${effect === "Deny" ? "keeps nobody out" : "lets nobody in"}`,
      help,
    },
  ];
  const other = otherApi(placed, api, fleet);
  if (other !== undefined)
    return told(
      `is about "${other}", not about "${api.name}"`,
      `Write \`execute-api:/${callIn(placed) || "*"}\`, which is this API whatever its id is.`,
    );
  const scope = scopeOf(resource, api);
  switch (scope) {
    case "no-api":
      return told(
        `is about calls ${whereOf(placed, api)}`,
        `Write \`execute-api:/${callIn(placed) || "*"}\`, which is this API wherever it is.`,
      );
    case "no-stage": {
      const stages = [...new Set([...api.regions.values()].map(({ stage }) => stage))];
      return told(
        `names a stage that "${api.name}" does not have`,
        `Its stage is ${inWords(stages.map((stage) => `\`${stage}\``))}: write \`${withStage(placed, stages[0] ?? "")}\`.`,
      );
    }
    case "no-operation":
      return told(`is no operation of "${api.name}"`, operationsHelp(api));
    case "some":
      return [];
    default:
      return scope satisfies never;
  }
}

/** The API that the fleet refers to by the id in the resource. */
function otherApi(resource: string, api: OwnedApi, { apis }: Fleet): string | undefined {
  const id = parseArn(resource)?.resource.split("/")[0];
  const others = apis.filter((each) => each !== api);
  return others.find(({ regions: all }) =>
    [...all.values()].some((made) => made.kind === "existing" && made.id === id),
  )?.name;
}

/** What stands behind the id of the API. */
function callIn(resource: string): string {
  const [, ...call] = (parseArn(resource)?.resource ?? resource).split("/");
  return call.join("/");
}

function whereOf(resource: string, api: OwnedApi): string {
  const arn = parseArn(resource);
  const [region = ""] = [...api.regions.keys()];
  const account = api.account?.target;
  const partition = regions.get(region);
  if (arn === undefined) return "of no stage";
  if (!fits(arn.region, [...api.regions.keys()]))
    return `in ${arn.region || "no region"}, but "${api.name}" is made in ${inWords([...api.regions.keys()])}`;
  if (account !== undefined && !fits(arn.account, [account.id]))
    return `in the account ${arn.account || "of nobody"}, but "${api.name}" is made in ${account.name} (${account.id})`;
  if (partition !== undefined && !fits(arn.partition, [partition]))
    return `in the partition ${arn.partition}, but ${region} is in ${partition}`;
  return "of no stage";
}

function fits(pattern: string, values: readonly string[]): boolean {
  return /[*?$]/.test(pattern) || values.includes(pattern);
}

function withStage(resource: string, stage: string): string {
  const [api = "", , ...call] = resource.split("/");
  return [api, stage, ...(call.length === 0 ? ["*"] : call)].join("/");
}

/** An operation of the API, in the form of a resource. */
function operationsHelp({ document, regions: all }: OwnedApi): string {
  const [first] = document?.operations ?? [];
  const [stage] = [...all.values()].map((each) => each.stage);
  if (first === undefined) return "Write `execute-api:/*` for all of it.";
  const path = first.path.replace(/\{[^}]*\}/g, "*");
  const method = first.method === "ANY" ? "*" : first.method;
  return `Its operations are such as ${operationName(first)}: \`execute-api:/${stage}/${method}${path}\`.`;
}
