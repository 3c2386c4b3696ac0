import { apiGateway, iam } from "../../facts/pages";
import { absentKey, idle } from "../absent-condition-keys";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

const condition = (key: string) => allow(`, Condition: { IpAddress: { ${key}: 10.0.0.0/8 } }`);

export const apiPolicyConditionIdle: Rule = {
  id: "api-policy-condition-idle",
  severity: "warning",
  title: "A policy tells callers apart by what is known of them on their way",
  why: "Calls of a private API come through a VPC endpoint and have no address on the internet, and calls of a public one come through none. A condition on what is not there is met by nobody, so that its statement says nothing; with `IfExists` it is met by everybody, so that it adds nothing. A policy that is kept for the days when the API was the other kind is one reason to leave it so.",
  docs: [
    apiGateway("apigateway-resource-policies-aws-condition-keys"),
    iam("reference_policies_elements_condition_operators"),
  ],
  examples: policyExamples(
    `    endpoint: private\n${policyOf(condition("aws:SourceIp"))}`,
    `    endpoint: private\n${policyOf(condition("aws:VpcSourceIp"))}`,
  ),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      idle(policy, api).map((condition) => ({ at: condition.at, ...absentKey(condition, api) })),
    ),
};
