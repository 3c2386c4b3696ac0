import { partitionOf, profileOf } from "../model/regions";
import type { AccountNeeds, StateNeed } from "./account-needs";
import { arnOf } from "./arn-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";

/** Where Terraform looks for further workspaces of a state, of which a stack has none. */
const WORKSPACES = "env:/";

/**
 * The states in S3. A plan locks the state too, and so makes and deletes the lock file.
 * https://developer.hashicorp.com/terraform/language/backend/s3
 */
export function stateGrants({ states }: AccountNeeds): Grant[] {
  const locked = states.filter(({ lockFile }) => lockFile);
  const buckets = [...new Set(states.map(bucketArn))].sort();
  return [
    {
      sid: "StateBucket",
      reads: ["s3:ListBucket"],
      writes: [],
      groups: each([WORKSPACES, ...states.map(({ key }) => key)].filter(() => states.length > 0)),
      by: { operator: "StringEquals", key: "s3:prefix", resources: buckets },
    },
    {
      sid: "States",
      reads: ["s3:GetObject"],
      writes: ["s3:PutObject"],
      groups: each(states.map(objectArn)),
    },
    {
      sid: "StateLocks",
      reads: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      writes: [],
      groups: each(locked.map((state) => `${objectArn(state)}.tflock`)),
    },
    ...keyGrants(states),
  ];
}

/** What S3 asks of KMS in the name of Terraform. */
function keyGrants(states: readonly StateNeed[]): Grant[] {
  const keys = (some: readonly StateNeed[]) => each(some.flatMap(keyArns));
  const through = [
    ...new Set(states.map(({ region }) => `s3.${region}.${profileOf(region).dnsSuffix}`)),
  ];
  const condition = { StringEquals: { "kms:ViaService": through.sort() } };
  return [
    { sid: "ReadStateKey", reads: ["kms:Decrypt"], writes: [], groups: keys(states), condition },
    {
      sid: "LockStateKey",
      reads: ["kms:GenerateDataKey"],
      writes: [],
      groups: keys(states.filter(({ lockFile }) => lockFile)),
      condition,
    },
    {
      sid: "WriteStateKey",
      reads: [],
      writes: ["kms:GenerateDataKey"],
      groups: keys(states.filter(({ lockFile }) => !lockFile)),
      condition,
    },
  ];
}

/** A key may be named by its ARN, its id or an alias, which IAM does not take for a resource. */
function keyArns({ kmsKeyId, region }: StateNeed): string[] {
  if (kmsKeyId === undefined) return [];
  const place = { partition: partitionOf(region), region, account: "*" };
  if (/^arn:[^:]+:kms:[^:]*:[^:]*:key\//.test(kmsKeyId)) return [literal(kmsKeyId)];
  return [arnOf("kms", place, kmsKeyId.includes("alias/") ? "key/*" : `key/${literal(kmsKeyId)}`)];
}

function bucketArn({ bucket, region }: StateNeed): string {
  return arnOf("s3", { partition: partitionOf(region), region: "", account: "" }, literal(bucket));
}

function objectArn(state: StateNeed): string {
  return `${bucketArn(state)}/${literal(state.key)}`;
}

/** The roles that Terraform changes into for the fleet's accounts and its state. */
export function assumeRoleGrants({ assumedRoles }: AccountNeeds): Grant[] {
  return [
    {
      sid: "AssumeRoles",
      reads: ["sts:AssumeRole"],
      writes: [],
      groups: each(assumedRoles.map(literal)),
    },
  ];
}
