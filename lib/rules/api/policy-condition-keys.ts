import { apiGateway, iam } from "../../facts/pages";
import { absentKey, alwaysMet } from "../absent-condition-keys";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

const condition = (key: string) =>
  allow(`, Condition: { NotIpAddress: { ${key}: 10.0.0.0/8 } }`).replace("Allow", "Deny");

export const apiPolicyConditionKeys: Rule = {
  id: "api-policy-condition-keys",
  severity: "error",
  because: "endangers",
  title: "No statement is for everybody because calls have nothing that it looks at",
  why: "Calls of a private API come through a VPC endpoint and have no address on the internet, and calls of a public one come through none. A negated condition on what is not there is met by every call: an allowance lets everybody in, a denial keeps everybody out, and nothing fails.",
  docs: [
    apiGateway("apigateway-resource-policies-aws-condition-keys"),
    apiGateway("apigateway-resource-policies-examples"),
    iam("reference_policies_elements_condition_operators"),
  ],
  examples: policyExamples(
    `    endpoint: private\n${policyOf(allow(), condition("aws:SourceIp"))}`,
    `    endpoint: private\n${policyOf(allow(), condition("aws:VpcSourceIp"))}`,
  ),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      alwaysMet(policy, api).map(({ effect, ...condition }) => {
        const { message, help } = absentKey(condition, api);
        const outcome = effect === "Deny" ? "keeps everybody out" : "lets everybody in";
        return { at: condition.at, message: `${message}, so that this ${outcome}`, help };
      }),
    ),
};
