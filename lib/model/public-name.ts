import { isInZone } from "./host-name";
import { partitionNames, partitions } from "./partitions";

/**
 * Names that are Amazon's own, and names outside the public DNS.
 * https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-cert-requests.html
 * https://www.iana.org/assignments/special-use-domain-names/special-use-domain-names.xhtml
 */
const amazonsOwn = [
  ...new Set(partitionNames.map((name) => partitions[name].dnsSuffix)),
  "amplifyapp.com",
  "aws",
  "awsapprunner.com",
  "cloudfront.net",
  "elasticbeanstalk.com",
];
const notPublic = [
  "alt",
  "corp",
  "example",
  "home",
  "home.arpa",
  "internal",
  "intranet",
  "invalid",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "mail",
  "onion",
  "private",
  "test",
];

/** The domain of Amazon's that `base` is or lies in. */
export function amazonDomainOf(base: string): string | undefined {
  return amazonsOwn.find((domain) => isInZone(base, domain));
}

/** The suffix that keeps `base` out of the public DNS. */
export function privateSuffixOf(base: string): string | undefined {
  return notPublic.find((suffix) => isInZone(base, suffix));
}

/** Whether a public certificate authority may vouch for a name of the user's with this base. */
export function isCertifiable(base: string): boolean {
  return amazonDomainOf(base) === undefined && privateSuffixOf(base) === undefined;
}
