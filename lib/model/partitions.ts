/** The partitions of AWS: each has regions, accounts and ARNs of its own, and its own endpoints. */
export const partitionNames = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-eusc",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
] as const;
export type Partition = (typeof partitionNames)[number];

/** What a partition can be without. */
export type PartitionFeature =
  /** Edge-optimized endpoints, with their certificates in us-east-1. */
  | "edge-domains"
  /** Public hosted zones in Route 53. */
  | "public-zones"
  /** Alias records that lead out of their own zone, as those of domains and VPC endpoints do. */
  | "aliases-to-domains"
  | "latency-records"
  | "geolocation-records"
  /** Security policies whose names begin with `SecurityPolicy_`. */
  | "enhanced-policies"
  /** Certificates with elliptic curves for domains that ask their clients for certificates. */
  | "ecdsa-with-mutual-tls";

export interface PartitionProfile {
  /** How AWS calls it. */
  readonly title: string;
  /** What the host names of its services end with. */
  readonly dnsSuffix: string;
  /** What the codes of its regions look like. */
  readonly regionForm: RegExp;
  /** What AWS says that it does not have. Of what is not listed nothing is known to be missing. */
  readonly lacks: readonly PartitionFeature[];
}

const direction = "(?:north|south|central|(?:north|south)?(?:east|west))";
const regionsOf = (area: string) => new RegExp(`^${area}-${direction}-\\d{1,2}$`);

/**
 * By partition. Names, suffixes and forms are those of AWS's own partition data, which its SDKs and
 * botocore carry (botocore 1.43.11, `partitions.json`); what is missing has a fact each in
 * docs/aws-facts.md. An isolated partition has no us-east-1 for the certificates of edge domains, and
 * no region of one is among those that Route 53's API takes in latency records.
 */
export const partitions: Readonly<Record<Partition, PartitionProfile>> = {
  aws: {
    title: "AWS's commercial regions",
    dnsSuffix: "amazonaws.com",
    regionForm: regionsOf("(?!cn)[a-z]{2}"),
    lacks: [],
  },
  "aws-cn": {
    title: "AWS in China",
    dnsSuffix: "amazonaws.com.cn",
    regionForm: regionsOf("cn"),
    lacks: ["edge-domains"],
  },
  "aws-us-gov": {
    title: "AWS GovCloud (US)",
    dnsSuffix: "amazonaws.com",
    regionForm: regionsOf("us-gov"),
    lacks: [
      "edge-domains",
      "public-zones",
      "aliases-to-domains",
      "latency-records",
      "geolocation-records",
      "enhanced-policies",
      "ecdsa-with-mutual-tls",
    ],
  },
  "aws-eusc": {
    title: "the AWS European Sovereign Cloud",
    dnsSuffix: "amazonaws.eu",
    regionForm: regionsOf("eusc-[a-z]{2}"),
    lacks: ["edge-domains"],
  },
  "aws-iso": {
    title: "the isolated partition aws-iso",
    dnsSuffix: "c2s.ic.gov",
    regionForm: regionsOf("us-iso"),
    lacks: ["edge-domains", "latency-records"],
  },
  "aws-iso-b": {
    title: "the isolated partition aws-iso-b",
    dnsSuffix: "sc2s.sgov.gov",
    regionForm: regionsOf("us-isob"),
    lacks: ["edge-domains", "latency-records"],
  },
  "aws-iso-e": {
    title: "the isolated partition aws-iso-e",
    dnsSuffix: "cloud.adc-e.uk",
    regionForm: regionsOf("eu-isoe"),
    lacks: ["edge-domains", "latency-records"],
  },
  "aws-iso-f": {
    title: "the isolated partition aws-iso-f",
    dnsSuffix: "csp.hci.ic.gov",
    regionForm: regionsOf("us-isof"),
    lacks: ["edge-domains", "latency-records"],
  },
};
