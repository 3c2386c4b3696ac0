import { z } from "zod";
import { text } from "./text";

/** A day as `2027-03-31`, which is in the calendar. */
const day = z
  .string()
  .refine(isDay, 'is not a day such as "2027-03-31"')
  .describe("The last day on which it is accepted, such as `2027-03-31`.");

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

const acceptance = z
  .strictObject({
    rule: text("The id of the rule, as a finding shows it in brackets."),
    reason: text("Why it is right here, for the next reader."),
    until: day,
  })
  .describe("One rule whose warnings are accepted here, for a reason and a time.");

/** The warnings that are accepted in an entry of the fleet. */
export const accept = z
  .array(acceptance)
  .describe("Warnings and notes that are known and accepted here. Errors cannot be accepted.")
  .optional();

export type WrittenAcceptance = z.infer<typeof acceptance>;
