import { textLike } from "./text";

/** Who sets the role that API Gateway writes logs with. */
export const cloudWatchRoleSchema = textLike(
  /^(managed|external|arn:aws[\w-]*:iam::\d{12}:role\/\S+)$/,
  "`managed`, `external` or the ARN of an IAM role",
  "The role that API Gateway writes the logs of REST APIs with. An account has one setting for it in each region: `managed` lets the fleet make a role and set it, the ARN of a role lets the fleet set that, and with `external` somebody else sees to it.",
  "managed",
);
