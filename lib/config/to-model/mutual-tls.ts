import { inside, type Place } from "../../findings/place";
import type { RequestedCertificate } from "../../model/certificate";
import type { MutualTls, OwnershipCertificate, TruststoreSource } from "../../model/mutual-tls";
import type { AttachedFiles } from "../attached-files";
import { isObject, type WrittenMutualTls } from "../schema/mutual-tls";
import { readTruststore } from "../truststore/read-truststore";
import { byRegion } from "./by-region";
import { type Names, refer } from "./lookup";

/** What mutual TLS is understood with. */
export interface MutualTlsSurroundings {
  /** Of the domain. */
  readonly regions: readonly string[];
  readonly certificates: Names<RequestedCertificate>;
  readonly attached: AttachedFiles;
}

export function toMutualTls(
  written: WrittenMutualTls,
  at: Place,
  surroundings: MutualTlsSurroundings,
): MutualTls {
  return {
    at,
    truststore: toTruststore(written, at, surroundings),
    ownershipCertificate: toOwnership(written.ownershipCertificate, at, surroundings),
  };
}

function toTruststore(
  { truststore, truststoreVersion, bucket }: WrittenMutualTls,
  at: Place,
  { regions, attached }: MutualTlsSurroundings,
): TruststoreSource {
  const place = inside(at, "truststore");
  if (isObject(truststore))
    return { kind: "object", at: place, uri: truststore, version: truststoreVersion };
  const bucketAt = inside(at, "bucket");
  return {
    kind: "file",
    at: place,
    content: attached.truststore(truststore, place, readTruststore),
    buckets:
      bucket === undefined
        ? undefined
        : byRegion(bucket, bucketAt, regions, (name, each) => ({ name, at: each })),
  };
}

function toOwnership(
  written: WrittenMutualTls["ownershipCertificate"],
  domainAt: Place,
  { regions, certificates }: MutualTlsSurroundings,
): OwnershipCertificate | undefined {
  if (written === undefined) return undefined;
  const at = inside(domainAt, "ownershipCertificate");
  if (typeof written === "string" && !written.startsWith("arn:"))
    return { kind: "named", reference: refer(certificates, written, at) };
  return {
    kind: "existing",
    at,
    arns: byRegion(written, at, regions, (arn, each) => ({ arn, at: each })),
  };
}
