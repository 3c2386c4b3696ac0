import { z } from "zod";
import { accept } from "./acceptance";
import { kmsKeyArn } from "./kms-key-arn";
import { onlyOneOf } from "./refuse";
import { keep } from "./stage-logs";
import { tags } from "./tags";
import { arn, region, text, textLike } from "./text";

/** What only a web ACL of the fleet's own can have. */
const ownKeys = [
  "defaultAction",
  "allowIps",
  "blockIps",
  "blockCountries",
  "rateLimit",
  "managedRules",
  "bodyLimit",
  "logging",
  "tags",
] as const;

const groupAction = z.enum(["block", "count"]);

const managedRule = z
  .union([
    text(
      "The name of an AWS managed rule group, such as `AWSManagedRulesCommonRuleSet`.",
      "AWSManagedRulesCommonRuleSet",
    ),
    z.strictObject({
      name: text("The name of an AWS managed rule group.", "AWSManagedRulesCommonRuleSet"),
      version: text(
        "The static version to stay on, such as `Version_1.4`. Default: the group's default version, which AWS moves.",
      ).optional(),
      action: groupAction
        .describe("`count` only counts what the whole group would block. Default: `block`.")
        .optional(),
      overrides: z
        .record(
          text("The name of a rule in the group."),
          z.enum(["allow", "block", "count", "captcha", "challenge"]),
        )
        .describe("Other actions for single rules of the group, by rule name.")
        .optional(),
    }),
  ])
  .describe("An AWS managed rule group, by its name alone or with settings.");

const rateLimit = z
  .strictObject({
    requests: z
      .int()
      .describe("How many requests a window one source may make: 10 to 2,000,000,000.")
      .meta({ examples: [2000] }),
    windowSeconds: z
      .int()
      .describe("The window in seconds: 60, 120, 300 or 600. Default: 300.")
      .optional(),
    action: groupAction.describe("What happens above the limit. Default: `block`.").optional(),
  })
  .describe("A limit on the requests of each source IP address.");

const destination = arn(
  "A log group, a bucket or a Firehose stream.",
  "arn:aws:s3:::aws-waf-logs-all",
);

const logging = z
  .strictObject({
    logGroup: z
      .strictObject({
        name: textLike(
          /^[\w./#-]{1,512}$/,
          "a log group's name (1 to 512 letters, digits and ._/#-)",
          "The log group's name, which has to begin with `aws-waf-logs-`. Default: one that begins so, goes on with the project and the web ACL, and is another for each group that is made.",
        ).optional(),
        retentionDays: z
          .int()
          .min(1)
          .describe("How many days to keep the logs. Default: 90.")
          .optional(),
        kmsKeyArn,
        keep,
      })
      .describe("A log group that the stack makes.")
      .optional(),
    destinationArn: z
      .union([
        destination,
        z.record(region, destination).describe("A destination for each region, by region code."),
      ])
      .describe(
        "An existing log group, bucket or Firehose stream: its ARN, or an ARN for each region. Its name has to begin with `aws-waf-logs-`.",
      )
      .optional(),
    redact: z
      .strictObject({
        headers: z
          .array(
            textLike(
              /^[\w-]{1,40}$/,
              "a header's name (1 to 40 letters, digits, _ and -)",
              "A header's name.",
              "authorization",
            ),
          )
          .describe("Headers to leave out of the logs.")
          .optional(),
        method: z.boolean().describe("Leave out the method.").optional(),
        queryString: z.boolean().describe("Leave out the query string.").optional(),
        uriPath: z.boolean().describe("Leave out the path.").optional(),
      })
      .describe("What to leave out of the logs. Sampled requests and metrics still show it.")
      .optional(),
  })
  .superRefine((written, context) => onlyOneOf(context, written, ["logGroup", "destinationArn"]))
  .describe(
    "Where the web ACL's logs go: `logGroup` or `destinationArn`, not both. Default: a log group that the stack makes.",
  );

/** A web ACL to make in each region that needs it, or one that exists. */
export const webAclSchema = z
  .strictObject({
    existing: z
      .record(region, arn("The web ACL's ARN in this region."))
      .describe(
        "Existing web ACLs, by region. With this, nothing but `accept` may be said beside it.",
      )
      .optional(),
    defaultAction: z
      .enum(["allow", "block"])
      .describe("What happens to a request that no rule decides. Default: `allow`.")
      .optional(),
    allowIps: z
      .array(text("An address range in CIDR form.", "203.0.113.0/24"))
      .describe("Address ranges that pass before all other rules.")
      .optional(),
    blockIps: z
      .array(text("An address range in CIDR form.", "203.0.113.0/24"))
      .describe("Address ranges that are blocked.")
      .optional(),
    blockCountries: z
      .array(text("A two-letter country code.", "KP"))
      .describe("Countries that are blocked, by ISO 3166 code.")
      .optional(),
    rateLimit: rateLimit.optional(),
    managedRules: z
      .array(managedRule)
      .describe("AWS managed rule groups, in the order in which they are asked.")
      .optional(),
    bodyLimit: z
      .enum(["KB_16", "KB_32", "KB_48", "KB_64"])
      .describe(
        "How much of a request's body is inspected. Above KB_16 costs extra. Default: `KB_16`.",
      )
      .optional(),
    logging: logging.optional(),
    tags: tags("Tags beside the fleet's.").optional(),
    accept,
  })
  .superRefine((written, context) => {
    for (const key of ownKeys) onlyOneOf(context, written, ["existing", key]);
  })
  .describe("A web ACL for the stages of REST APIs.");

export type WrittenWebAcl = z.infer<typeof webAclSchema>;
export type WrittenManagedRule = z.infer<typeof managedRule>;
