import { regions } from "./regions";

/**
 * What Terraform's AWS provider knows of regions. 5.100.0 takes every region here as its own but
 * `ap-southeast-6`, `us-isob-west-1` and those that no version has, and in latency records and in
 * health checks that follow alarms neither those nor `eusc-de-east-1`: that is what its own messages
 * list. What comes later is told by the list of hashicorp/aws-sdk-go-base, by which the provider
 * judges (v2.0.0-beta.66 of 2025-09-02 has `ap-southeast-6`, beta.68 of 2025-11-04
 * `us-isob-west-1`), and by botocore's model of Route 53 of May 2026 (`eusc-de-east-1`); the versions
 * are the first ones of the provider after those days.
 */
const asOwn: ReadonlyMap<string, string> = new Map([
  ["ap-southeast-6", "6.12.0"],
  ["us-isob-west-1", "6.20.0"],
]);
const inRecords: ReadonlyMap<string, string> = new Map([
  ["ap-southeast-6", "6.12.0"],
  ["eusc-de-east-1", "6.48.0"],
  ["us-isob-west-1", "6.48.0"],
]);

/** Regions that AWS has announced, and that no version of the provider known here has. */
export const unheardOfByProviders: ReadonlySet<string> = new Set(["me-west-1", "sa-west-1"]);

/** Whether a version of the provider is known here that takes the region as its own. */
export function isKnownToProviders(region: string): boolean {
  return regions.has(region) && !unheardOfByProviders.has(region);
}

/** The first version that works in a region; undefined for any, or where none is known. */
export function firstProviderIn(region: string): string | undefined {
  return asOwn.get(region);
}

/** The first version that takes a region in a latency record or an alarm's health check. */
export function firstProviderWithRecordsIn(region: string): string | undefined {
  return inRecords.get(region);
}
