import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { TruststoreObjectPlan, TruststoresPlan } from "../plan/truststore-plan";
import { evaluatedExpression } from "./evaluated";
import { named } from "./named";

/** Without a version a new truststore would never get to its domain. */
const VERSIONED = {
  condition: evaluatedExpression('self.version_id != null && self.version_id != ""'),
  errorMessage: "The bucket keeps no versions: API Gateway would go on with the former truststore.",
};

/** Of the bucket and all its settings. */
const BUCKET_ID = "truststores";

/** The bucket of a stack's truststores, and its truststores, each with a version. */
export class Truststores extends Construct {
  private readonly objects: ReadonlyMap<string, S3Object>;

  constructor(scope: Construct, id: string, plan: TruststoresPlan) {
    super(scope, id);
    const own = plan.bucketPrefix === undefined ? undefined : this.bucket(plan.bucketPrefix);
    this.objects = new Map(plan.objects.map((each) => [each.id, this.object(each, own)]));
  }

  /** The truststore with this id, which is there before whoever names it so. */
  get(id: string): S3Object {
    const object = this.objects.get(id);
    if (object === undefined) throw new Defect(`the stack has no truststore "${id}"`);
    return object;
  }

  private bucket(bucketPrefix: string): OwnBucket {
    const bucket = named(new S3Bucket(this, "bucket", { bucketPrefix }), BUCKET_ID);
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: bucket.id,
      versioningConfiguration: { status: "Enabled" },
    });
    const encryption = new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: bucket.id,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    named(encryption, BUCKET_ID);
    this.guard(bucket);
    return { bucket, versioning: named(versioning, BUCKET_ID) };
  }

  /** S3 takes one change of a bucket's settings for access after the other. */
  private guard(bucket: S3Bucket): void {
    const ownership = new S3BucketOwnershipControls(this, "ownership", {
      bucket: bucket.id,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const access = new S3BucketPublicAccessBlock(this, "access", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
      dependsOn: [named(ownership, BUCKET_ID)],
    });
    const policy = new S3BucketPolicy(this, "policy", {
      bucket: bucket.id,
      policy: onlyWithTls(bucket.arn),
      dependsOn: [named(access, BUCKET_ID)],
    });
    named(policy, BUCKET_ID);
  }

  private object(plan: TruststoreObjectPlan, own: OwnBucket | undefined): S3Object {
    const { id, key, content, md5 } = plan;
    return named(
      new S3Object(this, `object-${id}`, {
        ...this.place(plan, own, md5),
        key,
        content,
        contentType: "application/x-pem-file",
        // An object takes ten tags, of which those of the fleet may be more.
        overrideProvider: { defaultTags: { tags: {} } },
      }),
      id,
    );
  }

  /**
   * In its own bucket an object that somebody else has put there is seen by its MD5, and replaced
   * before its version gets to the domain. What encrypts a bucket that exists, and so what its
   * objects are known by, is not known.
   */
  private place({ bucket }: TruststoreObjectPlan, own: OwnBucket | undefined, etag: string) {
    if (bucket !== undefined) return { bucket, lifecycle: { postcondition: [VERSIONED] } };
    if (own === undefined) throw new Defect("the stack has no bucket for its truststores");
    return { bucket: own.bucket.id, etag, dependsOn: [own.versioning] };
  }
}

interface OwnBucket {
  readonly bucket: S3Bucket;
  readonly versioning: S3BucketVersioningA;
}

function onlyWithTls(arn: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OnlyWithTls",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}
