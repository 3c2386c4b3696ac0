import type { AccountNeeds } from "./account-needs";
import { type ArnPlace, arnOf, inRegions } from "./arn-of";
import { domainsOf } from "./domains-of";
import { each, type Grant } from "./grant";

/** The role that API Gateway makes for itself in an account. */
export const API_GATEWAY_ROLE = "ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway";

/** What other services are asked for because of domains, much of it by API Gateway. */
export function domainServiceGrants(needs: AccountNeeds): Grant[] {
  const domains = domainsOf(needs);
  const edge = domains.filter(({ domain }) => domain.endpoint === "edge");
  const looksUp = domains.filter(({ domain }) => domain.endpoint === "private");
  return [
    {
      // The distribution is API Gateway's own and has no name that anybody could know.
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html
      sid: "EdgeDistributions",
      reads: [],
      writes: ["cloudfront:UpdateDistribution"],
      groups: edge.length === 0 ? [] : [["*"]],
    },
    serviceRoleGrant(
      "ApiGatewayServiceRole",
      API_GATEWAY_ROLE,
      domains.map(({ place }) => place),
    ),
    {
      sid: "VpcEndpoints",
      reads: ["ec2:DescribeVpcEndpoints", "ec2:DescribePrefixLists"],
      writes: [],
      groups: looksUp.length === 0 ? [] : [["*"]],
      condition: inRegions(looksUp.map(({ place }) => place)),
    },
  ];
}

/** Lets a service have the role that it makes for itself in every account, as `service/role`. */
export function serviceRoleGrant(sid: string, role: string, places: readonly ArnPlace[]): Grant {
  const arns = places.map((place) =>
    arnOf("iam", { ...place, region: "" }, `role/aws-service-role/${role}`),
  );
  const [service = ""] = role.split("/");
  return {
    sid,
    reads: [],
    writes: ["iam:CreateServiceLinkedRole"],
    groups: each(arns),
    condition: { StringEquals: { "iam:AWSServiceName": [service] } },
  };
}
