import { Defect } from "../findings/defect";
import type { OwnedApi } from "../model/api";
import type { Authorizer } from "../model/authorizer";
import { parseLambdaArn } from "../model/lambda-arn";
import type { Home } from "./provider-plan";

/** The Lambda function that decides on the calls of an API, and what lets the API ask it. */
export interface AuthorizerPlan {
  readonly functionArn: string;
  /** A version or an alias. */
  readonly qualifier: string | undefined;
  /** Whether the stack can let the API call it: one in another account has to do that there. */
  readonly permitted: boolean;
}

export function planAuthorizer(api: OwnedApi, home: Home): AuthorizerPlan | undefined {
  if (api.authorizer === undefined) return undefined;
  const { functionArn, qualifier, account } = functionIn(api.authorizer, api, home);
  const permitted = home.account === undefined || home.account.id === account;
  return { functionArn, qualifier, permitted };
}

/** The function in the API's region. */
export function functionIn({ functions }: Authorizer, { name }: OwnedApi, { region }: Home) {
  const written = functions.get(region)?.arn ?? "";
  const parsed = parseLambdaArn(written);
  if (parsed === undefined) throw new Defect(`"${name}" has no authorizer in ${region}`);
  return { ...parsed, written };
}
