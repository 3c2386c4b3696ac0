import { apiGateway, iam } from "../../facts/pages";
import { inside } from "../../findings/place";
import { statementsOf } from "../../model/policy-statements";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

const elsewhere = allow(", Condition: { NotIpAddress: { aws:SourceIp: 192.0.2.0/24 } }").replace(
  "Allow",
  "Deny",
);

export const apiPolicyAllows: Rule = {
  id: "api-policy-allows",
  severity: "warning",
  title: "A resource policy allows somebody to call",
  why: "A policy denies whatever it does not allow. Where all that it says is whom to deny, everybody else is refused too, unless a signature of IAM lets them in from the API's own account.",
  docs: [apiGateway("apigateway-authorization-flow"), iam("reference_policies_evaluation-logic")],
  examples: policyExamples(policyOf(elsewhere), policyOf(allow(), elsewhere)),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) => {
      const effects = statementsOf(policy).map(({ effect }) => effect);
      if (effects.length === 0 || effects.some((effect) => effect !== "Deny")) return [];
      return [
        {
          at: inside(policy.at, "Statement"),
          message: `the policy of "${api.name}" denies, and allows nobody`,
          help: 'Add a statement that allows what the others do not deny: `{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/* }`.',
        },
      ];
    }),
};
