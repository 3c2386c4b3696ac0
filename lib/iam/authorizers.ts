import { isDomainStack } from "../plan/stack-plan";
import type { AccountNeeds } from "./account-needs";
import { each, type Grant } from "./grant";

/**
 * The permissions that Lambda functions give to the APIs they decide for.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
export function authorizerGrants({ stacks }: AccountNeeds): Grant[] {
  const functions = stacks.filter(isDomainStack).flatMap(({ apis }) =>
    apis.flatMap(({ authorizer }) => {
      if (authorizer?.permitted !== true) return [];
      const { functionArn, qualifier } = authorizer;
      return qualifier === undefined ? [functionArn] : [functionArn, `${functionArn}:${qualifier}`];
    }),
  );
  return [
    {
      sid: "Authorizers",
      reads: ["lambda:GetPolicy"],
      writes: ["lambda:AddPermission", "lambda:RemovePermission"],
      groups: each(functions),
    },
  ];
}
