import {
  apiGateway,
  apiGatewayApi,
  general,
  github,
  resourceAccessManager,
  terraform,
} from "./pages";
import type { Section } from "./section";

const overview = apiGateway("apigateway-private-custom-domains");
const tutorial = apiGateway("apigateway-private-custom-domains-tutorial");
const share = apiGateway("apigateway-private-custom-domains-provider-share");

export const privateDomains: Section = {
  letter: "V",
  title: "Private custom domains",
  facts: [
    {
      id: "V-01",
      text: "A private domain leads to private REST APIs only: the mapping of a public, HTTP or WebSocket API fails with `BadRequestException`.",
      docs: [overview],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["mapping-visibility", "mapping-public-or-private", "mapping-http-regional"],
        },
      ],
    },
    {
      id: "V-02",
      text: "A private domain takes about 15 minutes to answer, and so does each new access association; a changed certificate takes as long, while the old one is served. Terraform does not wait, so that calls may fail for a while after an apply.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Private domains" }],
    },
    {
      id: "V-03",
      text: "A private domain answers through a VPC endpoint only when an access association joins the two: without one, every call gets 403.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["private-vpc-endpoints"] }],
    },
    {
      id: "V-04",
      text: "Private domains of one name are told apart by a `domainNameId`, which every mapping, update and deletion has to give: otherwise it fails with `Invalid domain name identifier specified`, or hits a public domain of the same name.",
      docs: [overview, github("hashicorp/terraform-provider-aws#41659")],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "checked", rules: ["private-one-per-region"] }],
    },
    {
      id: "V-05",
      text: "One VPC endpoint reaches one private domain of a name: a second domain of that name cannot be reached through it.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["private-name-endpoint-unique"] }],
    },
    {
      id: "V-06",
      text: "A private domain has a full name: API Gateway refuses a wildcard with `BadRequestException`. Its certificate may be a wildcard.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["private-no-wildcard"] }],
    },
    {
      id: "V-07",
      text: "The certificate of a private domain has a key of RSA 2048, ECDSA P-256 or ECDSA P-384: API Gateway refuses every other.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-key-algorithm"] }],
    },
    {
      id: "V-08",
      text: "A private domain has no paths of several levels: such a mapping fails with `BadRequestException`.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mapping-multi-level-regional"] }],
    },
    {
      id: "V-09",
      text: "One page says that a private domain's security policy is TLS_1_2 and cannot be chosen, another lists enhanced policies for private domains, and users run them.",
      docs: [
        overview,
        apiGateway("apigateway-security-policies-list"),
        github("hashicorp/terraform-provider-aws#46919"),
      ],
      standing: "conflicting",
      fates: [{ kind: "checked", rules: ["tls-private-enhanced"] }],
    },
    {
      id: "V-10",
      text: "A private domain has the IP address type dualstack: API Gateway refuses ipv4 with `BadRequestException`.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["private-dualstack"] }, { kind: "generated" }],
    },
    {
      id: "V-11",
      text: "A private domain has two policies: `policy` says who may call it, `managementPolicy` who may associate VPC endpoints with it. Without the latter, no other account can.",
      docs: [apiGatewayApi("CreateDomainName"), terraform("api_gateway_domain_name")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "private-access" }],
    },
    {
      id: "V-12",
      text: "A private domain's policy allows `execute-api:Invoke` and denies it to whoever comes through a VPC endpoint that is not listed: without the first nobody gets in, without the second everybody with an association does.",
      docs: [tutorial],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "V-13",
      text: "A call of a private domain has to pass the domain's policy, the API's resource policy, the VPC endpoint's policy and the API's own authorization: any one of them that does not allow it gives 403.",
      docs: [overview],
      standing: "documented",
      fates: [
        { kind: "generated" },
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "owned-apis" },
      ],
    },
    {
      id: "V-14",
      text: "The default endpoint of a private API stays open beside its private domain, and does not ask the domain's policy: it has to be disabled where that policy is meant to decide.",
      docs: [tutorial],
      standing: "documented",
      fates: [
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "owned-apis" },
      ],
    },
    {
      id: "V-15",
      text: "A private API's resource policy can tell calls through a domain from others by the condition key `execute-api:viaDomainArn`.",
      docs: [apiGateway("apigateway-resource-policies-aws-condition-keys")],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "owned-apis" },
      ],
    },
    {
      id: "V-16",
      text: "IAM knows a private domain by two ARNs: `arn:aws:apigateway:REGION::/domainnames/NAME` when it is created, `arn:aws:apigateway:REGION:ACCOUNT:/domainnames/NAME+ID` from then on. A role that is allowed only the first fails with `AccessDeniedException` at the second apply.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "V-17",
      text: "A VPC endpoint through which a VPC reaches public custom domains should not serve private domains too: names would resolve to the wrong one.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "told", on: ["private-vpc-endpoints"] }],
    },
    {
      id: "V-18",
      text: "A private API keeps its endpoint type as long as a private domain maps it: API Gateway refuses the change with `BadRequestException`.",
      docs: [overview],
      standing: "documented",
      fates: [
        { kind: "told", on: ["mapping-visibility"] },
        { kind: "awaits", feature: "owned-apis" },
      ],
    },
    {
      id: "V-19",
      text: "An access association goes before its private domain does, and only the account that made it can delete it; the domain's account can only reject one of another account.",
      docs: [tutorial, apiGatewayApi("DeleteDomainNameAccessAssociation")],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "awaits", feature: "private-access" }],
    },
    {
      id: "V-20",
      text: "An access association is made by the account whose VPC endpoint it is for: any other account is denied. Until domains can be shared, the VPC endpoints of a private domain are in its own account.",
      docs: [apiGateway("apigateway-private-custom-domains-associations")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "private-access" },
      ],
    },
    {
      id: "V-21",
      text: "Inside a VPC, a private domain's name is resolved by a private zone that the VPC is associated with, where alias records lead to the DNS name of the VPC endpoint: otherwise the answer is `NXDOMAIN`.",
      docs: [tutorial],
      standing: "documented",
      fates: [
        { kind: "generated" },
        { kind: "checked", rules: ["dns-zone-found", "dns-one-zone-matches"] },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "V-22",
      text: "The VPC needs both `enableDnsSupport` and `enableDnsHostnames`: without them a private domain's name is not resolved in it.",
      docs: [apiGateway("apigateway-private-apis")],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "V-23",
      text: "AWS RAM shares private domains, as `apigateway:Domainnames`, with accounts inside or outside the organization, but not with IAM users and roles, and only under AWS's own permission `APIGatewayPrivateDomainNameManagementPolicyDefaultPermission`. Anything else fails with `InvalidParameterException`.",
      docs: [resourceAccessManager("shareable"), share],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "private-access" }],
    },
    {
      id: "V-24",
      text: "Outside the organization, or with sharing in it switched off, the other account has 12 hours to accept a share of a private domain: after that it has to be shared anew.",
      docs: [share, resourceAccessManager("getting-started-sharing")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "private-access" }],
    },
    {
      id: "V-25",
      text: "AWS RAM writes the `managementPolicy` of a private domain that it shares: whoever writes it too sees a difference at every plan.",
      docs: [share],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "private-access" }],
    },
    {
      id: "V-26",
      text: "A private domain, the VPC endpoints that reach it and a share of it are in one region: one from elsewhere is not found.",
      docs: [share],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["private-endpoint-region"] },
        { kind: "generated" },
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "private-access" },
      ],
    },
    {
      id: "V-27",
      text: "An account starts with 50 private domains and 100 access associations in a region, and AWS raises both on request: the next one fails with `LimitExceededException`.",
      docs: [general("apigateway")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["quota-private-domains", "quota-access-associations"] }],
    },
    {
      id: "V-28",
      text: "A public domain cannot become a private one in place, though Terraform plans it so: `UpdateDomainName` answers `/endpointConfiguration/types/0 Invalid request input`.",
      docs: [overview, github("hashicorp/terraform-provider-aws#40692")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "V-29",
      text: "Until version 5.83, Terraform's provider could not add a policy to a private domain that exists. A report from 5.82, still open, has the policy shown as changed after the first apply, and the update fail with `couldn't find resource (21 retries)`.",
      docs: [
        github("hashicorp/terraform-provider-aws#40708"),
        github("hashicorp/terraform-provider-aws#40834"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }, { kind: "told", on: ["private-vpc-endpoints"] }],
    },
    {
      id: "V-30",
      text: "A VPC endpoint has subnets in at least two availability zones: with one, the failure of that zone takes the private domains with it.",
      docs: [tutorial],
      standing: "documented",
      fates: [
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
  ],
};
