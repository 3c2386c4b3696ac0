import {
  apiGateway,
  github,
  iam,
  networkLoadBalancer,
  privateLink,
  route53,
  terraform,
} from "./pages";
import type { Section } from "./section";

const overview = apiGateway("apigateway-private-apis");
const creation = apiGateway("apigateway-private-api-create");
const invocation = apiGateway("apigateway-private-api-test-invoke-url");
const securityPolicies = apiGateway("apigateway-security-policies");
const loadBalancers = networkLoadBalancer("network-load-balancers");
const loadBalancerLimits = networkLoadBalancer("load-balancer-limits");
const targetGroups = networkLoadBalancer("load-balancer-target-groups");
const healthChecks = networkLoadBalancer("target-group-health-checks");

export const privateApis: Section = {
  letter: "N",
  title: "Private APIs, VPC endpoints and the way from a data centre",
  facts: [
    {
      id: "N-01",
      text: "Only REST APIs can be private: HTTP and WebSocket APIs have public endpoints and nothing else.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-private-rest", "mapping-http-regional"] }],
    },
    {
      id: "N-02",
      text: "A private API without a resource policy cannot be deployed: `Private REST API doesn't have a resource policy attached to it`. A policy that is a resource of its own has to be there before the deployment.",
      docs: [creation, github("hashicorp/terraform-provider-aws#14290")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-private-policy"] }, { kind: "generated" }],
    },
    {
      id: "N-03",
      text: "A new resource policy of a private API, or a new list of its VPC endpoints, has an effect only after the API has been deployed again. Nothing fails before that, and callers whom the new policy allows still get 403.",
      docs: [creation],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Private domains" }, { kind: "generated" }],
    },
    {
      id: "N-04",
      text: "Policies tell the callers of a private API apart by `aws:SourceVpce`, `aws:SourceVpc` and `aws:VpcSourceIp`. The key `aws:SourceIp` does not work there: everybody gets 403, or everybody gets in.",
      docs: [apiGateway("apigateway-resource-policies-aws-condition-keys")],
      standing: "documented",
      fates: [
        { kind: "generated" },
        { kind: "checked", rules: ["api-policy-condition-keys", "api-policy-condition-idle"] },
      ],
    },
    {
      id: "N-05",
      text: "A policy that names an AWS principal, instead of everybody, fits methods with the authorization `AWS_IAM` only: a request without a signature gets `User: anonymous is not authorized to perform: execute-api:Invoke`. A group is no principal, and no part of a name can be left open.",
      docs: [
        apiGateway("apigateway-resource-policies-examples"),
        iam("reference_policies_elements_principal"),
      ],
      standing: "reported",
      fates: [
        { kind: "generated" },
        { kind: "checked", rules: ["api-policy-principal", "api-policy-principal-form"] },
      ],
    },
    {
      id: "N-06",
      text: "The security group of a VPC endpoint lets TCP port 443 in from its callers, a load balancer among them: calls time out otherwise.",
      docs: [creation],
      standing: "documented",
      fates: [
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "N-07",
      text: "With private DNS on a VPC endpoint for execute-api, the default host names of all APIs lead to it from the whole VPC, also those of public APIs, which it cannot reach. Custom domains of public APIs still work.",
      docs: [overview],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "N-08",
      text: "A VPC has private DNS on one endpoint for execute-api only: for a second one it fails with `private-dns-enabled cannot be set because there is already a conflicting DNS domain`.",
      docs: [
        overview,
        github("fortinet/fortigate-autoscale-aws#43"),
        github("hashicorp/terraform-provider-aws#17269"),
      ],
      standing: "reported",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "N-09",
      text: "Private DNS on a VPC endpoint needs both `enableDnsSupport` and `enableDnsHostnames` on its VPC, and cannot be switched on without.",
      docs: [overview],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "N-10",
      text: "Without private DNS, a private API is called by a host name of its id and the VPC endpoint's, or by the endpoint's own with a `Host` or `x-apigw-api-id` header. The latter send one name in the handshake and mean another, which the access mode `STRICT` answers with 403.",
      docs: [invocation, securityPolicies],
      standing: "documented",
      fates: [{ kind: "told", on: ["tls-strict-first"] }],
    },
    {
      id: "N-11",
      text: "A VPC endpoint has at most one subnet in an availability zone, none that another account shares, and only zones that have the service. Two subnets of one zone fail with `DuplicateSubnetsInSameZone`.",
      docs: [privateLink("create-interface-endpoint")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "N-12",
      text: "A fixed address of a VPC endpoint is in the range of its subnet, but neither one of the first four nor the last. In Terraform, the subnets with fixed addresses are the same ones as in the list of subnets.",
      docs: [privateLink("create-interface-endpoint"), terraform("vpc_endpoint")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "N-13",
      text: "The policy of a VPC endpoint has at most 20,480 characters, and has to allow `execute-api:Invoke`: callers get 403 otherwise, whatever the domain's own policy allows.",
      docs: [privateLink("vpc-endpoints-access")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["private-vpc-endpoints"] },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "N-14",
      text: "A network load balancer reaches a VPC endpoint by targets of the type `ip` on port 443, with TCP or TLS. With addresses that AWS picks, Terraform does not know the targets before the endpoint is there, and they are wrong when it has been made anew; fixed addresses stay.",
      docs: [targetGroups, github("dod-ccpo/atat-web-api#1043")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-15",
      text: "A TLS listener has one default certificate and 25 at most, all of the load balancer's region. Their keys are RSA of 1024 to 3072 bits or ECDSA: RSA_4096 fails with `UnsupportedCertificate`.",
      docs: [networkLoadBalancer("tls-listener-certificates"), loadBalancerLimits],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-16",
      text: "A TLS listener without a policy gets `ELBSecurityPolicy-2016-08`, which accepts TLS 1.0 and speaks TLS 1.2 at most to its targets. A domain that takes TLS 1.3 only needs a listener with a `TLS13` policy before it: the handshake fails otherwise.",
      docs: [networkLoadBalancer("describe-ssl-policies")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-17",
      text: "A network load balancer with TLS targets encrypts the way to them, but does not look at their certificates.",
      docs: [targetGroups],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-18",
      text: "An HTTPS health check asks for the load balancer's own address, which a VPC endpoint for execute-api answers with 403 or 404: all targets count as unhealthy, and an alias record that asks for their health gives no answer. A check by TCP, or one that takes 403 for success, is right here.",
      docs: [healthChecks, invocation],
      standing: "inferred",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-19",
      text: "HTTPS health checks cannot speak TLS 1.3: they fail for targets that take nothing else.",
      docs: [healthChecks],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-20",
      text: "Terraform's provider makes health checks with HTTP where none is said, although the API of load balancers would take TCP. A VPC endpoint answers no HTTP, so that its targets would be unhealthy.",
      docs: [healthChecks, terraform("lb_target_group")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-21",
      text: "Behind a load balancer that ends TLS, the `Host` header still has to be the private domain or a host name of the API, or `x-apigw-api-id` has to name the API: API Gateway answers 403 otherwise. AWS does not say which name the load balancer sends in its own handshake, so that the access mode `STRICT` may refuse it; a listener that passes TCP on is safe.",
      docs: [invocation, securityPolicies],
      standing: "unverified",
      fates: [
        { kind: "told", on: ["tls-strict-first"] },
        { kind: "awaits", feature: "on-premises" },
      ],
    },
    {
      id: "N-22",
      text: "A listener that passes TCP on has no certificate: callers see that of the API or of the domain, and have to use a name on it, which is the private domain's.",
      docs: [networkLoadBalancer("load-balancer-listeners")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-23",
      text: "A network load balancer that was made without a security group can never get one: it has to be made anew. Health checks obey its rules too.",
      docs: [networkLoadBalancer("load-balancer-security-groups")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-24",
      text: "For targets given by address, TCP and TLS hide the caller's address by default: policies and logs see that of the load balancer. Preserving it breaks the way to a VPC endpoint in another VPC.",
      docs: [networkLoadBalancer("edit-target-group-attributes")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-25",
      text: "The target type of a target group is for good. Names of load balancers and target groups have at most 32 letters, digits and hyphens, no hyphen first or last; that of a load balancer does not begin with `internal-`.",
      docs: [targetGroups, terraform("lb_target_group")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-26",
      text: "The address of a target is in the range of the VPC or in a private one, by RFC 1918 or 6598, and one outside of the VPC has the availability zone `all`. Any other fails with `InvalidTarget`.",
      docs: [targetGroups, terraform("lb_target_group_attachment")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-27",
      text: "Each availability zone of a network load balancer has a target of its own, or the balancer shares them across zones: a zone without a target is out of use.",
      docs: [loadBalancers],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-28",
      text: "Terraform cannot import a target's attachment to its group: one that exists has to be made anew.",
      docs: [terraform("lb_target_group_attachment")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-29",
      text: "A network load balancer closes an idle connection after 350 seconds: TCP listeners can have 60 to 6000 instead, TLS listeners cannot.",
      docs: [loadBalancers],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-30",
      text: "A data centre finds a private name through an inbound endpoint of Route 53 Resolver, with two addresses or more in different availability zones, over VPN or Direct Connect; a region has 4 such endpoints with 6 addresses each. A record in the data centre's own DNS, to addresses that stay, does as well.",
      docs: [overview, route53("resolver-forwarding-inbound-queries")],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "on-premises" },
      ],
    },
    {
      id: "N-31",
      text: "A private domain needs no load balancer. It is still of use for callers who cannot forward DNS, need addresses that stay or cannot reach the VPC endpoint, and for a certificate or TLS policy that private domains do not have.",
      docs: [securityPolicies, apiGateway("apigateway-private-custom-domains")],
      standing: "inferred",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "on-premises" },
      ],
    },
    {
      id: "N-32",
      text: "A public domain for a private API, called through a VPC endpoint, is a pattern from before there were private domains, and AWS asks to leave it. The access mode `STRICT` refuses such calls, and the same VPC endpoint must not lead to a private domain too.",
      docs: [securityPolicies, apiGateway("apigateway-private-custom-domains")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["mapping-visibility", "mapping-public-or-private"] },
        { kind: "told", on: ["tls-strict-first"] },
      ],
    },
    {
      id: "N-33",
      text: "A region has 50 network load balancers and 3,000 target groups. A load balancer has 50 listeners, and 500 targets in each availability zone, or altogether where it shares them across zones; a VPC has 1,200 of its network interfaces.",
      docs: [loadBalancerLimits],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "N-34",
      text: "A VPC starts with 50 interface endpoints: the next one fails with `VpcEndpointLimitExceeded`.",
      docs: [privateLink("vpc-limits-endpoints")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "N-35",
      text: "The headers of a request to a private API have at most 8,000 bytes together, those of one to a public API 10,240: what fitted before may be refused when an API becomes private.",
      docs: [apiGateway("api-gateway-execution-service-limits-table")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Private domains" }],
    },
    {
      id: "N-36",
      text: "A private API is called through VPC endpoints for `execute-api` of the region in which it is.",
      docs: [creation],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["api-vpc-endpoint-region"] }],
    },
  ],
};
