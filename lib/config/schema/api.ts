import { z } from "zod";
import { accept } from "./acceptance";
import { region, text, textLike } from "./text";

const stageOfApi = z
  .strictObject({
    id: textLike(
      /^[a-z0-9]{1,64}$/,
      "an API id: lower-case letters and digits, such as a1b2c3d4e5",
      "The API's id, as the first part of its execute-api host name.",
      "a1b2c3d4e5",
    ),
    stage: textLike(
      /^(\$default|[\w-]{1,128})$/,
      "a stage name: letters, digits, _ and -, or $default",
      "The stage's name. HTTP APIs may have a stage `$default`.",
      "prod",
    ),
  })
  .describe("The API in one region.");

/** An API that already exists, by its id and stage in each region. */
export const apiSchema = z
  .strictObject({
    kind: z
      .enum(["rest", "http", "websocket"])
      .describe("The kind of API: `rest`, `http` or `websocket`."),
    account: text(
      "The account, by its name under `accounts`, that the API is in. Default: the account of the domain that maps it.",
    ).optional(),
    endpoint: z
      .enum(["edge", "regional", "private"])
      .describe(
        "The endpoint type of a REST API. Default: whatever the domains that map it need; said, it is checked.",
      )
      .optional(),
    name: text(
      "The name that a REST API has in API Gateway, by which CloudWatch counts its errors. Needed for alarms on them.",
    ).optional(),
    regions: z
      .record(region, stageOfApi)
      .describe("The API in each region it exists in, by region code."),
    accept,
  })
  .describe("An API that already exists.");

export type WrittenApi = z.infer<typeof apiSchema>;
