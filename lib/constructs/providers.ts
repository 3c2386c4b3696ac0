import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { Account } from "../model/account";
import { isKnownToProviders } from "../model/provider-regions";
import type { ProviderPlan } from "../plan/provider-plan";
import { defined } from "./defined";

/** The configurations of the AWS provider in a stack, by alias. */
export class Providers extends Construct {
  private readonly byAlias: ReadonlyMap<string | undefined, AwsProvider>;

  constructor(scope: Construct, id: string, plans: readonly ProviderPlan[]) {
    super(scope, id);
    this.byAlias = new Map(plans.map((plan) => [plan.alias, this.provider(plan)]));
  }

  /** The `provider` argument for a resource; nothing for the stack's default. */
  argument(alias: string | undefined): { provider?: AwsProvider } {
    if (alias === undefined) return {};
    const provider = this.byAlias.get(alias);
    if (provider === undefined) throw new Defect(`the stack has no provider "${alias}"`);
    return { provider };
  }

  private provider({ alias, region, account, tags }: ProviderPlan): AwsProvider {
    return new AwsProvider(
      this,
      alias ?? "default",
      defined({
        alias,
        region,
        skipRegionValidation: isKnownToProviders(region) ? undefined : true,
        profile: account?.profile,
        allowedAccountIds: account && [account.id],
        assumeRole: account?.roleArn === undefined ? undefined : [assumeRole(account)],
        defaultTags: Object.keys(tags).length === 0 ? undefined : [{ tags: { ...tags } }],
      }),
    );
  }
}

function assumeRole({ roleArn, externalId, sessionName }: Account) {
  return defined({ roleArn, externalId, sessionName });
}
