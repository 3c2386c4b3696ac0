import { apiGateway, iam } from "../../facts/pages";
import { inside } from "../../findings/place";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

const right = policyOf(allow());

export const apiPolicyVersion: Rule = {
  id: "api-policy-version",
  severity: "warning",
  title: "A resource policy says the version of 2012",
  why: `IAM reads a policy that says no version as one of 2008. That has no variables: a text such as \`\${aws:username}\` stands for itself there, and nobody is called so.`,
  docs: [
    iam("reference_policies_elements_version"),
    apiGateway("apigateway-resource-policies-examples"),
  ],
  examples: policyExamples(right.replace('      Version: "2012-10-17"\n', ""), right),
  check: (fleet) =>
    inPolicies(fleet, ({ policy: { at, document } }) => {
      const version = document?.Version;
      if (document === undefined || (version !== undefined && version !== "2008-10-17")) return [];
      return [
        {
          at: version === undefined ? at : inside(at, "Version"),
          message:
            version === undefined
              ? "the policy does not say its `Version`, and so has that of 2008"
              : "the policy has the version of 2008, which has no variables",
          help: 'Write `Version: "2012-10-17"`, with the quotes.',
        },
      ];
    }),
};
