import { z } from "zod";
import { kmsKeyArn } from "./kms-key-arn";
import { onlyOneOf } from "./refuse";
import { arn, region, text, textLike } from "./text";

/** What only a stage that the fleet makes can have. */
export const loggingKeys = ["accessLogs", "executionLogs", "metrics", "tracing"] as const;

/** What only stages of REST APIs can have. */
export const restLoggingKeys = ["executionLogs", "tracing"] as const;

const retentionDays = z
  .int()
  .min(1)
  .describe("How many days to keep the logs. Default: 90.")
  .optional();

const stream = arn(
  "A Firehose stream.",
  "arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-orders",
);

/** Of log groups whose names the fleet can say. */
export const keep = z
  .boolean()
  .describe(
    "Whether the group and its logs stay when the fleet no longer has it. Default: yes where the name is made up; no where `name` is written, since a group that is there cannot be made again.",
  )
  .optional();

export const accessLogsSchema = z
  .strictObject({
    logGroup: z
      .strictObject({
        name: textLike(
          /^[\w./#-]{1,512}$/,
          "a log group's name (1 to 512 letters, digits and ._/#-)",
          "The log group's name. Default: one that begins with the project and the API, and is another for each group that is made.",
        ).optional(),
        retentionDays,
        kmsKeyArn,
        keep,
      })
      .describe("The log group that the stack makes. Default: one with a name of its own.")
      .optional(),
    firehoseArn: z
      .union([
        stream,
        z.record(region, stream).describe("A stream for each region, by region code."),
      ])
      .describe(
        "For a REST API, an existing Firehose stream instead: its ARN, or an ARN for each region. Its name has to begin with `amazon-apigateway-`.",
      )
      .optional(),
    format: text(
      "What a line says, with API Gateway's `$context` variables. Default: JSON with what is known of the request, its caller and its answer.",
      "$context.requestId $context.identity.sourceIp $context.status",
    ).optional(),
  })
  .superRefine((written, context) => onlyOneOf(context, written, ["logGroup", "firehoseArn"]))
  .describe("Access logs: a line for each request. `{}` is enough.");

export const executionLogsSchema = z
  .strictObject({
    level: z
      .enum(["ERROR", "INFO"])
      .describe("Whether to log requests that fail only, or all. Default: `ERROR`.")
      .optional(),
    dataTrace: z
      .boolean()
      .describe("Whether to log headers and bodies in full, with the secrets in them. Default: no.")
      .optional(),
    retentionDays,
    kmsKeyArn,
  })
  .describe("Execution logs of a REST API: what API Gateway does with each request.");

/** What the stage tells of its requests. */
export const stageLogs = {
  accessLogs: accessLogsSchema.optional(),
  executionLogs: executionLogsSchema.optional(),
  metrics: z
    .boolean()
    .describe("Whether CloudWatch has metrics of each method, for a price. Default: no.")
    .optional(),
  tracing: z
    .boolean()
    .describe("Whether requests of a REST API are traced with X-Ray. Default: no.")
    .optional(),
};

export type WrittenAccessLogs = z.infer<typeof accessLogsSchema>;
export type WrittenExecutionLogs = z.infer<typeof executionLogsSchema>;
