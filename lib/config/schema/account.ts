import { z } from "zod";
import { cloudWatchRoleSchema } from "./cloud-watch-role";
import { quotasSchema } from "./quotas";
import { refuse } from "./refuse";
import { roleArn, text, textLike } from "./text";

/** An AWS account that stacks work in, and how to get into it. */
export const accountSchema = z
  .strictObject({
    id: textLike(
      /^\d{12}$/,
      'a 12-digit account id in quotes, such as "111111111111"',
      "The 12-digit account id, in quotes. The provider refuses to work in any other account.",
      "111111111111",
    ),
    roleArn: roleArn(
      "The role to assume in the account. Default: the credentials as they are.",
      "arn:aws:iam::111111111111:role/terraform",
    ).optional(),
    externalId: textLike(
      /^[\w+=,.@:/-]{2,1224}$/,
      "an external id (2 to 1224 letters, digits and +=,.@:/-)",
      "The external id that the role's trust policy asks for.",
    ).optional(),
    sessionName: textLike(
      /^[\w+=,.@-]{2,64}$/,
      "a session name (2 to 64 letters, digits and +=,.@-)",
      "The session name to appear in CloudTrail. Default: the provider's own.",
    ).optional(),
    profile: text("The profile of the shared AWS configuration to start from.").optional(),
    quotas: quotasSchema
      .describe(
        "The quotas of this account, each of which takes the place of the fleet's. Less than AWS allows leaves room for what is in the account beside this fleet.",
      )
      .optional(),
    cloudWatchRole: cloudWatchRoleSchema
      .describe(
        "The role that API Gateway writes logs with in this account, in place of the fleet's: `managed`, `external` or the ARN of a role.",
      )
      .optional(),
  })
  .superRefine((written, context) => {
    for (const key of ["externalId", "sessionName"] as const) {
      if (written[key] === undefined || written.roleArn !== undefined) continue;
      const help = `Add the \`roleArn\` that it goes with, or remove \`${key}\`.`;
      refuse(context, [key], "is for assuming a role, and no `roleArn` is given", help);
    }
  })
  .superRefine(({ id, roleArn: role }, context) => {
    const account = role?.split(":")[4];
    if (account === undefined || account === id) return;
    const help = `Name a role of the account ${id}, or correct \`id\`.`;
    refuse(context, ["roleArn"], `is in the account ${account}, not in ${id}`, help);
  })
  .describe("An AWS account and the way into it.");

export type WrittenAccount = z.infer<typeof accountSchema>;
