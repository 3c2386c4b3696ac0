import { z } from "zod";
import { arn, region } from "./text";

const keyArn = arn("The KMS key to encrypt the log group with.").regex(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/.+$/,
  "is not the ARN of a KMS key",
);

/** The KMS key of a log group, which is in the region of the group. */
export const kmsKeyArn = z
  .union([keyArn, z.record(region, keyArn).describe("A key for each region, by region code.")])
  .describe("The KMS key to encrypt the log group with: its ARN, or an ARN for each region.")
  .optional();
