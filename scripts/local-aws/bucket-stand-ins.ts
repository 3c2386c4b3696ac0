import { CreateBucketCommand, PutBucketVersioningCommand } from "@aws-sdk/client-s3";
import type { Fleet } from "../../lib/model/fleet";
import { clientsFor } from "./clients";
import type { LocalIds } from "./local-ids";

/** Makes the buckets that exist for truststores, which keep versions; names of buckets stay as they are. */
export async function makeBuckets(fleet: Fleet, endpoint: string, ids: LocalIds): Promise<void> {
  const wanted = fleet.domains.flatMap((domain) => {
    const source = domain.endpoint === "regional" ? domain.mutualTls?.truststore : undefined;
    const buckets = source?.kind === "file" ? source.buckets : undefined;
    return [...(buckets ?? [])].map(([region, { name }]) => ({ name, region, domain }));
  });
  await Promise.all(
    wanted.map(({ name, region, domain }) =>
      ids.once(`bucket ${name}`, async () => {
        const { s3 } = await clientsFor(endpoint, region, domain.account?.target);
        await s3.send(new CreateBucketCommand({ Bucket: name, ...inRegion(region) }));
        const VersioningConfiguration = { Status: "Enabled" as const };
        await s3.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
        return name;
      }),
    ),
  );
}

/** The first region of S3 is none to say. */
function inRegion(region: string) {
  if (region === "us-east-1") return {};
  return { CreateBucketConfiguration: { LocationConstraint: region as "eu-west-1" } };
}
