import type { OwnedApi } from "./api";

/**
 * What the log group of a stage's access logs is called unless the fleet says another name. Groups
 * below `/aws/vendedlogs` do not fill up the account's resource policy for log delivery.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export function accessLogGroupName({ name }: OwnedApi, project: string, stage: string): string {
  // A stage's name may be `$default`, and a log group's has no such sign.
  return `/aws/vendedlogs/apigateway/${project}-${name}/${stage.replace("$", "")}`;
}
