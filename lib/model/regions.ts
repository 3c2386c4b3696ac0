/** An AWS partition: a set of regions with accounts and ARNs of its own. */
export type Partition = "aws" | "aws-cn" | "aws-us-gov";

/**
 * Every AWS region code of these partitions.
 *
 * Sources, read in November 2026:
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html (aws),
 * https://docs.aws.amazon.com/general/latest/gr/rande.html (aws-us-gov), and the partition data
 * of the AWS SDK for JavaScript (aws-cn, and alone in listing `me-west-1` and `sa-west-1`).
 * Regions of other partitions (European Sovereign Cloud, isolated regions) are left out.
 */
export const regions: ReadonlyMap<string, Partition> = new Map<string, Partition>([
  ["af-south-1", "aws"],
  ["ap-east-1", "aws"],
  ["ap-east-2", "aws"],
  ["ap-northeast-1", "aws"],
  ["ap-northeast-2", "aws"],
  ["ap-northeast-3", "aws"],
  ["ap-south-1", "aws"],
  ["ap-south-2", "aws"],
  ["ap-southeast-1", "aws"],
  ["ap-southeast-2", "aws"],
  ["ap-southeast-3", "aws"],
  ["ap-southeast-4", "aws"],
  ["ap-southeast-5", "aws"],
  ["ap-southeast-6", "aws"],
  ["ap-southeast-7", "aws"],
  ["ca-central-1", "aws"],
  ["ca-west-1", "aws"],
  ["eu-central-1", "aws"],
  ["eu-central-2", "aws"],
  ["eu-north-1", "aws"],
  ["eu-south-1", "aws"],
  ["eu-south-2", "aws"],
  ["eu-west-1", "aws"],
  ["eu-west-2", "aws"],
  ["eu-west-3", "aws"],
  ["il-central-1", "aws"],
  ["me-central-1", "aws"],
  ["me-south-1", "aws"],
  ["me-west-1", "aws"],
  ["mx-central-1", "aws"],
  ["sa-east-1", "aws"],
  ["sa-west-1", "aws"],
  ["us-east-1", "aws"],
  ["us-east-2", "aws"],
  ["us-west-1", "aws"],
  ["us-west-2", "aws"],
  ["cn-north-1", "aws-cn"],
  ["cn-northwest-1", "aws-cn"],
  ["us-gov-east-1", "aws-us-gov"],
  ["us-gov-west-1", "aws-us-gov"],
]);

/** The partition that a region is in; of one that AWS does not have, the main one. */
export function partitionOf(region: string): string {
  return regions.get(region) ?? "aws";
}

/** Whether AWS has every one of the regions. */
export function allKnown(codes: Iterable<string>): boolean {
  return [...codes].every((code) => regions.has(code));
}
