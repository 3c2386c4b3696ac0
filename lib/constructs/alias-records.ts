import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { Location } from "../model/routing";
import type { AliasPlan } from "../plan/alias-plan";
import type { RecordRouting } from "../plan/record-routing";
import { defined } from "./defined";
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
  /** The health check that the records follow. */
  readonly healthCheckId?: string;
}

/** The records that lead a host name to its domain. */
export class AliasRecords extends Construct {
  constructor(scope: Construct, id: string, props: AliasRecordsProps) {
    super(scope, id);
    for (const [index, alias] of props.aliases.entries()) this.record(alias, index, props);
  }

  private record(
    plan: AliasPlan,
    index: number,
    { target, providers, healthCheckId }: AliasRecordsProps,
  ): void {
    const before =
      plan.after === undefined
        ? undefined
        : [{ fqn: `${Route53Record.tfResourceType}.${plan.after}` }];
    const record = new Route53Record(this, `record-${index}`, {
      zoneId: plan.zoneId,
      name: plan.name,
      type: plan.type,
      // Route 53 finds every API Gateway healthy, and a reader would take it for a health check.
      alias: { name: target.name, zoneId: target.zoneId, evaluateTargetHealth: false },
      ...routingArguments(plan.routing),
      ...defined({ healthCheckId, dependsOn: before }),
      ...providers.argument(plan.provider),
    });
    named(record, plan.id);
  }
}

function routingArguments(routing: RecordRouting | undefined) {
  if (routing === undefined) return {};
  const { setIdentifier } = routing;
  switch (routing.policy) {
    case "latency":
      return { setIdentifier, latencyRoutingPolicy: { region: routing.region } };
    case "weighted":
      return { setIdentifier, weightedRoutingPolicy: { weight: routing.weight } };
    case "failover":
      return { setIdentifier, failoverRoutingPolicy: { type: routing.role } };
    case "geolocation":
      return { setIdentifier, geolocationRoutingPolicy: location(routing.location) };
    case "geoproximity":
      return {
        setIdentifier,
        geoproximityRoutingPolicy: { awsRegion: routing.region, bias: routing.bias },
      };
    default:
      return routing satisfies never;
  }
}

/** Route 53 writes the default location as the country `*`. */
function location(place: Location) {
  if (place.kind === "default") return { country: "*" };
  if (place.kind === "continent") return { continent: place.continent };
  const { country, subdivision } = place;
  return subdivision === undefined ? { country } : { country, subdivision };
}
