import type { JsonObject } from "../model/openapi-document";

/**
 * The policy of a private domain that the given VPC endpoints alone may call: everybody may, except
 * those who come through any other endpoint.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-tutorial.html
 */
export function vpcEndpointPolicy(vpcEndpoints: readonly string[]): JsonObject {
  const invoke = { Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", ...invoke },
      {
        Effect: "Deny",
        ...invoke,
        Condition: { StringNotEquals: { "aws:SourceVpce": vpcEndpoints } },
      },
    ],
  };
}
