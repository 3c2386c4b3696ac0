import { apiGateway, iam } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import { addressBits, isPrivateRange, parseIpAddress, parseIpRange } from "../../model/ip-range";
import type { JsonValue } from "../../model/openapi-document";
import { isMap, listOf, type PolicyStatement, statementsOf } from "../../model/policy-statements";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule, Violation } from "../rule";

const from = (range: string) =>
  policyOf(allow(`, Condition: { IpAddress: { aws:SourceIp: ${range} } }`));

export const apiPolicyAddress: Rule = {
  id: "api-policy-address",
  severity: "warning",
  title: "The addresses in an API's policy are ranges that its calls come from",
  why: "A condition on something that is no range, or on private addresses where calls come over the internet, is met by no call: what it allows lets nobody in, and what it denies by `NotIpAddress` keeps everybody out.",
  docs: [
    iam("reference_policies_elements_condition_operators"),
    apiGateway("apigateway-resource-policies-aws-condition-keys"),
  ],
  examples: policyExamples(from("10.0.0.0/8"), from("192.0.2.0/24")),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      statementsOf(policy).flatMap((statement) =>
        checkStatement(statement, api.endpoint === "private"),
      ),
    ),
};

function checkStatement({ at, written }: PolicyStatement, isPrivate: boolean): Violation[] {
  const { Condition: conditions } = written;
  if (!isMap(conditions)) return [];
  return Object.entries(conditions).flatMap(([operator, keys]) => {
    if (!/^(For\w+:)?(Not)?IpAddress(IfExists)?$/.test(operator) || !isMap(keys)) return [];
    return Object.entries(keys).flatMap(([key, value]) =>
      checkCondition(key, value, inside(at, "Condition", operator, key), isPrivate),
    );
  });
}

function checkCondition(key: string, value: JsonValue, at: Place, isPrivate: boolean): Violation[] {
  const values = listOf(value).map(String);
  const wrong = values.filter((each) => !isRange(each)).map((each) => notARange(each, at));
  const isPublicKey = key.toLowerCase() === "aws:sourceip" && !isPrivate;
  const isReached = values.length === 0 || !values.every(isPrivateRange);
  if (wrong.length > 0 || !isPublicKey || isReached) return wrong;
  return [
    {
      at,
      message: `no call comes from ${values[0]}, which is a private range, over the internet`,
      help: "Write the public addresses that the callers come from, such as those of their NAT gateways.",
    },
  ];
}

function notARange(text: string, at: Place): Violation {
  return {
    at,
    message: `"${text}" is no range of addresses`,
    help: "Write one such as `192.0.2.0/24`, or an address such as `192.0.2.1`.",
  };
}

/** What IAM or API Gateway fills in may be one. */
function isRange(text: string): boolean {
  if (text.includes("${")) return true;
  const range = parseIpRange(text) ?? parseIpAddress(text);
  return range !== undefined && range.prefix <= addressBits[range.version];
}
