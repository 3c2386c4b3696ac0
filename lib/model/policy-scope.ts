import type { OwnedApi } from "./api";
import { levelsOf } from "./mapping-path";
import { restMethods } from "./method-key";
import type { Operation } from "./openapi-document";
import { ANY_PART, ANY_TEXT, patternsMeet } from "./patterns-meet";
import { filledIn, valuesIn } from "./placeholders";
import { regions } from "./regions";

/** How much of the resource in a policy is right. */
export type Scope = "no-api" | "no-stage" | "no-operation" | "some";

/** Whether a text is a resource of calls at all, of this API or of another. */
export function isCallResource(text: string): boolean {
  return /^(execute-api:\/|arn:(\$\{[^{}]*\}|[^:]+):execute-api:)/.test(text);
}

/** `execute-api:/` stands for the ARN of the API that has the policy. */
const SHORT = "execute-api:/";

/**
 * How much of an API a resource of its policy is about, in any of the API's regions.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function scopeOf(resource: string, api: OwnedApi): Scope {
  const scopes = [...api.regions].map(([region, { stage }]): Scope => {
    const filled = filledResource(resource, api, region);
    const meets = (call: string) => patternsMeet(filled, arnOf(filled, api, region, call));
    if (callsOf(api, stage).some(meets)) return "some";
    if (!meets(ANY_TEXT)) return "no-api";
    const [, named = ""] = filled.split("/");
    return patternsMeet(named, stage) ? "no-operation" : "no-stage";
  });
  return (
    (["some", "no-operation", "no-stage"] as const).find((each) => scopes.includes(each)) ??
    "no-api"
  );
}

/** Whether a resource is about an operation, in each of the API's regions. */
export function isAboutOperation(resource: string, api: OwnedApi, operation: Operation): boolean {
  return [...api.regions].every(([region, { stage }]) => {
    const filled = filledResource(resource, api, region);
    return callsOfOperation(operation, stage).some((call) =>
      patternsMeet(filled, arnOf(filled, api, region, call)),
    );
  });
}

/** What IAM fills in when a call is made can be anything. */
function filledResource(resource: string, api: OwnedApi, region: string): string {
  return filledIn(resource, valuesIn(api, region)).replace(/\$\{[^{}]*\}/g, "*");
}

/** A call in the form that the resource has. */
function arnOf(resource: string, api: OwnedApi, region: string, call: string): string {
  if (resource.startsWith(SHORT)) return `${SHORT}${call}`;
  const partition = regions.get(region) ?? ANY_PART;
  const account = api.account?.target?.id ?? ANY_PART;
  return `arn:${partition}:execute-api:${region}:${account}:${ANY_PART}/${call}`;
}

function callsOf({ document }: OwnedApi, stage: string): string[] {
  const operations = document?.operations ?? [];
  if (operations.length === 0) return [`${stage}/${ANY_PART}/${ANY_TEXT}`];
  return operations.flatMap((operation) => callsOfOperation(operation, stage));
}

/** Such as `prod/GET/items/42`, with any text for what callers choose. */
function callsOfOperation(operation: Operation, stage: string): string[] {
  return restMethods(operation).map(({ method, path }) => {
    const levels = levelsOf(path).map((level) =>
      level.endsWith("+}") ? ANY_TEXT : level.replace(/\{.*\}/, ANY_PART),
    );
    return `${stage}/${method}/${levels.join("/")}`;
  });
}
