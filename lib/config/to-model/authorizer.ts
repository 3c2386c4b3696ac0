import { inside, type Place } from "../../findings/place";
import type { Authorizer } from "../../model/authorizer";
import { defaults } from "../defaults";
import type { WrittenAuthorizer } from "../schema/authorizer";
import { byRegion } from "./by-region";

export function toAuthorizer(
  { lambdaArn, ttlSeconds, identitySources }: WrittenAuthorizer,
  at: Place,
  regions: readonly string[],
): Authorizer {
  return {
    at,
    functions: byRegion(lambdaArn, inside(at, "lambdaArn"), regions, (arn, each) => ({
      arn,
      at: each,
    })),
    ttlSeconds: ttlSeconds ?? defaults.authorizerTtlSeconds,
    identitySources: identitySources ?? [],
  };
}
