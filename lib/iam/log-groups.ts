import { knownText } from "../plan/expression";
import type { LogGroupPlan } from "../plan/log-group-plan";
import { type ArnPlace, arnOf, inRegions } from "./arn-of";
import { each, type Grant } from "./grant";

/** A log group that a stack makes. */
export interface PlacedLogGroup {
  /** With an asterisk for what nobody knows before. */
  readonly name: string;
  readonly kmsKeyArn: string | undefined;
  /** Whether it stays when its stack ceases to make it. */
  readonly keep: boolean;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/** The name of a group, with what Terraform adds to it and ids that are AWS's to choose as any text. */
export function groupPattern({ name, isPrefix }: LogGroupPlan): string {
  return `${knownText(name, "*")}${isPrefix ? "*" : ""}`;
}

/** The log groups that stacks make. */
export function logGroupGrants(own: readonly PlacedLogGroup[]): Grant[] {
  // Some of CloudWatch's actions are asked for on the group, others on all that is in it.
  const arns = (groups: readonly PlacedLogGroup[]) =>
    each(
      groups.flatMap(({ name, place }) =>
        ["", ":*"].map((end) => arnOf("logs", place, `log-group:${name}${end}`)),
      ),
    );
  return [
    {
      sid: "LogGroups",
      reads: ["logs:ListTagsForResource"],
      writes: ["logs:CreateLogGroup", "logs:PutRetentionPolicy"],
      groups: arns(own),
    },
    {
      sid: "LogGroupRemovals",
      reads: [],
      writes: ["logs:DeleteLogGroup"],
      groups: arns(own.filter(({ keep }) => !keep)),
    },
    {
      sid: "LogGroupKeys",
      reads: [],
      writes: ["logs:AssociateKmsKey"],
      groups: arns(own.filter(({ kmsKeyArn }) => kmsKeyArn !== undefined)),
    },
    {
      sid: "LogGroupTags",
      reads: [],
      writes: ["logs:TagResource", "logs:UntagResource"],
      groups: arns(own.filter(({ tagged }) => tagged)),
    },
    {
      // A log group is looked up in the list of all, which IAM is asked for as a whole.
      sid: "FindLogGroups",
      reads: ["logs:DescribeLogGroups"],
      writes: [],
      groups: own.length === 0 ? [] : [["*"]],
      condition: inRegions(own.map(({ place }) => place)),
    },
  ];
}
