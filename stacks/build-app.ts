import { App } from "cdktf";
import { Defect } from "../lib/findings/defect";
import type { StackPlan } from "../lib/plan/stack-plan";
import type { ApiDomainsStack } from "./api-domains-stack";
import { EdgeStack } from "./edge-stack";
import { GatewayStack } from "./gateway-stack";
import { PrivateStack } from "./private-stack";
import { RegionalStack } from "./regional-stack";
import { StackWriter } from "./stack-writer";
import { WafStack } from "./waf-stack";

/** The CDKTF app of the planned stacks, to be synthesized into `outdir`. */
export function buildApp(plans: readonly StackPlan[], outdir: string): App {
  const app = new App({ outdir, stackTraces: false });
  const stacks = new Map(plans.map((plan) => [plan.name, buildStack(app, plan)]));
  for (const stack of stacks.values()) stack.synthesizer = new StackWriter(stack);
  for (const { name, after } of plans) {
    for (const earlier of after)
      stackNamed(stacks, name).addDependency(stackNamed(stacks, earlier));
  }
  return app;
}

function buildStack(app: App, plan: StackPlan): ApiDomainsStack {
  switch (plan.kind) {
    case "edge":
      return new EdgeStack(app, plan);
    case "regional":
      return new RegionalStack(app, plan);
    case "private":
      return new PrivateStack(app, plan);
    case "waf":
      return new WafStack(app, plan);
    case "gateway":
      return new GatewayStack(app, plan);
    default:
      return plan satisfies never;
  }
}

function stackNamed(stacks: ReadonlyMap<string, ApiDomainsStack>, name: string): ApiDomainsStack {
  const stack = stacks.get(name);
  if (stack === undefined) throw new Defect(`there is no stack "${name}" to wait for`);
  return stack;
}
