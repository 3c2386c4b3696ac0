import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Providers } from "../lib/constructs/providers";
import { stateBackend } from "../lib/constructs/state-backend";
import type { StackPlan } from "../lib/plan/stack-plan";
import { renderTree } from "./json-tree";
import { stackJson } from "./stack-json";

/** What every stack has: its providers, its state, its versions. */
export abstract class ApiDomainsStack extends TerraformStack {
  protected readonly providers: Providers;
  private readonly requires: StackPlan["requires"];

  constructor(scope: Construct, plan: StackPlan) {
    super(scope, plan.name);
    this.requires = plan.requires;
    this.providers = new Providers(this, "providers", plan.providers);
    stateBackend(this, plan.backend);
  }

  /** The stack as Terraform's JSON, piece by piece. */
  *toJson(): Generator<string> {
    this.runAllValidations();
    yield* renderTree(stackJson(this, this.requires));
    yield "\n";
  }

  /**
   * CDKTF would resolve the whole stack once to find references to other stacks, and make remote
   * states of them. There are none, and a test holds every stack to that.
   */
  override prepareStack(): void {
    this.ensureBackendExists();
  }
}
