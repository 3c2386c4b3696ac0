import { z } from "zod";
import { refuse } from "./refuse";
import { region, text } from "./text";

const location = z
  .union([
    z.literal("default").describe("Everywhere that no other location takes."),
    z
      .strictObject({
        continent: z
          .enum(["AF", "AN", "AS", "EU", "NA", "OC", "SA"])
          .describe("The code of a continent.")
          .optional(),
        country: text("The code of a country, by ISO 3166, such as `GB`.").optional(),
        subdivision: text("With `country: US`: the code of a state, such as `CA`.").optional(),
      })
      .superRefine(({ continent, country, subdivision }, context) => {
        const help = "Write one of `{ continent: EU }`, `{ country: GB }` and `default`.";
        if ((continent === undefined) === (country === undefined)) {
          const fault = continent === undefined ? "is missing" : "cannot stand beside `continent`";
          refuse(context, ["country"], fault, help);
        }
        if (subdivision !== undefined && country !== "US") {
          const states = "Route 53 knows the states of the United States only.";
          refuse(context, ["subdivision"], "goes with `country: US` only", states);
        }
      }),
  ])
  .describe("A continent, a country, a state of the United States, or `default` for all others.");

/** How Route 53 picks one of the regions of a domain. */
export const routingSchema = z
  .discriminatedUnion("policy", [
    z
      .strictObject({
        policy: z.literal("simple").describe("One region, one record. The default with `region`."),
      })
      .describe("No choice between regions."),
    z
      .strictObject({
        policy: z
          .literal("latency")
          .describe("The region that is nearest in time. The default with `regions`."),
      })
      .describe("By the time that the way to a region takes."),
    z
      .strictObject({
        policy: z.literal("weighted").describe("Each region gets a share of the requests."),
        weights: z
          .record(region, z.int().min(0).max(255))
          .describe("The weight of each region, 0 to 255. One of 0 gets nothing."),
      })
      .describe("By shares."),
    z
      .strictObject({
        policy: z
          .literal("failover")
          .describe("One region, and a second one while the first is unhealthy."),
        primary: text("The region that answers as long as it is healthy."),
      })
      .describe("By health alone: two regions, with a health check."),
    z
      .strictObject({
        policy: z.literal("geolocation").describe("The region for where the client is."),
        locations: z
          .record(region, z.array(location).min(1, "is empty"))
          .describe("What each region answers for."),
      })
      .describe("By where the client is."),
    z
      .strictObject({
        policy: z
          .literal("geoproximity")
          .describe("The region that is nearest on the map, some made larger or smaller."),
        bias: z
          .record(region, z.int().min(-99).max(99))
          .describe(
            "By how much a region is to look larger (1 to 99) or smaller (-1 to -99) than it is. Default: 0.",
          )
          .optional(),
      })
      .describe("By distance."),
  ])
  .describe(
    "How Route 53 picks one of several regions. Default: `simple` with `region`, `latency` with `regions`.",
  );

export type WrittenRouting = z.infer<typeof routingSchema>;
export type WrittenLocation = z.infer<typeof location>;
