import type { OwnedApi } from "../model/api";
import { calledFunctions, isAtHome } from "../model/called-functions";

/** What lets an API call a Lambda function. */
export interface LambdaPermissionPlan {
  readonly id: string;
  readonly functionName: string;
  /** A version or an alias; undefined for the function itself. */
  readonly qualifier: string | undefined;
  /** What its statement's id begins with in the function's policy. */
  readonly statementIdPrefix: string;
}

/** Lambda takes 100 characters, and Terraform adds 26 to the prefix and the hyphen after it. */
const MOST = 73;

/** One for each function of the API's own account and region, unless the fleet makes none. */
export function planLambdaPermissions(
  api: OwnedApi,
  { region, project }: { readonly region: string; readonly project: string },
): LambdaPermissionPlan[] {
  if (api.lambdaPermissions === "none") return [];
  return calledFunctions(api, region)
    .filter((called) => isAtHome(called, api, region))
    .map(({ function: { name, qualifier } }) => ({
      id: `${api.name}__${[name, ...(qualifier === undefined ? [] : [qualifier])].map(plainId).join("__")}`,
      functionName: name,
      qualifier,
      statementIdPrefix: `${`api-gateway-${project}-${api.name}`.replace(/[^\w-]/g, "-").slice(0, MOST)}-`,
    }));
}

/** Names of functions and aliases have no other signs. */
function plainId(name: string): string {
  return name.replace(/[^\w-]/g, "-");
}
