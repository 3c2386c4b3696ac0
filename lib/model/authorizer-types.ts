import type { OwnedApi } from "./api";

/**
 * The types of authorizers that each kind of API has.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
 */
export const authorizerTypes: Readonly<Record<OwnedApi["kind"], readonly string[]>> = {
  rest: ["token", "request", "cognito_user_pools"],
  http: ["jwt", "request"],
};
