import { TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { Providers } from "../lib/constructs/providers";
import { stateBackend } from "../lib/constructs/state-backend";
import { Defect } from "../lib/findings/defect";
import type { StackPlan } from "../lib/plan/stack-plan";

interface StackJson {
  "//"?: { metadata?: Record<string, unknown> };
  readonly resource?: ResourceJson;
  readonly data?: ResourceJson;
}

/** By type and id. */
type ResourceJson = Record<string, Record<string, { "//"?: unknown }>>;

/** What every stack has: its providers, its state, its versions; and JSON that is fit to review. */
export abstract class ApiDomainsStack extends TerraformStack {
  protected readonly providers: Providers;

  constructor(scope: Construct, plan: StackPlan) {
    super(scope, plan.name);
    this.providers = new Providers(this, "providers", plan.providers);
    stateBackend(this, plan.backend);
    this.addOverride("terraform.required_version", plan.requires.terraform);
    this.addOverride("terraform.required_providers.aws", {
      source: "hashicorp/aws",
      version: plan.requires.aws,
    });
  }

  /**
   * The stack without CDKTF's notes on where each resource comes from, which double its length, and
   * without CDKTF's version, which would change every stack when the library does.
   */
  override toTerraform(): object {
    const json: StackJson = super.toTerraform();
    delete json["//"]?.metadata?.version;
    delete json["//"]?.metadata?.overrides;
    const elements = [...resourcesIn(json.resource), ...resourcesIn(json.data)];
    for (const element of elements) delete element["//"];
    this.refuseLostResources(elements.length);
    return json;
  }

  /** CDKTF keeps only the last of two resources with one id, and says nothing. */
  private refuseLostResources(kept: number): void {
    const made = this.node.findAll().filter(isResource).length;
    if (made !== kept)
      throw new Defect(`${this.node.id}: ${made} resources share ${kept} addresses`);
  }
}

function resourcesIn(json: ResourceJson = {}): { "//"?: unknown }[] {
  return Object.values(json).flatMap((byId) => Object.values(byId));
}

function isResource(construct: IConstruct): boolean {
  return (
    TerraformResource.isTerraformResource(construct) ||
    TerraformDataSource.isTerraformDataSource(construct)
  );
}
