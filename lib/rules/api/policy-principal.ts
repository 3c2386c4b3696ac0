import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isSigned } from "../../model/guarded-operation";
import { statementsOf } from "../../model/policy-statements";
import { operationName } from "../documents";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

export const apiPolicyPrincipal: Rule = {
  id: "api-policy-principal",
  severity: "warning",
  title: "A policy that names principals is about operations whose callers sign",
  why: "API Gateway knows who calls only where the operation asks for a signature of IAM. Elsewhere a caller is nobody, whom such a statement does not let in: `User: anonymous is not authorized to perform: execute-api:Invoke`.",
  docs: [
    apiGateway("apigateway-resource-policies-examples"),
    apiGateway("apigateway-authorization-flow"),
  ],
  examples: policyExamples(
    policyOf(
      allow().replace('Principal: "*"', 'Principal: { AWS: "arn:aws:iam::333333333333:root" }'),
    ),
    policyOf(allow(", Condition: { IpAddress: { aws:SourceIp: 192.0.2.0/24 } }")),
  ),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) => {
      const unsigned = api.document?.operations.find((operation) => !isSigned(operation, api));
      if (unsigned === undefined) return [];
      return statementsOf(policy)
        .filter(({ effect, principals }) => effect === "Allow" && principals.length > 0)
        .map(({ at, principals }) => ({
          at: inside(at, "Principal"),
          message: `${principals[0]} cannot be told by ${operationName(unsigned)}, which asks for no signature`,
          help: 'Add `x-amazon-apigateway-auth: { type: AWS_IAM }` to the operations, or write `Principal: "*"` with a `Condition` that needs no signature.',
          related: [{ at: unsigned.at, message: "the first operation without" }],
        }));
    }),
};
