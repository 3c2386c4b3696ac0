import type { Fleet } from "../model/fleet";
import { cloudWatchRoleIn, loggingHomes, setsCloudWatchRole } from "../model/logging-homes";
import { partitionOf } from "../model/regions";
import type { CloudWatchRolePlan, GatewayStackParts } from "./gateway-plan";
import { planUsagePlans } from "./plan-usage-plans";
import { type Home, isSameHome } from "./provider-plan";
import { planStageThrottles } from "./stage-throttles-plan";

/** What API Gateway has as a whole in one account and region. */
export function planGateway(home: Home, fleet: Fleet): GatewayStackParts {
  return {
    cloudWatchRole: needsRole(home, fleet) ? planRole(home, fleet) : undefined,
    stageThrottles: planStageThrottles(home, fleet),
    usagePlans: planUsagePlans("gateway", home, fleet),
  };
}

/** Whether stages of the fleet's write logs at home, with a role that the fleet sets. */
export function needsRole(home: Home, fleet: Fleet): boolean {
  return loggingHomes(fleet).some(
    (each) => isSameHome(each, home) && setsCloudWatchRole(fleet, each),
  );
}

/**
 * Roles are global, and each region has a setting of its own: a role for each of them, so that a
 * stack can go without taking the role of another with it.
 */
function planRole({ region, account }: Home, fleet: Fleet): CloudWatchRolePlan | undefined {
  const role = cloudWatchRoleIn(fleet, account);
  if (role?.kind === "existing") return { kind: "existing", arn: role.arn };
  const partition = partitionOf(region);
  return {
    kind: "own",
    name: `${fleet.project}-apigateway-logs-${region}`,
    policyArn: `arn:${partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`,
  };
}
