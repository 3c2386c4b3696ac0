import { apiGateway, github } from "../../facts/pages";
import { policyExamples } from "../policy-example";
import type { Rule } from "../rule";

export const apiPrivatePolicy: Rule = {
  id: "api-private-policy",
  severity: "error",
  because: "aws-refuses",
  title: "A private API that the fleet makes has VPC endpoints or a policy",
  why: "API Gateway does not deploy a private API that nobody may call: `Private REST API doesn't have a resource policy attached to it`.",
  docs: [
    apiGateway("apigateway-private-api-create"),
    github("hashicorp/terraform-provider-aws#14290"),
  ],
  examples: policyExamples(
    "    endpoint: private\n",
    "    endpoint: private\n    vpcEndpoints: [vpce-0123456789abcdef0]\n",
  ),
  check: (fleet) =>
    fleet.apis.flatMap((api) => {
      if (!api.owned || api.endpoint !== "private") return [];
      if (api.policy !== undefined || api.vpcEndpoints.length > 0) return [];
      return [
        {
          at: api.at,
          message: `"${api.name}" is private, and nothing says who may call it`,
          help: "Add `vpcEndpoints: [vpce-…]`, of which its policy is made, or `policy:`.",
        },
      ];
    }),
};
