import { isDomainStack } from "../plan/stack-plan";
import { type AccountNeeds, placeOf } from "./account-needs";
import { arnOf } from "./arn-of";
import { each, type Grant } from "./grant";

/**
 * What lets APIs call Lambda functions: statements in the functions' own policies.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
export function lambdaPermissionGrants(needs: AccountNeeds): Grant[] {
  const functions = needs.stacks.filter(isDomainStack).flatMap((stack) =>
    stack.apis.flatMap(({ lambdaPermissions }) =>
      lambdaPermissions.flatMap(({ functionName, qualifier }) => {
        const arn = arnOf("lambda", placeOf(stack, needs), `function:${functionName}`);
        return qualifier === undefined ? [arn] : [arn, `${arn}:${qualifier}`];
      }),
    ),
  );
  return [
    {
      sid: "LambdaPermissions",
      reads: ["lambda:GetPolicy"],
      writes: ["lambda:AddPermission", "lambda:RemovePermission"],
      groups: each(functions),
    },
  ];
}
