import type { OwnedApi, ResourcePolicy } from "../model/api";
import type { JsonValue } from "../model/openapi-document";
import { isMetByNothing, type PolicyCondition, statementsOf } from "../model/policy-statements";

/** What only calls through VPC endpoints have. */
const throughEndpoints = ["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"];

export interface AbsentCondition extends PolicyCondition {
  readonly effect: JsonValue | undefined;
}

/** Negated conditions on what calls of the API do not have: all calls meet them. */
export function alwaysMet(policy: ResourcePolicy, api: OwnedApi): AbsentCondition[] {
  return absent(policy, api).filter((each) => isMetByNothing(each) === true && !isOptional(each));
}

/** Other conditions on such: none meets them, or all do since it says so itself. */
export function idle(policy: ResourcePolicy, api: OwnedApi): AbsentCondition[] {
  return absent(policy, api).filter(
    (each) => isMetByNothing(each) === false || (isMetByNothing(each) === true && isOptional(each)),
  );
}

function isOptional({ operator }: PolicyCondition): boolean {
  return /IfExists$/i.test(operator);
}

function absent(policy: ResourcePolicy, { endpoint }: OwnedApi): AbsentCondition[] {
  return statementsOf(policy).flatMap(({ effect, conditions }) =>
    conditions
      .filter(({ key }) =>
        endpoint === "private"
          ? key.toLowerCase() === "aws:sourceip"
          : throughEndpoints.includes(key.toLowerCase()),
      )
      .map((condition) => ({ ...condition, effect })),
  );
}

/** What is said of such a condition. */
export function absentKey(
  { key }: PolicyCondition,
  { name, endpoint }: OwnedApi,
): { readonly message: string; readonly help: string } {
  return endpoint === "private"
    ? {
        message: `calls of "${name}", which is private, have no \`${key}\``,
        help: "Write `aws:VpcSourceIp` for addresses in the VPC, or `aws:SourceVpce` for VPC endpoints.",
      }
    : {
        message: `calls of "${name}", which is public, have no \`${key}\``,
        help: "Write `aws:SourceIp` with public addresses, or `endpoint: private` at the API.",
      };
}
