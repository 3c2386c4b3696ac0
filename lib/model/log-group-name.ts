import type { OwnedApi } from "./api";

/**
 * What the name of the log group of a stage's access logs begins with unless the fleet says a name.
 * Groups below `/aws/vendedlogs` do not fill up the account's resource policy for log delivery.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
 */
export function accessLogGroupPrefix({ name }: OwnedApi, project: string): string {
  return `/aws/vendedlogs/apigateway/${project}-${name}/`;
}
