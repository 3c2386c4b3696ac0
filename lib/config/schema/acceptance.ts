import { z } from "zod";
import { isDay } from "../../model/day";
import { text } from "./text";

/** A day as `2027-03-31`, which is in the calendar. */
const day = z
  .string()
  .refine(isDay, {
    error: 'is not a day of the calendar, such as "2027-03-31"',
    params: { help: "Write the year, the month and a day that the month has, with hyphens." },
  })
  .describe("The last day on which it is accepted, such as `2027-03-31`.")
  .meta({ examples: ["2027-03-31"] });

const acceptance = z
  .strictObject({
    rule: text("The id of the rule, as a finding shows it in brackets.", "tls-strict-first"),
    reason: text("Why it is right here, for the next reader.", "clients change over in May"),
    until: day,
  })
  .describe("One rule whose warnings are accepted here, for a reason and a time.");

/** The warnings that are accepted in an entry of the fleet. */
export const accept = z
  .array(acceptance)
  .describe("Warnings and notes that are known and accepted here. Errors cannot be accepted.")
  .meta({
    examples: [[{ rule: "waf-empty", reason: "it only counts", until: "2027-03-31" }]],
  })
  .optional();

export type WrittenAcceptance = z.infer<typeof acceptance>;
