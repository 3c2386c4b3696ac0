import { z } from "zod";
import { clientCertificateSchema } from "./client-certificate";
import { stageLogs } from "./stage-logs";
import { textLike } from "./text";

/** How many requests are let through. */
export const throttleSchema = z
  .strictObject({
    rateLimit: z
      .number()
      .min(0)
      .describe("Requests a second, on average.")
      .meta({ examples: [100] }),
    burstLimit: z
      .int()
      .min(0)
      .describe("How many requests may come at once.")
      .meta({ examples: [50] }),
  })
  .describe("A throttle. Above it callers get the answer 429.");

const methodSettings = z
  .strictObject({ throttle: throttleSchema.optional() })
  .describe("What differs for one method.");

/** `GET /orders/{id}`, `ANY /orders` or, for the route of all that no other takes, `$default`. */
export const methodPattern = /^((GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|ANY) \/\S*|\$default)$/;

/** The stage of an API. */
export const stageSchema = z
  .strictObject({
    name: textLike(
      /^(\$default|[\w-]{1,128})$/,
      "a stage name: letters, digits, _ and -, or $default",
      "The stage's name, for an API that the fleet makes. Default: `prod`.",
      "prod",
    ).optional(),
    variables: z
      .record(
        z.string().regex(/^\w+$/, "is not a name of letters, digits and _"),
        z
          .string()
          .regex(
            /^[A-Za-z0-9._~:/?#&=,-]*$/,
            "has characters beyond letters, digits and -._~:/?#&=,",
          ),
      )
      .describe(`Stage variables, which the document can name as \`\${stageVariables.name}\`.`)
      .optional(),
    throttle: throttleSchema
      .describe(
        "The throttle of every method. Default: none but the account's, which the stage of an HTTP API has as numbers.",
      )
      .optional(),
    methods: z
      .record(
        textLike(
          methodPattern,
          "a method and a path, such as GET /orders/{id}",
          "A method and a path of the API; `ANY` for all methods of a path, and `$default` for that route of an HTTP API.",
          "GET /orders/{id}",
        ),
        methodSettings,
      )
      .describe(
        "What differs for single methods, by method and path: it takes the place of what the stage says.",
      )
      .optional(),
    clientCertificate: clientCertificateSchema.optional(),
    ...stageLogs,
  })
  .describe("The stage that the API is deployed to.");

export type WrittenStage = z.infer<typeof stageSchema>;
export type WrittenThrottle = z.infer<typeof throttleSchema>;
