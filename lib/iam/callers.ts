import { isDomainStack, type StackPlan } from "../plan/stack-plan";
import type { UsagePlansPlan } from "../plan/usage-plans-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, gatewayArn } from "./arn-of";
import { each, type Grant } from "./grant";

/** Something of which all ids are AWS's own, in one collection. */
interface Made {
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * Usage plans, API keys, client certificates, and the throttles of stages that exist already.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function callerGrants(needs: AccountNeeds): Grant[] {
  const plans = needs.stacks.flatMap((stack) =>
    (usagePlansOf(stack)?.plans ?? []).map(({ tags }) => made(stack, tags, needs)),
  );
  const bound = needs.stacks.filter((stack) =>
    usagePlansOf(stack)?.plans.some(({ keys }) => keys.length > 0),
  );
  const keys = bound.map((stack) => made(stack, {}, needs));
  const certificates = needs.stacks.flatMap((stack) => certificatesIn(stack, needs));
  return [
    ...collectionGrants("UsagePlan", "/usageplans", plans),
    {
      sid: "KeysOfUsagePlans",
      reads: [],
      writes: ["apigateway:POST"],
      groups: each(keys.map(({ place }) => gatewayArn(place, "/usageplans/*/keys"))),
    },
    ...collectionGrants("ApiKey", "/apikeys", keys),
    ...collectionGrants("ClientCertificate", "/clientcertificates", certificates),
    {
      sid: "ThrottledStages",
      reads: ["apigateway:GET"],
      writes: ["apigateway:PATCH"],
      groups: each(throttledStages(needs)),
    },
  ];
}

function collectionGrants(name: string, collection: string, all: readonly Made[]): Grant[] {
  const tagged = all.filter((each) => each.tagged);
  return [
    {
      sid: `Create${name}s`,
      reads: [],
      writes: ["apigateway:POST"],
      groups: each(all.map(({ place }) => gatewayArn(place, collection))),
    },
    {
      sid: `${name}s`,
      reads: ["apigateway:GET"],
      writes: ["apigateway:PATCH", "apigateway:DELETE"],
      groups: each(all.map(({ place }) => gatewayArn(place, `${collection}/*`))),
    },
    {
      sid: `${name}Tags`,
      reads: [],
      writes: ["apigateway:PUT", "apigateway:DELETE"],
      // What is tagged stands in the path, encoded, and has no id yet when it is made.
      groups: each(
        tagged.map(({ place }) =>
          gatewayArn(place, `/tags/${encodeURIComponent(gatewayArn(place, collection))}*`),
        ),
      ),
    },
  ];
}

function usagePlansOf(stack: StackPlan): UsagePlansPlan | undefined {
  return stack.kind === "waf" ? undefined : stack.usagePlans;
}

function certificatesIn(stack: StackPlan, needs: AccountNeeds): Made[] {
  if (!isDomainStack(stack)) return [];
  return stack.apis.flatMap((api) =>
    api.kind === "rest" && api.clientCertificates !== undefined
      ? [made(stack, api.tags, needs)]
      : [],
  );
}

function throttledStages(needs: AccountNeeds): string[] {
  return needs.stacks.flatMap((stack) =>
    stack.kind !== "gateway"
      ? []
      : stack.stageThrottles.map(({ apiId, stageName }) =>
          gatewayArn(placeOf(stack, needs), `/restapis/${apiId}/stages/${stageName}`),
        ),
  );
}

function made(stack: StackPlan, tags: Readonly<Record<string, string>>, needs: AccountNeeds): Made {
  return { place: placeOf(stack, needs), tagged: isTagged(stack, tags) };
}
