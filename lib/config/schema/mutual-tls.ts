import { z } from "zod";
import { refuse } from "./refuse";
import { arn, region, text } from "./text";

const bucketName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    "is not the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
  );

/** What S3 says of the truststore of a domain that asks its clients for certificates. */
export const mutualTlsSchema = z
  .strictObject({
    truststore: text(
      "The certificates of the authorities that clients' certificates come from, in PEM: a file's path, from this file's folder, or an object that exists, as `s3://bucket/key`.",
      "truststores/partners.pem",
    ),
    truststoreVersion: z
      .string()
      .min(1, "is empty")
      .max(64, "is longer than 64 characters, the most that API Gateway takes")
      .describe(
        "The version of an object that exists. Default: the newest on the day on which the domain is made or changed.",
      )
      .optional(),
    bucket: z
      .union([
        bucketName.describe("The bucket in the domain's only region."),
        z.record(region, bucketName).describe("A bucket for each region, by region code."),
      ])
      .describe(
        "A bucket that exists and keeps versions, for a truststore that is a file. Default: the stack makes one for its truststores.",
      )
      .optional(),
    ownershipCertificate: z
      .union([
        text(
          "A certificate under `certificates`, by its name, or the ARN of one of a domain in one region.",
        ),
        z
          .record(region, arn("The existing certificate in this region."))
          .describe("Existing certificates of a domain in several regions, by region."),
      ])
      .describe(
        "A public certificate from ACM that proves who owns the name, for a domain whose own certificate is imported or comes from a private authority. Default: none, since one that ACM issued proves it itself.",
      )
      .optional(),
  })
  .superRefine((written, context) => {
    const { truststore, truststoreVersion, bucket } = written;
    const fault = uriFault(truststore);
    if (fault !== undefined) refuse(context, ["truststore"], ...fault);
    if (isObject(truststore) && bucket !== undefined) {
      const help = "Take it out: the object is in its bucket already.";
      refuse(context, ["bucket"], "goes with a truststore that is a file", help);
    }
    if (truststoreVersion !== undefined && fault === undefined && !isObject(truststore)) {
      const help = "Take it out: each new text of the file is bound to the domain by itself.";
      refuse(context, ["truststoreVersion"], "goes with a truststore in S3", help);
    }
  })
  .describe(
    "Asks clients for certificates (mutual TLS), and lets in whoever has one from an authority of the truststore.",
  );

export type WrittenMutualTls = z.infer<typeof mutualTlsSchema>;

/** Whether a truststore is an object in S3, and no file. */
export function isObject(truststore: string): boolean {
  return /^s3:\/\//.test(truststore);
}

const MOST_CHARACTERS = 2048;

function uriFault(truststore: string): [message: string, help: string] | undefined {
  const form = "Write `s3://`, the bucket, a slash and the object's key.";
  if (/^(https?:|arn:|s3:(?!\/\/)|S3:)/.test(truststore))
    return ["has to be a file's path, or s3://bucket/key", form];
  if (!isObject(truststore)) return undefined;
  if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/\S+$/.test(truststore))
    return ["is not of the form s3://bucket/key", form];
  const version = /[?]versionId=([^&]*)/i.exec(truststore)?.[1];
  if (version !== undefined)
    return [
      "names a version, which API Gateway takes for a part of the key",
      `Take it out of the URI, and write \`truststoreVersion: ${version === "" ? "…" : JSON.stringify(version)}\`.`,
    ];
  if (/[*?]/.test(truststore))
    return ["has a wildcard, and has to name one object", "Write the object's whole key."];
  if (truststore.length <= MOST_CHARACTERS) return undefined;
  return ["is longer than 2,048 characters, the most that API Gateway takes", form];
}
