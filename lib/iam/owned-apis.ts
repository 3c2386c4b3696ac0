import type { ApiPlan } from "../plan/api-plan";
import { isDomainStack } from "../plan/stack-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, gatewayArn } from "./arn-of";
import { each, type Grant } from "./grant";

/** An API that a stack makes, and where. */
interface PlacedApi {
  readonly api: ApiPlan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * APIs that the stacks make, with their deployments and stages. Their ids are AWS's own, so that the
 * grants are for all APIs of a kind in the region.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function ownedApiGrants(needs: AccountNeeds): Grant[] {
  const apis = apisOf(needs);
  // Of an API without one too: the change that takes its policy away needs it.
  const guarded = apis.filter(({ api }) => api.kind === "rest");
  const tagged = apis.filter((each) => each.tagged);
  return [
    {
      sid: "CreateApis",
      reads: [],
      writes: ["apigateway:POST"],
      groups: each(apis.map(({ api, place }) => gatewayArn(place, collectionOf(api)))),
    },
    {
      sid: "Apis",
      reads: ["apigateway:GET"],
      writes: ["apigateway:POST", "apigateway:PATCH", "apigateway:PUT", "apigateway:DELETE"],
      groups: each(apis.map(({ api, place }) => gatewayArn(place, `${collectionOf(api)}/*`))),
    },
    {
      // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
      sid: "ApiPolicies",
      reads: [],
      writes: ["apigateway:UpdateRestApiPolicy"],
      groups: each(
        guarded.flatMap(({ place }) => [
          gatewayArn(place, "/restapis"),
          gatewayArn(place, "/restapis/*"),
        ]),
      ),
    },
    {
      sid: "ApiTags",
      reads: [],
      writes: ["apigateway:PUT", "apigateway:DELETE"],
      groups: each(tagged.map(tagsOf)),
    },
    {
      // While it is made there is no ARN yet: for that the second API asks for `/tags/` alone.
      sid: "SecondApiTags",
      reads: [],
      writes: ["apigateway:POST"],
      groups: each(
        tagged
          .filter(({ api }) => api.kind !== "rest")
          .flatMap((each) => [gatewayArn(each.place, "/tags/"), tagsOf(each)]),
      ),
    },
  ];
}

function apisOf(needs: AccountNeeds): PlacedApi[] {
  return needs.stacks.filter(isDomainStack).flatMap((stack) =>
    stack.apis.map((api) => ({
      api,
      place: placeOf(stack, needs),
      tagged: isTagged(stack, api.tags),
    })),
  );
}

/** The paths of the second API lack the `/v2`. */
function collectionOf({ kind }: ApiPlan): string {
  return kind === "rest" ? "/restapis" : "/apis";
}

/** What is tagged stands in the path, encoded, and its id is not known before. */
function tagsOf({ api, place }: PlacedApi): string {
  const all = gatewayArn(place, collectionOf(api));
  return gatewayArn(place, `/tags/${encodeURIComponent(all)}*`);
}
