import { z } from "zod";
import { arn, region, text } from "./text";

const lambda = arn(
  "A Lambda function, or a version or an alias of one.",
  "arn:aws:lambda:eu-west-1:111111111111:function:check-client",
);

/** A Lambda function that is asked about every call of an API. */
export const authorizerSchema = z
  .strictObject({
    lambdaArn: z
      .union([
        lambda,
        z.record(region, lambda).describe("The function of each region, by region code."),
      ])
      .describe(
        "The Lambda function, everywhere or by region. It gets the call with the client's certificate, and answers with an IAM policy.",
      ),
    ttlSeconds: z
      .int()
      .min(0)
      .max(3600)
      .describe(
        "How long an answer is kept for calls with the same identity sources: 0 to 3,600 seconds. Default: 0, it is asked each time.",
      )
      .optional(),
    identitySources: z
      .array(
        text(
          "A part of the call, such as `method.request.header.Authorization` of a REST API or `$request.header.Authorization` of an HTTP API.",
        ),
      )
      .min(1, "is empty")
      .describe("The parts of a call that tell who makes it: calls without them are turned away.")
      .optional(),
  })
  .describe(
    "A Lambda function that decides on every call of an operation which has no `security` of its own in the document, but OPTIONS, by which browsers ask without credentials. An operation can ask for it beside an API key: the security scheme `<API>-authorizer`.",
  );

export type WrittenAuthorizer = z.infer<typeof authorizerSchema>;
