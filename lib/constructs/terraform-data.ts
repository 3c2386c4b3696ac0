import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/**
 * A value in the state. CDKTF has `DataResource` for it, which starts `terraform version` once for
 * each when it is synthesized, and fails where there is no Terraform.
 */
export class TerraformData extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly data: Readonly<Record<string, string | boolean>>,
  ) {
    super(scope, id, {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.data };
  }
}
