import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { Construct } from "constructs";
import type { AuthorizerPlan } from "../plan/authorizer-plan";
import { defined } from "./defined";
import { named } from "./named";

export interface AuthorizerPermissionProps {
  readonly plan: AuthorizerPlan;
  /** The id of the API in the plan. */
  readonly apiId: string;
  readonly executionArn: string;
}

/** Lets an API's authorizers, and nothing else, call the function. */
export class AuthorizerPermission extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { plan, apiId, executionArn }: AuthorizerPermissionProps,
  ) {
    super(scope, id);
    const permission = new LambdaPermission(this, "permission", {
      action: "lambda:InvokeFunction",
      functionName: plan.functionArn,
      principal: "apigateway.amazonaws.com",
      sourceArn: `${executionArn}/authorizers/*`,
      ...defined({ qualifier: plan.qualifier }),
    });
    named(permission, `authorizer__${apiId}`);
  }
}
