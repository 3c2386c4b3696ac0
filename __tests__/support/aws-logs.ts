import { GetAccountCommand } from "@aws-sdk/client-api-gateway";
import {
  DescribeLogGroupsCommand,
  ListTagsForResourceCommand,
  type LogGroup,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Clients } from "../../scripts/local-aws/clients";

/** The log groups of an account and region by their names. */
export async function readLogGroups({ logs }: Clients): Promise<Record<string, LogGroup>> {
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({}));
  return Object.fromEntries(logGroups.map((group) => [group.logGroupName ?? "", group]));
}

export async function logGroupTags(
  { logs }: Clients,
  group: LogGroup | undefined,
): Promise<Record<string, string> | undefined> {
  if (group?.arn === undefined) return undefined;
  const resourceArn = group.arn.replace(/:\*$/, "");
  return (await logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
}

/** The role with which API Gateway writes logs. */
export async function readLogRole({ apiGateway }: Clients): Promise<string | undefined> {
  return (await apiGateway.send(new GetAccountCommand({}))).cloudwatchRoleArn || undefined;
}
