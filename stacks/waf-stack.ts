import type { Construct } from "constructs";
import { WebAcls } from "../lib/constructs/web-acls";
import type { WafStackPlan } from "../lib/plan/stack-plan";
import { ApiDomainsStack } from "./api-domains-stack";

/** The web ACLs of an account in a region, and the stages behind them. */
export class WafStack extends ApiDomainsStack {
  constructor(scope: Construct, plan: WafStackPlan) {
    super(scope, plan);
    new WebAcls(this, "web-acls", plan);
  }
}
