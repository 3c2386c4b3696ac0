import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { AliasPlan } from "../plan/alias-plan";
import { named } from "./named";
import type { Providers } from "./providers";

/** What an alias record leads to. */
export interface AliasTarget {
  readonly name: string;
  readonly zoneId: string;
}

export interface AliasRecordsProps {
  readonly aliases: readonly AliasPlan[];
  readonly target: AliasTarget;
  readonly providers: Providers;
}

/** The records that lead a host name to its domain. */
export class AliasRecords extends Construct {
  constructor(scope: Construct, id: string, props: AliasRecordsProps) {
    super(scope, id);
    for (const alias of props.aliases) this.record(alias, props);
  }

  private record(plan: AliasPlan, { target, providers }: AliasRecordsProps): void {
    const record = new Route53Record(this, plan.type, {
      zoneId: plan.zoneId,
      name: plan.name,
      type: plan.type,
      alias: {
        name: target.name,
        zoneId: target.zoneId,
        evaluateTargetHealth: plan.evaluateTargetHealth,
      },
      ...latency(plan.latencyRegion),
      ...providers.argument(plan.provider),
    });
    named(record, plan.id);
  }
}

/** The region is also the set identifier: it never changes when other regions come and go. */
function latency(region: string | undefined) {
  return region === undefined ? {} : { setIdentifier: region, latencyRoutingPolicy: { region } };
}
