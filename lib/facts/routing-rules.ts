import type { Fate } from "./fact";
import { apiGateway, general, github, providerChangelog } from "./pages";
import type { Section } from "./section";

/** The language has no routing rules yet, nor routing modes. */
const awaited = [{ kind: "awaits", feature: "routing-rules" }] as const satisfies readonly Fate[];

export const routingRules: Section = {
  letter: "R",
  title: "Routing rules",
  facts: [
    {
      id: "R-01",
      text: "A domain routes by mappings alone, which is the default, by rules before mappings, or by rules alone. API Gateway's two APIs spell the first two modes differently, `BASE_PATH_MAPPING` in the one and `API_MAPPING` in the other, and each refuses the other's spelling.",
      docs: [apiGateway("rest-api-routing-mode")],
      standing: "acceptance-tested",
      evidence: [
        "TestAccAPIGatewayDomainName_routingMode",
        "API model apigateway RoutingMode",
        "API model apigatewayv2 RoutingMode",
      ],
      fates: awaited,
    },
    {
      id: "R-02",
      text: "A domain that routes by rules alone takes no new mappings, and those that it has answer no more. Making one fails with a `BadRequestException`, requests with 403.",
      docs: [apiGateway("set-routing-mode")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-03",
      text: "Routing rules lead to stages of REST APIs in the domain's own account, and a domain that maps both REST and HTTP APIs can have none. Any other rule is refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-04",
      text: "The routing rules of a public domain lead to public APIs only, those of a private domain to private ones. Any other is refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-05",
      text: "A routing rule has a priority from 1 to 1,000,000, which no other rule of its domain has; any other is refused. The page says so, while one report found the real limits to be slightly different.",
      docs: [apiGateway("rest-api-routing-rules"), github("aws/aws-cdk#38803")],
      standing: "documented",
      evidence: [
        "API model apigatewayv2 RoutingRulePriority",
        "TestAccAPIGatewayV2RoutingRule_basic",
      ],
      fates: awaited,
    },
    {
      id: "R-06",
      text: "A routing rule looks at no more than two headers and one path. More conditions are refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-07",
      text: "In a routing rule the name of a header and a text to be found inside its value are shorter than 40 characters, its value and a path shorter than 128. An asterisk stands only at the beginning, at the end, or at both.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-08",
      text: "Routing rules take a header's name in any case and its value only as written. A value in other capitals than the client's goes to the wrong API without an error.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-09",
      text: "Routing rules cannot look at headers that API Gateway or HTTP keep to themselves: `Authorization`, `Connection`, `Forwarded`, `Keep-Alive`, `Origin`, `TE`, `Trailers`, `Transfer-Encoding`, `Upgrade`, `Via`, `x-apigw-api-id`, `X-restAPI`, and those that begin with `access-control-`, `apigw-`, `Content-`, `Proxy-`, `x-amz-`, `x-amzn-` or `X-Forwarded-`. They are refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-10",
      text: "A domain has at most 50 routing rules, unless AWS raises the quota. The next one fails with `LimitExceededException`.",
      docs: [general("apigateway")],
      standing: "documented",
      fates: awaited,
    },
    {
      id: "R-11",
      text: "Terraform's AWS provider knows routing modes and rules from version 6.29.0 on. Its rules name their domain without the id that tells private domains apart, and so cannot be used for those.",
      docs: [
        apiGateway("rest-api-routing-rules"),
        providerChangelog,
        github("hashicorp/terraform-provider-aws#46919"),
      ],
      standing: "documented",
      fates: awaited,
    },
  ],
};
