import { z } from "zod";
import { accept } from "./acceptance";
import { refuse } from "./refuse";
import { methodPattern, throttleSchema } from "./stage";
import { tags } from "./tags";
import { nameKey, nameKeyPattern, text, textLike } from "./text";

/** As many letters and digits in one go as only a key's value has. */
const looksLikeValue = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{20,}$/i;

const whereValuesCome =
  "Write names only, such as `keys: [acme]`. API Gateway makes the value, which is in Terraform's state and nowhere else: a value in this file would be in its history and in every copy of it.";

/** Not a text to zod, whose complaint of a map would say nothing of the value that is in it. */
const keyName = z
  .unknown()
  .superRefine((written, context) => {
    if (typeof written === "string" && nameKey.safeParse(written).success) {
      if (looksLikeValue.test(written))
        refuse(
          context,
          [],
          "looks like the value of an API key, and has to be a name",
          whereValuesCome,
        );
      return;
    }
    const message =
      "is not the name of a key: lower-case letters, digits and hyphens, a letter first";
    refuse(context, [], message, whereValuesCome);
  })
  .describe("The name of an API key.")
  .meta({ type: "string", pattern: nameKeyPattern.source });

const maxOffset = { DAY: 0, WEEK: 6, MONTH: 27 } as const;

const quotaSchema = z
  .strictObject({
    limit: z
      .int()
      .min(1)
      .describe("How many requests a key may make in a period.")
      .meta({ examples: [10_000] }),
    period: z.enum(["DAY", "WEEK", "MONTH"]).describe("The period: `DAY`, `WEEK` or `MONTH`."),
    offset: z
      .int()
      .min(0)
      .describe("On which day a period begins: 0 to 6 in a week, 0 to 27 in a month. Default: 0.")
      .optional(),
  })
  .superRefine(({ period, offset = 0 }, context) => {
    const most = maxOffset[period];
    if (offset <= most) return;
    const help =
      most === 0
        ? "Take it out: a day begins at midnight, UTC."
        : `Write a number from 0 to ${most}, the days between the period's first one and the one to begin with.`;
    refuse(
      context,
      ["offset"],
      `is too large for a ${period}, for which it is ${most} at most`,
      help,
    );
  })
  .describe("How much each key may ask in a period. Default: no quota.");

const methodThrottle = z
  .strictObject({ throttle: throttleSchema })
  .describe("What differs for one method.");

/** What callers with API keys may ask of REST APIs. */
export const usagePlanSchema = z
  .strictObject({
    apis: z
      .array(text("A REST API, by its name under `apis`.", "orders"))
      .min(1, "is empty")
      .describe("The REST APIs whose stages the plan is for, in all of their regions."),
    throttle: throttleSchema
      .describe("How much each key may ask. Default: no limit but those of the stages.")
      .optional(),
    methods: z
      .record(
        text("A REST API, by its name among the plan's `apis`."),
        z
          .record(
            textLike(
              methodPattern,
              "a method and a path, such as GET /orders/{id}",
              "A method and a path of the API.",
              "GET /orders/{id}",
            ),
            methodThrottle,
          )
          .describe("What differs for single methods of the API."),
      )
      .describe("What differs for single methods, by API, and by method and path.")
      .optional(),
    quota: quotaSchema.optional(),
    keys: z
      .array(keyName)
      .describe(
        "The API keys that the plan is for, by names of your choosing. API Gateway makes their values. One name is one key in a stack, also in several plans.",
      )
      .meta({ examples: [["acme"]] })
      .optional(),
    description: text("What the plan is, for those who look into API Gateway.").optional(),
    tags: tags("Tags beside the fleet's.").optional(),
    accept,
  })
  .superRefine(({ apis, keys = [], methods = {} }, context) => {
    for (const [key, list] of [
      ["apis", apis],
      ["keys", keys],
    ] as const) {
      for (const [index, name] of list.map(String).entries()) {
        if (list.findIndex((each) => String(each) === name) === index) continue;
        refuse(context, [key, index], `is \`${name}\` a second time`, "Take it out.");
      }
    }
    for (const api of Object.keys(methods)) {
      if (apis.includes(api)) continue;
      const help = `Add \`${api}\` to \`apis\`, or write one of them: ${apis.join(", ")}.`;
      refuse(context, ["methods", api], "is not among the `apis` of the plan", help);
    }
  })
  .describe("A plan of what callers with API keys may ask of REST APIs.");

export type WrittenUsagePlan = z.infer<typeof usagePlanSchema>;
