import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type PolicyCondition, statementsOf } from "../../model/policy-statements";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule, Violation } from "../rule";

const condition = (key: string) =>
  allow(`, Condition: { NotIpAddress: { ${key}: 10.0.0.0/8 } }`).replace("Allow", "Deny");

export const apiPolicyConditionKeys: Rule = {
  id: "api-policy-condition-keys",
  severity: "error",
  title: "A policy tells callers apart by what is known of them on their way",
  why: "Calls of a private API come through a VPC endpoint and have no address on the internet, and calls of a public one come through none. A condition on what is not there is met by everybody or by nobody, and nothing fails.",
  docs: [
    apiGateway("apigateway-resource-policies-aws-condition-keys"),
    apiGateway("apigateway-resource-policies-examples"),
  ],
  examples: policyExamples(
    `    endpoint: private\n${policyOf(allow(), condition("aws:SourceIp"))}`,
    `    endpoint: private\n${policyOf(allow(), condition("aws:VpcSourceIp"))}`,
  ),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      statementsOf(policy)
        .flatMap(({ conditions }) => conditions)
        .flatMap((each) => faultOf(each, api)),
    ),
};

const throughEndpoints = ["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"];

function faultOf({ at, key }: PolicyCondition, { name, endpoint }: OwnedApi): Violation[] {
  const plain = key.toLowerCase();
  if (endpoint === "private" && plain === "aws:sourceip")
    return [
      {
        at,
        message: `calls of "${name}", which is private, have no \`${key}\``,
        help: "Write `aws:VpcSourceIp` for addresses in the VPC, or `aws:SourceVpce` for VPC endpoints.",
      },
    ];
  if (endpoint === "private" || !throughEndpoints.includes(plain)) return [];
  return [
    {
      at,
      message: `calls of "${name}", which is public, have no \`${key}\``,
      help: "Write `aws:SourceIp` with public addresses, or `endpoint: private` at the API.",
    },
  ];
}
