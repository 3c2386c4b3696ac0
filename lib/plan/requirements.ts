import type { Backend } from "../model/backend";
import type { Domain } from "../model/domain";

/** The first version of Terraform that keeps an S3 lock file without calling it experimental. */
const TERRAFORM_WITH_LOCK_FILE = "1.11.0";
/** The first version whose `cloud` block can name a project. */
const TERRAFORM_WITH_CLOUD_PROJECT = "1.6.0";
const TERRAFORM = "1.5.0";
/** The first version of the provider with `endpoint_access_mode`. */
const AWS_WITH_ACCESS_MODE = "6.28.0";
const AWS = "5.100.0";

/** The versions that a stack of these domains asks for: no newer ones than it uses. */
export function requirements(
  backend: Backend,
  domains: readonly Domain[],
): { terraform: string; aws: string } {
  const accessMode = domains.some((domain) => domain.endpointAccessMode !== undefined);
  return {
    terraform: `>= ${terraformFor(backend)}`,
    aws: `>= ${accessMode ? AWS_WITH_ACCESS_MODE : AWS}, < 7.0.0`,
  };
}

function terraformFor(backend: Backend): string {
  if (backend.kind === "s3" && backend.lockFile) return TERRAFORM_WITH_LOCK_FILE;
  if (backend.kind === "cloud" && backend.project !== undefined)
    return TERRAFORM_WITH_CLOUD_PROJECT;
  return TERRAFORM;
}
