import { partitionOf } from "../model/regions";
import type { TruststoresPlan } from "../plan/truststore-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { arnOf } from "./arn-of";
import { domainsOf } from "./domains-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";

interface PlacedTruststores {
  readonly plan: TruststoresPlan;
  readonly partition: string;
  readonly tagged: boolean;
}

/** What Terraform looks at in every bucket that it has made, whether anything is set there or not. */
const bucketReads = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketAcl",
  "s3:GetBucketCORS",
  "s3:GetBucketLogging",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketOwnershipControls",
  "s3:GetBucketPolicy",
  "s3:GetBucketPublicAccessBlock",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketTagging",
  "s3:GetBucketVersioning",
  "s3:GetBucketWebsite",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
  "s3:ListBucket",
  // Tags by S3 Control, which the provider asks first since 6.23; s3:GetBucketTagging is what it
  // falls back on, and what it asked for before.
  "s3:ListTagsForResource",
];

const bucketWrites = [
  "s3:CreateBucket",
  "s3:DeleteBucket",
  "s3:DeleteBucketPolicy",
  "s3:PutBucketOwnershipControls",
  "s3:PutBucketPolicy",
  "s3:PutBucketPublicAccessBlock",
  "s3:PutBucketVersioning",
  "s3:PutEncryptionConfiguration",
];

/**
 * Truststores: the buckets that stacks make for them, and the objects. API Gateway reads an object
 * with the permissions of whoever makes or changes the domain.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function truststoreGrants(needs: AccountNeeds): Grant[] {
  const all = truststoresOf(needs);
  const own = all.flatMap(({ plan: { bucketPrefix }, partition, tagged }) =>
    bucketPrefix === undefined ? [] : [{ arn: s3Arn(partition, `${bucketPrefix}*`), tagged }],
  );
  const taggedBuckets = own.filter(({ tagged }) => tagged);
  const objects = all.flatMap(objectsOf);
  return [
    {
      sid: "TruststoreBuckets",
      reads: bucketReads,
      writes: bucketWrites,
      groups: each(own.map(({ arn }) => arn)),
    },
    {
      sid: "TruststoreBucketTags",
      reads: [],
      writes: ["s3:PutBucketTagging", "s3:TagResource", "s3:UntagResource"],
      groups: each(taggedBuckets.map(({ arn }) => arn)),
    },
    {
      // All versions go with the object.
      sid: "TruststoreVersions",
      reads: [],
      writes: ["s3:ListBucketVersions"],
      groups: each(objects.map(({ bucket }) => bucket)),
    },
    {
      sid: "Truststores",
      reads: ["s3:GetObject", "s3:GetObjectTagging"],
      writes: ["s3:DeleteObjectVersion", "s3:GetObjectVersion", "s3:PutObject"],
      groups: each(objects.map(({ arn }) => arn)),
    },
    {
      sid: "ExistingTruststores",
      reads: [],
      writes: ["s3:GetObject", "s3:GetObjectVersion"],
      groups: each(existingObjects(needs)),
    },
  ];
}

function truststoresOf(needs: AccountNeeds): PlacedTruststores[] {
  return needs.stacks.flatMap((stack) => {
    if (stack.kind !== "regional") return [];
    const { partition } = placeOf(stack, needs);
    return [{ plan: stack.truststores, partition, tagged: isTagged(stack, {}) }];
  });
}

function objectsOf({ plan: { bucketPrefix, objects }, partition }: PlacedTruststores) {
  return objects.map(({ bucket, key }) => {
    const name = bucket === undefined ? `${bucketPrefix}*` : literal(bucket);
    return { bucket: s3Arn(partition, name), arn: s3Arn(partition, `${name}/${literal(key)}`) };
  });
}

/** The objects that domains name by their URIs. */
function existingObjects(needs: AccountNeeds): string[] {
  return domainsOf(needs).flatMap(({ domain, stack }) => {
    const truststore = domain.endpoint === "regional" ? domain.mutualTls?.truststore : undefined;
    if (truststore?.kind !== "existing") return [];
    return [s3Arn(partitionOf(stack.region), literal(truststore.uri.replace("s3://", "")))];
  });
}

function s3Arn(partition: string, resource: string): string {
  return arnOf("s3", { partition, region: "", account: "" }, resource);
}
