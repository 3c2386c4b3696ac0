import { apiGateway, s3 } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { type MutualTlsDomain, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mayBeRegion } from "../../model/regions";
import type { Rule, Violation } from "../rule";

const inTwoRegions = (bucket: string) => `apis:
  trade:
    kind: rest
    disableExecuteApiEndpoint: true
    regions:
      eu-west-1: { id: t1r2a3d4e5, stage: prod }
      us-east-1: { id: f6g7h8i9j0, stage: prod }
domains:
  - name: trade.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    mutualTls: { truststore: truststores/partners.pem, bucket: ${bucket} }
    healthCheck: { alarm: { existing: { eu-west-1: errors, us-east-1: errors } } }
    mappings: [{ api: trade }]
`;

export const mutualTlsBucketRegion: Rule = {
  id: "mutual-tls-bucket-region",
  severity: "error",
  because: "aws-refuses",
  title: "A truststore's bucket is one for each region of the domain",
  why: "A bucket is in one region, and the stack of each region puts the truststore into a bucket there: in one for several, S3 would answer the others with `PermanentRedirect`, and two stacks would write the same object.",
  docs: [s3("UsingBucket"), apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: inTwoRegions("acme-trust"),
    passes: inTwoRegions("{ eu-west-1: acme-trust-eu, us-east-1: acme-trust-us }"),
  },
  check: (fleet) => mutualTlsDomains(fleet).flatMap(checkDomain),
};

function checkDomain({
  name,
  regions: all,
  mutualTls: { truststore },
}: MutualTlsDomain): Violation[] {
  if (truststore.kind !== "file" || truststore.buckets === undefined) return [];
  const { buckets } = truststore;
  const first = new Map<string, string>();
  return [...new Set(all)].filter(mayBeRegion).flatMap((region): Violation[] => {
    const bucket = buckets.get(region);
    const help = `Write a bucket for each region, such as \`bucket: { ${all.map((each) => `${each}: …`).join(", ")} }\`, or take \`bucket\` out: the stacks make them.`;
    if (bucket === undefined)
      return [
        {
          at: bucketsPlace(truststore.at, buckets),
          message: `"${name.text}" has no bucket for its truststore in ${region}`,
          help,
        },
      ];
    const earlier = first.get(bucket.name);
    if (earlier === undefined) {
      first.set(bucket.name, region);
      return [];
    }
    return [
      {
        at: bucket.at,
        message: `the bucket "${bucket.name}" is in one region, and cannot be both that of ${earlier} and that of ${region}`,
        help,
      },
    ];
  });
}

/** The map that lacks one. */
function bucketsPlace({ file, path }: Place, buckets: ReadonlyMap<string, { at: Place }>): Place {
  const [any] = buckets.values();
  return any === undefined
    ? { file, path: [...path.slice(0, -1), "bucket"] }
    : { file, path: any.at.path.slice(0, -1) };
}
