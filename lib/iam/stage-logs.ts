import type { ApiPlan } from "../plan/api-plan";
import { isDomainStack } from "../plan/stack-plan";
import { logGroupsOf } from "../plan/stage-logs-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, inRegions } from "./arn-of";
import type { Grant } from "./grant";
import { groupPattern, type PlacedLogGroup } from "./log-groups";
import { API_GATEWAY_ROLE, serviceRoleGrant } from "./services-of-domains";

interface PlacedApi {
  readonly api: ApiPlan;
  readonly place: ArnPlace;
  readonly tagged: boolean;
}

/**
 * Logs and traces of stages. HTTP APIs have their lines delivered, with the permissions of whoever
 * turns that on; REST APIs write by the account's role, and to Firehose and X-Ray by API Gateway's own.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-logging-to-kinesis.html
 */
export function stageLogGrants(needs: AccountNeeds): Grant[] {
  const apis = apisOf(needs);
  const delivered = apis.filter(({ api }) => api.kind === "http" && api.stage.logs.access);
  const byService = apis.filter(({ api: { stage } }) => {
    const { access, tracing } = stage.logs;
    return tracing || access?.destination.kind === "firehose";
  });
  return [
    {
      sid: "AccessLogDelivery",
      reads: [],
      writes: [
        "logs:CreateLogDelivery",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:DescribeResourcePolicies",
        "logs:PutResourcePolicy",
        "logs:DescribeLogGroups",
      ],
      groups: delivered.length === 0 ? [] : [["*"]],
      condition: inRegions(delivered.map(({ place }) => place)),
    },
    serviceRoleGrant(
      "LoggingServiceRole",
      API_GATEWAY_ROLE,
      byService.map(({ place }) => place),
    ),
  ];
}

/** The log groups that stacks make for stages. */
export function stageLogGroups(needs: AccountNeeds): PlacedLogGroup[] {
  return apisOf(needs).flatMap(({ api, place, tagged }) =>
    logGroupsOf(api.stage.logs).map((group) => ({
      name: groupPattern(group),
      kmsKeyArn: group.kmsKeyArn,
      keep: group.keep,
      place,
      tagged,
    })),
  );
}

function apisOf(needs: AccountNeeds): PlacedApi[] {
  return needs.stacks.filter(isDomainStack).flatMap((stack) =>
    stack.apis.map((api) => ({
      api,
      place: placeOf(stack, needs),
      tagged: isTagged(stack, {}),
    })),
  );
}
