import type { RecordedCall } from "./recorder";

interface S3Request {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** The settings of a bucket, by the parameter that names them, as IAM calls them. */
const settings: Readonly<Record<string, string>> = {
  accelerate: "AccelerateConfiguration",
  acl: "BucketAcl",
  cors: "BucketCORS",
  encryption: "EncryptionConfiguration",
  lifecycle: "LifecycleConfiguration",
  logging: "BucketLogging",
  "object-lock": "BucketObjectLockConfiguration",
  ownershipControls: "BucketOwnershipControls",
  policy: "BucketPolicy",
  publicAccessBlock: "BucketPublicAccessBlock",
  replication: "ReplicationConfiguration",
  requestPayment: "BucketRequestPayment",
  tagging: "BucketTagging",
  versioning: "BucketVersioning",
  website: "BucketWebsite",
};

/** What IAM is asked for when S3 is called. */
export function s3Requests(call: RecordedCall): S3Request[] {
  const [bucket = "", ...key] = call.path.slice(1).split("/");
  const arn = `arn:aws:s3:::${bucket}`;
  return key.join("/") === ""
    ? [bucketRequest(call, arn)]
    : objectRequests(call, arn, key.join("/"));
}

function bucketRequest({ method, query }: RecordedCall, resource: string): S3Request {
  const setting = Object.keys(settings).find((each) => query.has(each));
  if (setting !== undefined) {
    // Only a policy has an action of its own for its end.
    const verb = method === "DELETE" && setting !== "policy" ? "Put" : verbOf(method);
    return { action: `s3:${verb}${settings[setting]}`, resource };
  }
  if (query.has("versions")) return { action: "s3:ListBucketVersions", resource };
  if (method === "PUT") return { action: "s3:CreateBucket", resource };
  if (method === "DELETE") return { action: "s3:DeleteBucket", resource };
  return {
    action: "s3:ListBucket",
    resource,
    context: { "s3:prefix": [query.get("prefix") ?? ""] },
  };
}

function objectRequests({ method, query }: RecordedCall, arn: string, key: string): S3Request[] {
  const version = query.has("versionId") ? "Version" : "";
  const tagging = query.has("tagging") ? "Tagging" : "";
  const resource = `${arn}/${key}`;
  return [{ action: `s3:${verbOf(method)}Object${version}${tagging}`, resource }];
}

function verbOf(method: string): string {
  return { HEAD: "Get", GET: "Get", PUT: "Put" }[method] ?? "Delete";
}

/** API Gateway reads a truststore with the permissions of whoever makes or changes the domain. */
export function truststoreRequests({ body, method }: RecordedCall): S3Request[] {
  if (method === "GET" || body === "") return [];
  const uri = /"s3:\/\/([^"]+)"/.exec(body)?.[1];
  if (uri === undefined) return [];
  const resource = `arn:aws:s3:::${uri}`;
  return ["s3:GetObject", "s3:GetObjectVersion"].map((action) => ({ action, resource }));
}
