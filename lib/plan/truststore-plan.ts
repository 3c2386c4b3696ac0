import { Defect } from "../findings/defect";
import type { RegionalDomain } from "../model/domain";
import { hasMutualTls, type MutualTlsDomain } from "../model/mutual-tls-domains";
import { hostId } from "./ids";

/** The truststores that a stack puts into S3. */
export interface TruststoresPlan {
  /** What the name of the stack's own bucket begins with; undefined where it needs none. */
  readonly bucketPrefix: string | undefined;
  /** In the order of their domains. */
  readonly objects: readonly TruststoreObjectPlan[];
}

export interface TruststoreObjectPlan {
  /** That of its domain. */
  readonly id: string;
  /** A bucket that exists; undefined for the stack's own. */
  readonly bucket: string | undefined;
  readonly key: string;
  /** Certificates in PEM. */
  readonly content: string;
  /** Of the content, by which a change from outside is seen. */
  readonly md5: string;
}

/** The most characters of a bucket's prefix, to which Terraform's provider adds 26. */
const LONGEST_PREFIX = 37;

/** The truststores of the regional domains of a stack. */
export function planTruststores(
  domains: readonly RegionalDomain[],
  region: string,
  project: string,
): TruststoresPlan {
  const objects = domains.filter(hasMutualTls).flatMap((domain) => planObject(domain, region));
  const needsBucket = objects.some(({ bucket }) => bucket === undefined);
  return { bucketPrefix: needsBucket ? bucketPrefix(project) : undefined, objects };
}

function planObject(
  { name, mutualTls: { truststore } }: MutualTlsDomain,
  region: string,
): TruststoreObjectPlan[] {
  if (truststore.kind === "object") return [];
  const { content, buckets } = truststore;
  if (content === undefined) throw new Defect(`the truststore of ${name.text} is not understood`);
  const bucket = buckets?.get(region)?.name;
  if (buckets !== undefined && bucket === undefined)
    throw new Defect(`the truststore of ${name.text} has no bucket in ${region}`);
  return [
    {
      id: hostId(name),
      bucket,
      // An asterisk in a key would be any text where IAM reads it; no host name holds a `_`.
      key: `${name.text.replace("*", "_")}.pem`,
      content: content.text,
      md5: content.md5,
    },
  ];
}

function bucketPrefix(project: string): string {
  const end = "-truststores-";
  return `${project.slice(0, LONGEST_PREFIX - end.length).replace(/-+$/, "")}${end}`;
}
