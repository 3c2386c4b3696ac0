import { z } from "zod";
import { healthCheckers } from "../../model/health-checkers";
import { onlyOneOf, refuse } from "./refuse";
import { region, text, textLike } from "./text";

/** What only an alarm that the stack makes can have. */
const ownAlarmKeys = ["api", "errors", "minutes"] as const;
/** What only a probe can have. */
const probeKeys = ["path", "intervalSeconds", "failureThreshold", "checkers"] as const;

const alarmName = text("The name of an alarm in this region.").superRefine((written, context) => {
  const name = /^arn:[^:]*:cloudwatch:[^:]*:[^:]*:alarm:(.+)$/.exec(written)?.[1];
  if (!written.startsWith("arn:")) return;
  const help = name === undefined ? "Write the alarm's name." : `Write \`${name}\`.`;
  refuse(context, [], "is an ARN, and has to be an alarm's name", help);
});

const alarm = z
  .strictObject({
    errors: z
      .int()
      .min(1)
      .describe(
        "How many answers with a 5xx status in a minute are too many; of a WebSocket API, how many errors in calling its integrations.",
      )
      .optional(),
    minutes: z
      .int()
      .min(1)
      .max(1440)
      .describe("For how many minutes in a row. Default: 3.")
      .optional(),
    api: text(
      "The API to watch, by its name under `apis`. Default: the one that the domain maps, if there is one only.",
    ).optional(),
    existing: z
      .record(region, alarmName)
      .describe("Instead: alarms that exist in the account of the domain, by region.")
      .optional(),
    withoutData: z
      .enum(["healthy", "unhealthy", "lastKnown"])
      .describe(
        "What a region is while the alarm has no data, as when it gets no requests. Default: `healthy`, so that it is tried again.",
      )
      .optional(),
  })
  .superRefine((written, context) => {
    for (const key of ownAlarmKeys) onlyOneOf(context, written, ["existing", key]);
    if (written.existing === undefined && written.errors === undefined) {
      const help = "Add `errors`, such as `errors: 10`, or `existing` with the names of alarms.";
      refuse(context, ["errors"], "is missing", help);
    }
  })
  .describe("An alarm in each region, on the errors of an API or one that exists.");

/** What takes a region out of the answers while it is unhealthy. */
export const healthCheckSchema = z
  .strictObject({
    path: textLike(
      /^\/[^\s#]{0,254}$/,
      "a path: it has to begin with a slash, and to have no more than 255 characters and no space",
      "The path that is called by HTTPS under each regional name, such as `/health`. It has to answer 2xx or 3xx in two seconds, to anybody. Needs `regionalNames: true`.",
    ).optional(),
    intervalSeconds: z
      .union([z.literal(10), z.literal(30)])
      .describe("How often each checker calls: every 10 or 30 seconds. Default: 30.")
      .optional(),
    failureThreshold: z
      .int()
      .min(1)
      .max(10)
      .describe(
        "After how many failures in a row a checker finds the region unhealthy, and after how many successes healthy again. Default: 3.",
      )
      .optional(),
    checkers: z
      .array(z.enum(healthCheckers))
      .min(3, "has fewer than three checkers, the fewest that Route 53 takes")
      .describe("The regions that Route 53 calls from. Default: all eight that it has.")
      .optional(),
    alarm: alarm.optional(),
    existing: z
      .record(
        region,
        textLike(
          /^[0-9a-f-]{1,64}$/,
          "the id of a health check, such as abcdef11-2222-3333-4444-555555fedcba",
          "The id of a health check.",
          "abcdef11-2222-3333-4444-555555fedcba",
        ),
      )
      .describe(
        "Instead: health checks of Route 53 that exist, such as calculated ones, by the region that each judges. A region without one counts as healthy.",
      )
      .optional(),
  })
  .superRefine((written, context) => {
    for (const key of probeKeys) onlyOneOf(context, written, ["alarm", key]);
    for (const key of ["alarm", ...probeKeys] as const)
      onlyOneOf(context, written, ["existing", key]);
    const { path, alarm: followed, existing } = written;
    if (path === undefined && followed === undefined && existing === undefined) {
      const help =
        "Add `path` for the path to call, `alarm` to go by the errors of an API, or `existing` with the ids of health checks.";
      refuse(context, ["path"], "is missing", help);
    }
    const { checkers = [] } = written;
    checkers.forEach((checker, index) => {
      if (checkers.indexOf(checker) === index) return;
      refuse(context, ["checkers", index], "is there twice", "Remove one of the two.");
    });
  })
  .describe(
    "What Route 53 judges each region's health by: calls of a path under its regional name, an alarm, or a health check that exists.",
  );

export type WrittenHealthCheck = z.infer<typeof healthCheckSchema>;
