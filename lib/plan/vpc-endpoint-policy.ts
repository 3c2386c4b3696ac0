import type { JsonObject } from "../model/openapi-document";

/**
 * The policy of an API or a private domain that the given VPC endpoints alone may call: everybody
 * may, except those who come through any other endpoint. A domain's is for any resource, `*`, which
 * is told back as it was written; API Gateway makes the domain's ARN of `execute-api:/*`, and the
 * provider finds that different for ever.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-tutorial.html
 */
export function vpcEndpointPolicy(
  vpcEndpoints: readonly string[],
  resource: "*" | "execute-api:/*",
): JsonObject {
  const invoke = { Principal: "*", Action: "execute-api:Invoke", Resource: resource };
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
