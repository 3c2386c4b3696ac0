import { nearestNumber } from "../findings/nearest-number";
import type { Place } from "../findings/place";
import { retentionDays } from "../model/log-retention";
import type { Violation } from "./rule";

/** What is wrong with the days for which logs are to be kept. */
export function checkRetention(days: number, at: Place): Violation[] {
  if (retentionDays.includes(days)) return [];
  return [
    {
      at,
      message: `CloudWatch Logs cannot keep logs for ${days} days`,
      help: `Write \`retentionDays: ${nearestNumber(days, retentionDays)}\`. It can be ${retentionDays.join(", ")}.`,
    },
  ];
}
