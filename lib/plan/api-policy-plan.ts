import { isList, type JsonObject, type JsonValue, objectIn } from "../model/openapi-document";
import { type Expression, expression, type PlannedText } from "./expression";

/** What begins a resource in the policy of an API, which alone is meant by it. */
const THIS_API = "execute-api:/";
/** Stands for the API's ARN until the policy is text. No file that is read holds such a sign. */
const ARN = "\u0000";
const ARN_IN_JSON = JSON.stringify(ARN).slice(1, -1);

/**
 * A resource policy with the API's ARN in the place of `execute-api:`, as API Gateway tells it back
 * whatever way it was written: a policy of its own that says it otherwise differs for ever.
 */
export function planApiPolicy(policy: JsonObject, api: string): PlannedText {
  const statements = policy.Statement ?? [];
  const all = isList(statements) ? statements : [statements];
  const text = JSON.stringify({ ...policy, Statement: all.map(withArns) });
  const arn = expression(`aws_api_gateway_rest_api.${api}.execution_arn`);
  return text
    .split(ARN_IN_JSON)
    .flatMap((piece, index): (string | Expression)[] => (index === 0 ? [piece] : [arn, piece]));
}

function withArns(statement: JsonValue): JsonValue {
  const said = objectIn(statement);
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      key === "Resource" || key === "NotResource" ? withArn(value) : value,
    ]),
  );
}

function withArn(resource: JsonValue): JsonValue {
  if (isList(resource)) return resource.map(withArn);
  if (typeof resource !== "string" || !resource.startsWith(THIS_API)) return resource;
  return `${ARN}/${resource.slice(THIS_API.length)}`;
}
