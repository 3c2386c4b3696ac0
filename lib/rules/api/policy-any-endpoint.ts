import { apiGateway } from "../../facts/pages";
import { type PolicyStatement, statementsOf } from "../../model/policy-statements";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

export const apiPolicyAnyEndpoint: Rule = {
  id: "api-policy-any-endpoint",
  severity: "warning",
  title: "The policy of a private API says whose VPC endpoints may call it",
  why: "Private means that calls come through a VPC endpoint, not through one of yours: without a condition every AWS account can call the API through an endpoint of its own.",
  docs: [
    apiGateway("apigateway-private-apis"),
    apiGateway("apigateway-resource-policies-examples"),
  ],
  examples: policyExamples(
    `    endpoint: private\n${policyOf(allow())}`,
    `    endpoint: private\n${policyOf(
      allow(),
      allow(", Condition: { StringNotEquals: { aws:SourceVpce: vpce-0123456789abcdef0 } }").replace(
        "Allow",
        "Deny",
      ),
    )}`,
  ),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) => {
      const statements = statementsOf(policy);
      const open = statements.find(isOpen);
      if (api.endpoint !== "private" || open === undefined || statements.some(deniesSome))
        return [];
      return [
        {
          at: open.at,
          message: `everybody who has a VPC endpoint may call "${api.name}", in any account`,
          help: "Add `Condition: { StringEquals: { aws:SourceVpce: vpce-… } }`; or take `policy` out and write `vpcEndpoints: [vpce-…]`, of which the policy is made.",
        },
      ];
    }),
};

function isOpen({ effect, isForAll, conditions }: PolicyStatement): boolean {
  return effect === "Allow" && isForAll && conditions.length === 0;
}

/** A denial with a condition keeps some callers out, whoever is allowed. */
function deniesSome({ effect, conditions }: PolicyStatement): boolean {
  return effect === "Deny" && conditions.length > 0;
}
