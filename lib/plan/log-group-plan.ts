import type { PlannedText } from "./expression";
import { logGroupId } from "./ids";

/** A log group that a stack makes, of a stage or of a web ACL. */
export interface LogGroupPlan {
  readonly id: string;
  /** With Terraform's expression for the API's id in that of execution logs. */
  readonly name: PlannedText;
  /** Whether the name is only what it begins with, to which Terraform adds what no other group has. */
  readonly isPrefix: boolean;
  /** Whether the group and its logs stay when the stack no longer has it. */
  readonly keep: boolean;
  readonly retentionDays: number;
  readonly kmsKeyArn: string | undefined;
}

/**
 * What a group is called: as the fleet says, by which it is known to Terraform too, so that whoever
 * logs to it can be renamed; or by a name that is made up, each time another.
 */
export function namedGroup(
  written: string | undefined,
  otherwise: { readonly id: string; readonly prefix: string },
): Pick<LogGroupPlan, "id" | "name" | "isPrefix"> {
  return written === undefined
    ? { id: otherwise.id, name: otherwise.prefix, isPrefix: true }
    : { id: logGroupId(written), name: written, isPrefix: false };
}
