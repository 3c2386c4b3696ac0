import { ApiGatewayAccount } from "@cdktf/provider-aws/lib/api-gateway-account";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { CloudWatchRolePlan } from "../plan/gateway-plan";
import { named } from "./named";

const ID = "cloudwatch";

/** The role that API Gateway writes an account's logs in a region with, and the setting that says so. */
export class CloudWatchRole extends Construct {
  constructor(scope: Construct, id: string, plan: CloudWatchRolePlan) {
    super(scope, id);
    if (plan.kind === "existing") this.account(plan.arn, []);
    else this.ownRole(plan);
  }

  /** API Gateway tries the role when it is set: what it may do has to be there before. */
  private ownRole({ name, policyArn }: Extract<CloudWatchRolePlan, { kind: "own" }>): void {
    const role = named(new IamRole(this, "role", { name, assumeRolePolicy: trust() }), ID);
    const policy = new IamRolePolicyAttachment(this, "policy", { role: role.name, policyArn });
    this.account(role.arn, [named(policy, ID)]);
  }

  private account(cloudwatchRoleArn: string, dependsOn: ITerraformDependable[]): void {
    const account = new ApiGatewayAccount(this, "account", { cloudwatchRoleArn, dependsOn });
    named(account, ID);
  }
}

function trust(): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "apigateway.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ],
  });
}
