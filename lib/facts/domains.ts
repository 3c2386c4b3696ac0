import {
  acm,
  apiGateway,
  apiGatewayApi,
  cloudFront,
  general,
  github,
  resourceAccessManager,
  route53Api,
  terraform,
} from "./pages";
import type { Section } from "./section";

export const domains: Section = {
  letter: "D",
  title: "Public custom domains",
  facts: [
    {
      id: "D-01",
      text: "The certificate of an edge domain is in us-east-1, wherever its APIs are. API Gateway refuses any other with `Certificate must be in 'us-east-1'`.",
      docs: [
        apiGateway("how-to-edge-optimized-custom-domain-name"),
        github("amplify-education/serverless-domain-manager#49"),
      ],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-region", "certificate-arn-per-region"] },
        { kind: "generated" },
      ],
    },
    {
      id: "D-02",
      text: "The certificate of a regional or private domain is in the domain's own region. API Gateway refuses any other with `Certificate must be in` and the region of the call.",
      docs: [
        apiGateway("apigateway-regional-api-custom-domain-create"),
        github("amplify-education/serverless-domain-manager#49"),
      ],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-region", "certificate-arn-per-region"] },
        { kind: "generated" },
      ],
    },
    {
      id: "D-03",
      text: "A domain and its certificate belong to one account, and certificates cannot be shared. Otherwise API Gateway answers `The certificate provided must be owned by the account creating the domain`.",
      docs: [
        resourceAccessManager("shareable"),
        github("aws/aws-cdk#10529"),
        github("aws/aws-cdk#13512"),
        github("amplify-education/serverless-domain-manager#64"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["certificate-account"] }],
    },
    {
      id: "D-04",
      text: "The certificate lists the domain's name, or a wildcard in place of its first label: `*.example.com` serves neither `example.com` nor `a.b.example.com`. Otherwise the domain is refused, and an edge domain's name may be blocked for 40 minutes.",
      docs: [
        acm("acm-certificate-characteristics"),
        github("amplify-education/serverless-domain-manager#161"),
        github("amplify-education/serverless-domain-manager#333"),
      ],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-covers-name"] },
        { kind: "told", on: ["certificate-arn"] },
      ],
    },
    {
      id: "D-05",
      text: "A certificate has to be issued before a domain can use it. A domain that is made while its certificate still waits for validation is refused with a `BadRequestException`.",
      docs: [
        apiGateway("how-to-specify-certificate-for-custom-domain-name"),
        terraform("api_gateway_domain_name"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-06",
      text: "Edge and private domains take their certificate as `certificate_arn`, regional ones as `regional_certificate_arn`, and the two exclude each other. In the wrong one API Gateway does not see it: `A certificate was not provided for the endpoint type EDGE`.",
      docs: [apiGatewayApi("CreateDomainName"), github("hashicorp/terraform-provider-aws#3276")],
      standing: "acceptance-tested",
      evidence: [
        "TestAccAPIGatewayDomainName_certificateARN",
        "TestAccAPIGatewayDomainName_regionalCertificateARN",
        "TestAccAPIGatewayDomainName_private",
        "internal/service/apigateway/domain_name.go",
      ],
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-07",
      text: "A domain whose endpoint type is not said becomes an edge domain. In us-east-1 nothing fails; elsewhere the region of the certificate is found wrong.",
      docs: [
        apiGatewayApi("CreateDomainName"),
        terraform("api_gateway_domain_name"),
        github("hashicorp/terraform-provider-aws#5305"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-08",
      text: "Edge domains exist in the commercial regions only. In GovCloud and in China every domain has to be regional or private, and an edge one is refused with a `BadRequestException`.",
      docs: [
        apiGateway("how-to-edge-optimized-custom-domain-name"),
        terraform("api_gateway_domain_name"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["region-edge-partition"] }],
    },
    {
      id: "D-09",
      text: "A public domain's name exists once in a region, over all AWS accounts; other regions may have it too. The second one fails with `The domain name you provided already exists`.",
      docs: [apiGateway("how-to-custom-domains"), github("aws/aws-sam-cli#2591")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["name-unique", "region-unique"] }],
    },
    {
      id: "D-10",
      text: "An edge domain's name is a name of CloudFront's, which has each once in the world: no second edge domain and no distribution of anybody's may have it. Otherwise the domain fails with `already associated with an existing CloudFront distribution` or `CNAMEAlreadyExists`.",
      docs: [
        cloudFront("CNAMEs"),
        github("amplify-education/serverless-domain-manager#58"),
        github("amplify-education/serverless-domain-manager#210"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["name-edge-unique"] }],
    },
    {
      id: "D-11",
      text: "A domain's name follows RFC 1035 and is in lower case, with at most 63 characters a label and 255 in all. API Gateway refuses any other with a `BadRequestException`.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["name-syntax"] }],
    },
    {
      id: "D-12",
      text: "The asterisk of a wildcard domain is the whole of its first label and stands nowhere else. API Gateway refuses any other with a `BadRequestException`.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["name-wildcard"] }],
    },
    {
      id: "D-13",
      text: "A wildcard domain takes only a certificate that ACM issued after validation by DNS or e-mail. With an imported one it is refused with a `BadRequestException`.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-wildcard-existing"] }],
    },
    {
      id: "D-14",
      text: "A wildcard domain and a name that it covers cannot belong to different accounts: whichever comes second is refused. Within one account both may exist, and the full name wins.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["name-wildcard-account"] }],
    },
    {
      id: "D-15",
      text: "Whoever makes an edge domain, or gives it another certificate, needs the permission `cloudfront:updateDistribution` on all resources. Without it API Gateway answers that it lacks `cloudfront:UpdateDistribution`.",
      docs: [
        apiGateway("how-to-edge-optimized-custom-domain-name"),
        github("amplify-education/serverless-domain-manager#161"),
      ],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "D-16",
      text: "An edge domain takes about 40 minutes until it answers, a regional one none. Terraform is done long before, and until then requests fail.",
      docs: [apiGateway("how-to-edge-optimized-custom-domain-name")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }],
    },
    {
      id: "D-17",
      text: "The first domain of an account makes the role AWSServiceRoleForAPIGateway, for which one needs the permission `iam:CreateServiceLinkedRole`. Without it the domain fails with `AccessDenied`.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "D-18",
      text: "CloudFront serves edge domains with RSA keys of up to 4096 bits and with ECDSA keys on P-256 and P-384, while API Gateway's own page ends at 2048 bits. RSA_2048, EC_prime256v1 and EC_secp384r1 are safe; an imported certificate with a longer RSA key may be refused.",
      docs: [
        cloudFront("cnames-and-https-requirements"),
        apiGateway("how-to-specify-certificate-for-custom-domain-name"),
      ],
      standing: "conflicting",
      fates: [
        { kind: "checked", rules: ["certificate-key-algorithm"] },
        { kind: "told", on: ["certificate-arn"] },
      ],
    },
    {
      id: "D-19",
      text: "The page on certificates of regional domains ends at public keys of 2048 bits, the page on private domains lists RSA 2048, P-256 and P-384. RSA_2048, EC_prime256v1 and EC_secp384r1 are safe; an imported certificate with any other key may be refused.",
      docs: [
        apiGateway("how-to-specify-certificate-for-custom-domain-name"),
        apiGateway("apigateway-private-custom-domains"),
      ],
      standing: "conflicting",
      fates: [
        { kind: "checked", rules: ["certificate-key-algorithm"] },
        { kind: "told", on: ["certificate-arn"] },
      ],
    },
    {
      id: "D-20",
      text: "An edge domain's certificate comes from an authority that Mozilla trusts, and its chain does not hold the root. Self-signed certificates and those of a private authority are refused with a `BadRequestException`.",
      docs: [cloudFront("cnames-and-https-requirements")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["certificate-arn"] },
        { kind: "awaits", feature: "certificate-import" },
        { kind: "awaits", feature: "private-ca" },
      ],
    },
    {
      id: "D-21",
      text: "CloudFront may go on with an edge domain's old certificate for 24 hours after a new one was imported in its place. If that happens later than a day before the end of the old one, clients get an expired certificate.",
      docs: [cloudFront("cnames-and-https-requirements")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["certificate-arn"] },
        { kind: "awaits", feature: "certificate-import" },
      ],
    },
    {
      id: "D-22",
      text: "HTTP and WebSocket APIs are mapped by regional domains only. On any other the mapping fails with `Only REGIONAL domain names with a security policy of TLS 1.2 can be managed through the API Gateway V2 API`.",
      docs: [
        apiGateway("http-api-custom-domain-names"),
        apiGateway("websocket-api-custom-domain-names"),
        github("amplify-education/serverless-domain-manager#381"),
      ],
      standing: "documented",
      evidence: ["API model apigatewayv2 EndpointType"],
      fates: [{ kind: "checked", rules: ["mapping-http-regional"] }],
    },
    {
      id: "D-23",
      text: "A domain that maps HTTP or WebSocket APIs has the security policy TLS_1_2 and no other. With TLS_1_0 the mapping fails with `only REST APIs can be attached to a domain name with a security policy of TLS 1.0`.",
      docs: [
        apiGateway("apigateway-custom-domain-tls-version"),
        github("amplify-education/serverless-domain-manager#381"),
      ],
      standing: "documented",
      evidence: ["API model apigatewayv2 SecurityPolicy"],
      fates: [{ kind: "checked", rules: ["mapping-http-tls", "tls-enhanced-rest"] }],
    },
    {
      id: "D-24",
      text: "A domain that maps a WebSocket API maps no other kind of API. The second kind fails with `WebSocket APIs can only be attached to a domain name with other WebSocket APIs`.",
      docs: [apiGateway("websocket-api-mappings"), github("serverless/serverless#7459")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-websocket-alone"] }],
    },
    {
      id: "D-25",
      text: "REST and HTTP APIs may share a regional domain with TLS_1_2 if API Gateway's second API makes all of its mappings. The first one refuses with `can only be accomplished through API Gateway's V2 DomainName interface`. When a domain of REST APIs gets its first other one, and when it loses the last, each of its paths goes from one API's mapping to the other's, and answers nothing for about a second.",
      docs: [apiGateway("rest-api-mappings"), github("serverless/serverless#7459")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["mapping-http-regional", "mapping-http-tls"] },
        { kind: "generated" },
      ],
    },
    {
      id: "D-26",
      text: "A domain maps APIs of its own account and region only. With the id of any other the mapping fails with `Invalid API identifier specified`.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["mapping-api-account", "mapping-api-region", "stage-account"] },
      ],
    },
    {
      id: "D-27",
      text: "An API and its stage have to exist, deployed, before they are mapped. Otherwise the mapping fails with `Invalid API identifier specified` or `Invalid stage identifier specified`.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [{ kind: "told", on: ["mapping-api-region"] }, { kind: "generated" }],
    },
    {
      id: "D-28",
      text: "A mapping's path is made of letters, digits and `$-_.+!*'()`, with slashes only between its levels. Any other is refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-path-characters", "mapping-path-wildcard"] }],
    },
    {
      id: "D-29",
      text: "A mapping's path has at most 300 characters. A longer one is refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-path-length"] }],
    },
    {
      id: "D-30",
      text: "A domain has at most 200 mappings whose path has several levels, and AWS does not raise that. Paths of one level do not count; the 201st of the others fails.",
      docs: [
        apiGateway("rest-api-mappings"),
        apiGateway("api-gateway-execution-service-limits-table"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-multi-level-count"] }],
    },
    {
      id: "D-31",
      text: "A path of several levels needs a regional domain with TLS 1.2 or newer, and a mapping made by API Gateway's second API. On edge and private domains, and with TLS_1_0, it is refused with a `BadRequestException`.",
      docs: [apiGateway("rest-api-mappings"), apiGateway("apigateway-custom-domain-tls-version")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-multi-level-regional"] }, { kind: "generated" }],
    },
    {
      id: "D-32",
      text: "A domain maps each path once, and a missing path, an empty one, `/` and `(none)` are one and the same. The second mapping fails with `ApiMapping key already exists for this domain name`.",
      docs: [apiGateway("rest-api-mappings"), github("aws/aws-cdk#22660")],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["mapping-path-unique"] }],
    },
    {
      id: "D-33",
      text: "As soon as one mapping of a domain has several levels, all its APIs get the names of headers in lower case. Nothing fails but back ends that look for `X-Request-Id` by its capitals.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-multi-level-headers"] }],
    },
    {
      id: "D-34",
      text: "On a domain with a path of several levels, the mapping whose text is the longest beginning of the request's path answers: `orders` also gets `/ordersandmore`. On domains whose paths all have one level, whole levels are compared.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-multi-level-prefix"] }],
    },
    {
      id: "D-35",
      text: "A domain without a mapping for the empty path answers requests that no other mapping takes by itself: with the status 403 and the message `Forbidden`.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["mapping-root"] }],
    },
    {
      id: "D-36",
      text: "API Gateway takes the mapped path off before it calls the API: what is mapped as `orders` gets `/orders/x` as `/x`. An API whose own routes begin with `/orders` answers 403 or 404.",
      docs: [apiGateway("rest-api-mappings")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["mapping-path-length"] },
        { kind: "good-to-know", topic: "Requests" },
      ],
    },
    {
      id: "D-37",
      text: "The paths `/ping` and `/sping` belong to API Gateway's own health check. At the root of an API behind a custom domain, requests for them do not reach the API.",
      docs: [apiGateway("api-gateway-known-issues")],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["mapping-health-path", "openapi-health-path", "routing-probe-reserved"],
        },
      ],
    },
    {
      id: "D-38",
      text: "API Gateway moves a name from edge to regional, or back, without a pause by giving its domain both endpoint types for a while, with a certificate for each. Terraform's resource has one type only, so that clients lose the old endpoint before the DNS leads them to the new one.",
      docs: [
        apiGateway("apigateway-regional-api-custom-domain-migrate"),
        terraform("api_gateway_domain_name"),
      ],
      standing: "documented",
      evidence: ["internal/service/apigateway/domain_name.go"],
      fates: [
        { kind: "told", on: ["name-unique"] },
        { kind: "good-to-know", topic: "Changes" },
      ],
    },
    {
      id: "D-39",
      text: "A public domain cannot become a private one, nor the reverse: it has to be made anew. Terraform would plan the change in place, and the apply fails with `/endpointConfiguration/types/0 Invalid request input`.",
      docs: [
        apiGateway("apigateway-private-custom-domains"),
        github("hashicorp/terraform-provider-aws#40692"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-40",
      text: "A domain that has two endpoint types during a migration has to be in the access mode BASIC, and its security policy cannot be changed meanwhile. Both are refused with a `BadRequestException`.",
      docs: [
        apiGateway("apigateway-regional-api-custom-domain-migrate"),
        apiGateway("apigateway-security-policies"),
      ],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: [edge, regional]
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_3_2025_09
    endpointAccessMode: STRICT
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "D-41",
      text: "A public domain maps public APIs only, a private domain private ones only. Any other mapping is refused with a `BadRequestException`.",
      docs: [apiGateway("apigateway-private-custom-domains"), apiGateway("rest-api-routing-rules")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-visibility", "mapping-public-or-private"] }],
    },
    {
      id: "D-42",
      text: "An API goes on answering under its execute-api name beside its domains until that name is disabled, which holds for all of its stages. For a REST API the change counts only after a new deployment; until then the name stays open.",
      docs: [apiGateway("rest-api-disable-default-endpoint")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["routing-probe-name"] },
        { kind: "good-to-know", topic: "Requests" },
        { kind: "generated" },
      ],
    },
    {
      id: "D-43",
      text: "A certificate cannot be deleted while a domain uses it, nor for some time after the domain was deleted. ACM answers with `ResourceInUseException`.",
      docs: [acm("troubleshoot-apigateway"), github("aws/aws-cdk#36265")],
      standing: "documented",
      evidence: ["internal/service/acm/certificate.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-44",
      text: "A domain or mapping that is replaced has to be deleted before the new one is made, as its name or path is taken until then. The other way round fails with `The domain name you provided already exists` or `ApiMapping key already exists`.",
      docs: [
        apiGateway("how-to-custom-domains"),
        github("aws-cloudformation/cloudformation-coverage-roadmap#1151"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-45",
      text: "In a VPC that has an execute-api endpoint with private DNS, a CNAME for a regional domain leads to that endpoint, which answers 403. An alias record leads to the domain.",
      docs: [apiGateway("apigateway-private-apis")],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "good-to-know", topic: "Names and DNS" }],
    },
    {
      id: "D-46",
      text: "The alias record of a domain has the domain's own name. Under any other name Route 53 refuses the alias, or clients get a certificate that is not for the name they called.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-47",
      text: "API Gateway's second API cannot handle a domain that its first API made with TLS_1_0 until that is raised to TLS_1_2. It answers `Only REGIONAL domain names with a security policy of TLS 1.2 can be managed`.",
      docs: [
        apiGateway("apigateway-custom-domain-tls-version"),
        github("amplify-education/serverless-domain-manager#381"),
        github("aws/aws-cli#5059"),
      ],
      standing: "reported",
      fates: [{ kind: "checked", rules: ["mapping-http-tls", "mapping-multi-level-regional"] }],
    },
    {
      id: "D-48",
      text: "A domain that API Gateway's second API makes has exactly one configuration. With none or several it fails with `Expected one domain name configuration`. The stacks make none by it.",
      docs: [
        apiGateway("http-api-custom-domain-names"),
        github("hashicorp/terraform-provider-aws#18312"),
      ],
      standing: "provider-source",
      evidence: ["internal/service/apigatewayv2/domain_name.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "D-49",
      text: "API Gateway's two APIs have their domains in common: what one of them made, the other cannot make again. Two Terraform stacks that both make it collide with `The domain name you provided already exists`. To Terraform it is another resource for each of the two, with nothing between the end of the one and the beginning of the other: the stacks make every domain by the first API, and only its mappings by the second.",
      docs: [apiGateway("how-to-custom-domains"), github("hashicorp/terraform-provider-aws#27358")],
      standing: "reported",
      fates: [
        { kind: "checked", rules: ["name-unique"] },
        { kind: "generated" },
        { kind: "good-to-know", topic: "Changes" },
      ],
    },
    {
      id: "D-50",
      text: "An account has at most 120 public custom domains in a region, until AWS raises the quota: one more is refused with `LimitExceededException`.",
      docs: [apiGateway("api-gateway-execution-service-limits-table"), general("apigateway")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["quota-public-domains", "quota-nearly-used"] }],
    },
    {
      id: "D-51",
      text: "API Gateway takes one CreateDomainName, one UpdateDomainName and one DeleteDomainName in 30 seconds from an account, and does not raise that: 100 domains take 50 minutes each way. `npx api-domains check` tells it for your fleet. The page counts these by account, where it counts other limits by account and region: so all regions of an account are taken together, and if each should have its own count, a fleet of several regions is done sooner than is told.",
      docs: [apiGateway("limits"), github("amplify-education/serverless-domain-manager#132")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
  ],
};
