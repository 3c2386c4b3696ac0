import type { Backend } from "../model/backend";
import { type Domain, zoneOf } from "../model/domain";
import { firstProviderIn, firstProviderWithRecordsIn } from "../model/provider-regions";

/** The first version of Terraform that keeps an S3 lock file without calling it experimental. */
const TERRAFORM_WITH_LOCK_FILE = "1.11.0";
/** The first version whose `cloud` block can name a project. */
const TERRAFORM_WITH_CLOUD_PROJECT = "1.6.0";
/** The first version whose S3 backend has a block for the role to assume. */
const TERRAFORM_WITH_ASSUMED_ROLE = "1.6.0";
const TERRAFORM = "1.5.0";
/** The first version of the provider with `endpoint_access_mode`. */
const AWS_WITH_ACCESS_MODE = "6.28.0";
const AWS = "5.100.0";

/** The versions that a stack of these domains in a region asks for: no newer ones than it uses. */
export function requirements(
  backend: Backend,
  domains: readonly Domain[],
  region: string,
): { terraform: string; aws: string } {
  const accessMode = domains.some((domain) => domain.endpointAccessMode !== undefined);
  const aws = newest([
    AWS,
    ...(accessMode ? [AWS_WITH_ACCESS_MODE] : []),
    firstProviderIn(region),
    ...(domains.some(namesRegion) ? [firstProviderWithRecordsIn(region)] : []),
  ]);
  return {
    terraform: `>= ${terraformFor(backend)}`,
    aws: `>= ${aws}, < 7.0.0`,
  };
}

/** Whether a record or a health check of the domain names the region, which the provider looks up. */
function namesRegion(domain: Domain): boolean {
  if (domain.endpoint !== "regional" || !domain.alias || zoneOf(domain)?.kind !== "hosted")
    return false;
  const { routing, healthCheck } = domain;
  return (
    routing.policy === "latency" || (healthCheck !== undefined && healthCheck.kind !== "probe")
  );
}

function newest(versions: readonly (string | undefined)[]): string {
  return versions
    .filter((version) => version !== undefined)
    .reduce((one, other) => (isNewer(other, one) ? other : one));
}

function isNewer(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { numeric: true }) > 0;
}

function terraformFor(backend: Backend): string {
  if (backend.kind === "s3" && backend.lockFile) return TERRAFORM_WITH_LOCK_FILE;
  if (backend.kind === "cloud" && backend.project !== undefined)
    return TERRAFORM_WITH_CLOUD_PROJECT;
  if (backend.kind === "s3" && backend.roleArn !== undefined) return TERRAFORM_WITH_ASSUMED_ROLE;
  return TERRAFORM;
}
