import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

export const apiVpcEndpointRegion: Rule = {
  id: "api-vpc-endpoint-region",
  severity: "error",
  because: "endangers",
  title: "An API with VPC endpoints is in one region, as they are",
  why: "A private API is called through VPC endpoints of its own region. Elsewhere the same list names endpoints that are not there, and the policy that is made of it lets nobody in.",
  docs: [
    apiGateway("apigateway-private-api-create"),
    apiGateway("associate-private-api-with-vpc-endpoint"),
  ],
  examples: {
    fails: inRegions("[eu-west-1, us-east-1]"),
    passes: inRegions("[eu-west-1]"),
    files: { "apis/items.yaml": plainDocument },
  },
  check: (fleet) =>
    fleet.apis.flatMap((api) => {
      if (!api.owned || api.endpoint !== "private" || api.vpcEndpoints.length === 0) return [];
      const [first, ...others] = api.regions.keys();
      if (first === undefined || others.length === 0) return [];
      return [
        {
          at: inside(api.at, "vpcEndpoints"),
          message: `"${api.name}" is in ${[first, ...others].join(" and ")}, and a VPC endpoint is in one region only`,
          help: `Write \`regions: [${first}]\` here, and list an API of its own for ${others.join(" and ")} with the VPC endpoints there: the document can be the same.`,
        },
      ];
    }),
};

function inRegions(regions: string): string {
  return `apis:
  items:
    kind: rest
    endpoint: private
    openapi: apis/items.yaml
    regions: ${regions}
    vpcEndpoints: [vpce-0123456789abcdef0]
domains:
  - name: items.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: items }]
`;
}
