import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { policyExamples } from "../policy-example";
import type { Rule } from "../rule";

export const apiVpcEndpoints: Rule = {
  id: "api-vpc-endpoints",
  severity: "error",
  because: "aws-refuses",
  title: "Only private APIs have VPC endpoints",
  why: "A public API cannot be tied to VPC endpoints: API Gateway refuses it, after what stands before it has been made.",
  docs: [
    apiGateway("apigateway-private-apis"),
    apiGateway("associate-private-api-with-vpc-endpoint"),
  ],
  examples: policyExamples(
    "    vpcEndpoints: [vpce-0123456789abcdef0]\n",
    "    endpoint: private\n    vpcEndpoints: [vpce-0123456789abcdef0]\n",
  ),
  check: (fleet) =>
    fleet.apis.flatMap((api) =>
      api.owned && api.endpoint !== "private" && api.vpcEndpoints.length > 0
        ? [
            {
              at: inside(api.at, "vpcEndpoints"),
              message: `"${api.name}" has VPC endpoints, and is ${api.endpoint}`,
              help: "Write `endpoint: private` at the API, or take `vpcEndpoints` out.",
            },
          ]
        : [],
    ),
};
