import {
  type Partition,
  type PartitionFeature,
  type PartitionProfile,
  partitionNames,
  partitions,
} from "./partitions";

/**
 * The region codes that AWS has made known.
 *
 * Sources: the partition data of botocore 1.43.11, which is AWS's own, and has API Gateway in all of
 * them but those of aws-iso-f and us-isob-west-1; and for `me-west-1` (Saudi Arabia) and `sa-west-1`
 * (Chile) the partition data of the AWS SDK for JavaScript 3.1169, which alone has them: they are
 * announced, and neither Route 53's API nor any version of Terraform's provider takes them yet.
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
  ["eusc-de-east-1", "aws-eusc"],
  ["us-iso-east-1", "aws-iso"],
  ["us-iso-west-1", "aws-iso"],
  ["us-isob-east-1", "aws-iso-b"],
  ["us-isob-west-1", "aws-iso-b"],
  ["eu-isoe-west-1", "aws-iso-e"],
  ["us-isof-east-1", "aws-iso-f"],
  ["us-isof-south-1", "aws-iso-f"],
]);

/** The partition that a region is in; of one that is not listed, the one that its code looks like. */
export function partitionOf(region: string): Partition {
  const listed = regions.get(region);
  if (listed !== undefined) return listed;
  const like = partitionNames.filter((name) => partitions[name].regionForm.test(region));
  return like[0] ?? "aws";
}

export function profileOf(region: string): PartitionProfile {
  return partitions[partitionOf(region)];
}

/** Whether AWS says that the region's partition does not have something. */
export function lacks(region: string, feature: PartitionFeature): boolean {
  return profileOf(region).lacks.includes(feature);
}

/** Whether a code has the form of AWS's regions: one that is not listed may be newer than the list. */
export function mayBeRegion(code: string): boolean {
  return regions.has(code) || partitionNames.some((name) => partitions[name].regionForm.test(code));
}

/** Whether the regions are of more than one partition. */
export function areOfSeveralPartitions(codes: readonly string[]): boolean {
  return new Set(codes.filter(mayBeRegion).map(partitionOf)).size > 1;
}

/** Whether every one of the codes may be a region. */
export function mayAllBeRegions(codes: Iterable<string>): boolean {
  return [...codes].every(mayBeRegion);
}
