import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import type { Mapping, PrivateDomain } from "../../model/domain";
import { policyExamples } from "../policy-example";
import type { Rule, Violation } from "../rule";

export const privateApiEndpoint: Rule = {
  id: "private-api-endpoint",
  severity: "warning",
  title: "The VPC endpoints of a private domain are among those of the APIs that it maps",
  why: "The policy that is made of an API's VPC endpoints denies calls through every other, whether they come through a domain or not. An endpoint that only the domain has leads to 403, and nothing fails before.",
  docs: [
    apiGateway("apigateway-private-custom-domains"),
    apiGateway("apigateway-resource-policies-examples"),
  ],
  examples: policyExamples(
    "    endpoint: private\n    vpcEndpoints: [vpce-0fedcba9876543210]\n",
    "    endpoint: private\n    vpcEndpoints: [vpce-0fedcba9876543210, vpce-0123456789abcdef0]\n",
  ),
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain) => domain.mappings.flatMap((mapping) => strangers(domain, mapping))),
};

function strangers(domain: PrivateDomain, { at, api: { target } }: Mapping): Violation[] {
  if (target === undefined || !target.owned || !letsOnlyItsEndpointsIn(target)) return [];
  const missing = [...new Set(domain.vpcEndpoints)].filter(
    (endpoint) => !target.vpcEndpoints.includes(endpoint),
  );
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      at: inside(at, "api"),
      message: `"${target.name}" denies calls through ${missing.join(", ")}, by which "${domain.name.text}" is reached`,
      help: `Add ${first} to \`vpcEndpoints\` of the API, or take it out of those of the domain. If it is there for other APIs of the domain, accept this with that reason.`,
      related: [
        {
          at: inside(target.at, "vpcEndpoints"),
          message: "the VPC endpoints that the API lets in",
        },
      ],
    },
  ];
}

/** One in several regions, or that is public, is another rule's affair, as is a policy of its own. */
function letsOnlyItsEndpointsIn(api: OwnedApi): boolean {
  return (
    api.endpoint === "private" &&
    api.policy === undefined &&
    api.vpcEndpoints.length > 0 &&
    api.regions.size === 1
  );
}
