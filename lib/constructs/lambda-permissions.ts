import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { Construct } from "constructs";
import type { LambdaPermissionPlan } from "../plan/lambda-permission-plan";
import { defined } from "./defined";
import { named } from "./named";

interface LambdaPermissionsProps {
  readonly permissions: readonly LambdaPermissionPlan[];
  /** Of the API that is let in. */
  readonly executionArn: string;
}

/** Lets an API call Lambda functions, by any of its stages, methods and authorizers. */
export class LambdaPermissions extends Construct {
  constructor(scope: Construct, id: string, { permissions, executionArn }: LambdaPermissionsProps) {
    super(scope, id);
    for (const plan of permissions) {
      const permission = new LambdaPermission(this, plan.id, {
        // One that takes the place of another stands beside it for a moment, under an id of its own.
        statementIdPrefix: plan.statementIdPrefix,
        action: "lambda:InvokeFunction",
        functionName: plan.functionName,
        principal: "apigateway.amazonaws.com",
        sourceArn: `${executionArn}/*`,
        ...defined({ qualifier: plan.qualifier }),
        // An API that answers can call its functions until another one answers.
        lifecycle: { createBeforeDestroy: true },
      });
      named(permission, plan.id);
    }
  }
}
