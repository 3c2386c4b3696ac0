import { LocalBackend, S3Backend, TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { Defect } from "../findings/defect";
import { isKnownToTerraform } from "../model/terraform-regions";
import type { BackendPlan } from "../plan/stack-plan";
import { defined } from "./defined";

/** Where the stack's state is kept. */
export function stateBackend(scope: Construct, plan: BackendPlan): TerraformBackend {
  switch (plan.kind) {
    case "local":
      return new LocalBackend(scope, { path: plan.path });
    case "s3":
      return s3Backend(scope, plan);
    case "cloud":
      return new HcpTerraform(scope, plan);
    default:
      return plan satisfies never;
  }
}

function s3Backend(scope: Construct, plan: Extract<BackendPlan, { kind: "s3" }>): S3Backend {
  const { bucket, key, region, kmsKeyId, profile, roleArn } = plan;
  const backend = new S3Backend(
    scope,
    defined({
      bucket,
      key,
      region,
      kmsKeyId,
      profile,
      assumeRole: roleArn === undefined ? undefined : { roleArn },
      encrypt: true,
    }),
  );
  if (!isKnownToTerraform(region, plan.lockFile ? "1.11.0" : "1.5.0"))
    backend.addOverride("skip_region_validation", true);
  // The argument is newer than the types.
  if (plan.lockFile) backend.addOverride("use_lockfile", true);
  return backend;
}

/** The `cloud` block. CDKTF's own construct runs `terraform` when it is synthesized. */
class HcpTerraform extends TerraformBackend {
  constructor(
    scope: Construct,
    private readonly plan: Extract<BackendPlan, { kind: "cloud" }>,
  ) {
    super(scope, "backend", "cloud");
  }

  override toTerraform(): object {
    const { organization, hostname, project, workspace } = this.plan;
    const workspaces = defined({ name: workspace, project });
    return { terraform: { cloud: defined({ organization, hostname, workspaces }) } };
  }

  override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Defect("no stack reads another stack's state");
  }

  override toMetadata(): object {
    const app = this.plan.hostname === undefined || this.plan.hostname === "app.terraform.io";
    return { ...super.toMetadata(), cloud: app ? "tfc" : "tfe" };
  }
}
