import { acm, apiGateway, general, github, route53, route53Api, terraform } from "./pages";
import type { Section } from "./section";

export const dns: Section = {
  letter: "Z",
  title: "DNS in Route 53",
  facts: [
    {
      id: "Z-01",
      text: "The alias of an edge domain names CloudFront's zone, Z2FDTNDATAQYW2, wherever its API is. With any other Route 53 answers `the alias target name does not lie within the target zone`.",
      docs: [route53Api("AliasTarget"), general("apigateway")],
      standing: "documented",
      evidence: ["TestAccAPIGatewayDomainName_certificateARN"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-02",
      text: "The alias of a regional domain names the zone of API Gateway in the domain's region, and every region has one of its own. With another the record fails with `InvalidChangeBatch`.",
      docs: [general("apigateway")],
      standing: "documented",
      evidence: ["TestAccAPIGatewayDomainName_regionalCertificateARN"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-03",
      text: "The alias of a private domain leads to a VPC endpoint, by the name and the zone of the endpoint's first DNS entry; that of a load balancer to its own name and zone. A name and a zone that do not belong together fail with `InvalidChangeBatch`.",
      docs: [route53Api("AliasTarget")],
      standing: "acceptance-tested",
      evidence: ["TestAccRoute53Record_Alias_vpcEndpoint"],
      fates: [{ kind: "generated" }, { kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "Z-04",
      text: "An alias record has the very name of its custom domain. Under any other name nothing answers.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-05",
      text: "Route 53 does not evaluate the health of CloudFront: the alias of an edge domain cannot ask for it. The example in the provider's documents does so, and nobody has shown whether that is refused or ignored.",
      docs: [route53Api("AliasTarget"), terraform("api_gateway_domain_name")],
      standing: "conflicting",
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-06",
      text: "An alias of API Gateway or of a VPC endpoint may ask for the health of its target, but gains nothing by it. Latency records go on sending clients to a region whose API fails, unless a health check of their own takes it out.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["routing-health-check"] }, { kind: "generated" }],
    },
    {
      id: "Z-07",
      text: "A network load balancer is healthy for Route 53 if every target group with targets has a healthy one. An empty target group counts as unhealthy and drives traffic away from a good load balancer.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "on-premises" }],
    },
    {
      id: "Z-08",
      text: "An alias to CloudFront, and so that of an edge domain, cannot be in a private zone: it fails with `InvalidChangeBatch`.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["dns-edge-public-zone"] }],
    },
    {
      id: "Z-09",
      text: "The two sides of a failover cannot both be aliases to CloudFront. A name is only one edge domain anyway.",
      docs: [route53Api("AliasTarget")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["name-edge-unique"] },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: edge
    region: eu-west-1
    routing: { policy: failover, primary: eu-west-1 }
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "Z-10",
      text: "Failover follows a health check, or the health of the alias's target. Without either, nothing fails when the records are made, and the primary never gives way.",
      docs: [route53("dns-failover-types"), route53Api("ResourceRecordSet")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["routing-failover-health", "routing-check-regions"] }],
    },
    {
      id: "Z-11",
      text: "An alias record has no TTL of its own but that of its target. Terraform refuses a record with both.",
      docs: [terraform("route53_record")],
      standing: "provider-source",
      evidence: ["internal/service/route53/record.go"],
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    ttl: 60
    mappings: [{ api: orders }]
`,
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-12",
      text: "The name of the zone itself cannot have a CNAME, but it can have an alias. A CNAME there fails with `InvalidChangeBatch`.",
      docs: [route53("resource-record-sets-choosing-alias-non-alias")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-13",
      text: "A name with a CNAME can have no other record: whichever is made second fails with `InvalidChangeBatch`. A CNAME that somebody made for a host name by hand is in the way of its alias records.",
      docs: [route53("ResourceRecordTypes")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    alias: CNAME
    mappings: [{ api: orders }]
`,
        },
        { kind: "told", on: ["dns-record-unique"] },
      ],
    },
    {
      id: "Z-14",
      text: "Records with a routing policy have a set identifier of 1 to 128 characters that no other record of their name and type has. Without it Terraform refuses them, and a second one of the same fails with `InvalidChangeBatch`.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      evidence: [
        "internal/service/route53/record.go",
        "API model route53 ResourceRecordSetIdentifier",
      ],
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-15",
      text: "All records of one name and type have the same routing policy: a simple one cannot stand beside weighted ones, nor latency records beside either. Whichever is made second fails with `InvalidChangeBatch`, also beside a record that is in no fleet. A policy therefore changes only while one region has records: name that region alone in `alias`, apply the stacks of the others, change the policy, apply, and take `alias` out again. The domains stay as they are.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["dns-record-unique"] },
        { kind: "generated" },
        { kind: "good-to-know", topic: "Names and DNS" },
      ],
    },
    {
      id: "Z-16",
      text: "A name has one latency record of a type for a region, and the region is one of AWS's. Another one fails with `InvalidChangeBatch`.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      evidence: [
        "internal/service/route53/record.go",
        "API model route53 ResourceRecordSetRegion",
        "TestAccRoute53Record_Latency_basic",
      ],
      fates: [{ kind: "checked", rules: ["region-unique", "region-known", "dns-record-unique"] }],
    },
    {
      id: "Z-17",
      text: "A weighted record has a weight from 0 to 255. If all are 0, each gets the same share.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      evidence: [
        "API model route53 ResourceRecordSetWeight",
        "TestAccRoute53Record_Weighted_basic",
        "TestAccRoute53Record_Weighted_alias",
      ],
      fates: [
        { kind: "checked", rules: ["routing-weights-zero", "routing-regions"] },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: weighted, weights: { eu-west-1: 256, us-east-1: 0 } }
    mappings: [{ api: orders }]
`,
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-18",
      text: "Multivalue answers cannot be alias records, so that they are of no use for API Gateway.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: multivalue }
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "Z-19",
      text: "A failover has exactly one primary and one secondary record of a type. Others fail with `InvalidChangeBatch`.",
      docs: [route53Api("ResourceRecordSet")],
      standing: "documented",
      evidence: ["API model route53 ResourceRecordSetFailover", "TestAccRoute53Record_failover"],
      fates: [{ kind: "checked", rules: ["routing-failover-pair"] }, { kind: "generated" }],
    },
    {
      id: "Z-20",
      text: "A name that is served from several regions is a regional domain in each of them, with a certificate in each. Where one is missing, clients who are sent there get a certificate for another name, or 403.",
      docs: [apiGateway("apigateway-regional-api-custom-domain-create"), route53("dns-failover")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-arn-per-region", "mapping-api-region"] },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: edge
    regions: [eu-west-1, us-east-1]
    mappings: [{ api: orders }]
`,
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-21",
      text: "A health check needs an answer with 2xx or 3xx within two seconds of connecting. By the shared name it tests whichever region the DNS picks, by the domain's target it sends the wrong `Host`, and by the default endpoint it gets 403 where that is disabled: what works is an alarm, or a second name for each region.",
      docs: [
        route53("dns-failover-determining-health-of-endpoints"),
        apiGateway("rest-api-disable-default-endpoint"),
      ],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["routing-probe-name", "routing-probe-mapped", "routing-probe-websocket"],
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-22",
      text: "The settings of a health check have no place for a client certificate, and so its checkers none to show: a check of a mutual TLS domain always fails. Its health has to come from an alarm.",
      docs: [route53("dns-failover-determining-health-of-endpoints")],
      standing: "documented",
      evidence: ["API model route53 HealthCheckConfig"],
      fates: [{ kind: "checked", rules: ["mutual-tls-probe"] }],
    },
    {
      id: "Z-23",
      text: "Route 53's health checkers do not reach private addresses: a check of a private domain always fails. Its health has to come from an alarm.",
      docs: [route53("dns-failover-private-hosted-zones")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["routing-probe-name"] },
        {
          kind: "unsayable",
          example: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    healthCheck: { path: /health }
    mappings: [{ api: ledger }]
`,
        },
      ],
    },
    {
      id: "Z-24",
      text: "Route 53 keeps record names in lower case, and Terraform's provider without the dot at the end. Names that are written otherwise show up as changes in every plan.",
      docs: [route53("DomainNameFormat"), terraform("route53_record")],
      standing: "documented",
      evidence: ["internal/service/route53/record.go", "TestAccRoute53Record_fqdn"],
      fates: [{ kind: "checked", rules: ["name-syntax", "dns-zone-name"] }, { kind: "generated" }],
    },
    {
      id: "Z-25",
      text: "A record goes into a zone that its name ends with; any other fails with `RRSet with DNS name … is not permitted in zone`. Of several zones that fit, the DNS asks the one with the longest name, and of two public zones of one name only the one that the domain above delegates to.",
      docs: [
        route53Api("ChangeResourceRecordSets"),
        route53("domain-replace-hosted-zone"),
        github("getmoto/moto#916"),
      ],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["dns-zone-contains-name", "dns-zone-found", "dns-zone-id-unique"],
        },
      ],
    },
    {
      id: "Z-26",
      text: "Terraform creates records and does not take over those that exist: `Tried to create resource record set … but it already exists`. A record from elsewhere has to be imported or deleted first.",
      docs: [route53Api("ChangeResourceRecordSets"), terraform("route53_record")],
      standing: "provider-source",
      evidence: ["internal/service/route53/record.go"],
      fates: [{ kind: "told", on: ["dns-record-unique"] }],
    },
    {
      id: "Z-27",
      text: "A private zone has simple, failover, multivalue, weighted, latency, geolocation and geoproximity records, and no others. Routing by the client's IP range fails there.",
      docs: [route53("hosted-zone-private-considerations")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.internal.example.com
    endpoint: regional
    region: eu-west-1
    zone: internal.example.com
    routing: { policy: ip }
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "Z-28",
      text: "A private zone hides the public DNS from its VPCs for every name that ends with its own: a name that it has no record of does not exist there. A private zone example.com without a record for api.example.com makes the public domain of that name unreachable.",
      docs: [route53("hosted-zone-private-considerations")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["dns-private-zone-hides"] }],
    },
    {
      id: "Z-29",
      text: "Where a VPC has a forwarding rule of Route 53 Resolver for the name of a private zone, the rule is followed and the zone is not asked.",
      docs: [route53("hosted-zone-private-considerations")],
      standing: "documented",
      fates: [
        { kind: "told", on: ["dns-private-zone-hides"] },
        { kind: "awaits", feature: "on-premises" },
      ],
    },
    {
      id: "Z-30",
      text: "A VPC asks its private zones only with both `enableDnsHostnames` and `enableDnsSupport` switched on. Otherwise the names of private domains do not exist in it.",
      docs: [route53("hosted-zone-private-considerations")],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Private domains" },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "Z-31",
      text: "A VPC cannot have two private zones of one name: the second association fails with `ConflictingDomainExists`. Private zones of one name therefore serve different VPCs, and a record in one is not seen in the other's.",
      docs: [
        route53("hosted-zone-private-considerations"),
        github("hashicorp/terraform-provider-aws#37783"),
      ],
      standing: "reported",
      fates: [
        { kind: "checked", rules: ["dns-one-zone-matches"] },
        { kind: "awaits", feature: "vpc-endpoints" },
      ],
    },
    {
      id: "Z-32",
      text: "A private zone is opened to a VPC of another account in two steps: the zone's owner authorizes the VPC, by its id and region, and the VPC's owner associates it. Without the first, the second fails with `NotAuthorizedException`.",
      docs: [route53("hosted-zone-private-associate-vpcs-different-accounts")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "Z-33",
      text: "A private zone that lists its VPCs in Terraform removes those that are associated by a resource of their own, unless it ignores changes of its list. Otherwise the two undo each other at every apply.",
      docs: [terraform("route53_zone_association")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "Z-34",
      text: "A private zone is created with a VPC, and its last VPC cannot be taken from it.",
      docs: [route53("hosted-zone-private-creating")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "vpc-endpoints" }],
    },
    {
      id: "Z-35",
      text: "A role can be held to certain records by the keys `route53:ChangeResourceRecordSetsNormalizedRecordNames`, `…RecordTypes` and `…Actions`, each under `ForAllValues:`, and to certain VPCs by `route53:VPCs`. Names are in lower case without the last dot, with `\\052` for an asterisk; anything else refuses the change or lets too much through.",
      docs: [route53("specifying-conditions-route53")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "Z-36",
      text: "The names of validation records are known only after the request, so that a role cannot be held to them. A pattern such as `_*.example.com` with the type CNAME is as narrow as it gets.",
      docs: [route53("specifying-conditions-route53")],
      standing: "inferred",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "Z-37",
      text: "A role that makes records needs `route53:GetHostedZone`, `route53:ListResourceRecordSets` and, on `arn:aws:route53:::change/*`, `route53:GetChange` too. Without the last one Terraform fails after the record was made.",
      docs: [route53("specifying-conditions-route53"), terraform("route53_record")],
      standing: "documented",
      evidence: ["internal/service/route53/record.go"],
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "Z-38",
      text: "Route 53 takes 10 requests a second from an account, after a burst of 50, and fewer of some kinds: 2 new zones a second and one new health check in two. Above that it answers `Throttling: Rate exceeded`.",
      docs: [route53("DNSLimitations")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "Z-39",
      text: "Route 53 takes 100 changes of records a second, after a burst of 1,500; replacing a record counts as two.",
      docs: [route53("DNSLimitations")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "Z-40",
      text: "Route 53 refuses a change of a zone while another one is under way with `PriorRequestNotComplete`. Terraform tries again, so that many records in one zone take their time.",
      docs: [route53("DNSLimitations"), terraform("route53_record")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "Z-41",
      text: "One request changes at most 1,000 records with 32,000 characters of values. Terraform sends one record at a time, so that it never comes near.",
      docs: [route53("DNSLimitations")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "Z-42",
      text: "An account has room for 500 zones of 10,000 records each, of which 100 may share name and type, and for 200 health checks; a private zone has up to 300 VPCs. Above that Route 53 creates nothing.",
      docs: [route53("DNSLimitations")],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["quota-zone-records", "quota-health-checks", "quota-nearly-used"],
        },
      ],
    },
    {
      id: "Z-43",
      text: "Route 53 belongs to no region and its API is in us-east-1. Terraform's resources for it take no `region`, and a plan with one fails.",
      docs: [terraform("route53_record")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-44",
      text: "Health checks by HTTPS do not look at the certificate: an expired one, which turns every client away, passes for healthy.",
      docs: [route53("dns-failover-determining-health-of-endpoints")],
      standing: "documented",
      fates: [{ kind: "told", on: ["routing-health-check"] }],
    },
    {
      id: "Z-45",
      text: "A health check follows alarms of its own account only. A new one counts as healthy until it has data.",
      docs: [route53("dns-failover-determining-health-of-endpoints")],
      standing: "documented",
      fates: [{ kind: "told", on: ["routing-alarm-regions"] }, { kind: "generated" }],
    },
    {
      id: "Z-46",
      text: "A weighted record of weight 0 is used only when all others are unhealthy.",
      docs: [route53("dns-failover-types")],
      standing: "documented",
      fates: [{ kind: "told", on: ["routing-weights-zero"] }],
    },
    {
      id: "Z-47",
      text: "A health check calls its path like a stranger. Where there is no GET operation, or a web ACL, an API key, an authorizer, a policy or IAM protects it, it gets 403 or 404 and never passes.",
      docs: [route53("dns-failover-determining-health-of-endpoints")],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["routing-probe-open", "routing-probe-operation"] }],
    },
    {
      id: "Z-48",
      text: "A name has one geolocation record of a type for a location; a second one fails with `InvalidChangeBatch`. Without a default location, a client whose place is in none of them, or is not known, gets no answer.",
      docs: [route53Api("ResourceRecordSet"), route53("routing-policy-geo")],
      standing: "documented",
      evidence: ["TestAccRoute53Record_Geolocation_basic"],
      fates: [
        {
          kind: "checked",
          rules: ["routing-location-unique", "routing-location-default", "routing-regions"],
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-49",
      text: "Locations are seven continents, the countries of ISO 3166 but for four without addresses, and the states of the United States. Any other code fails with `InvalidInput`.",
      docs: [route53Api("GeoLocation"), route53("resource-record-sets-values-geo")],
      standing: "documented",
      evidence: [
        "API model route53 GeoLocationContinentCode",
        "API model route53 GeoLocationCountryCode",
      ],
      fates: [
        { kind: "checked", rules: ["routing-location-code"] },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default], us-east-1: [{ continent: US }] }
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "Z-50",
      text: "Geoproximity makes a region look larger or smaller by a bias from -99 to 99.",
      docs: [route53Api("GeoProximityLocation")],
      standing: "documented",
      evidence: [
        "internal/service/route53/record.go",
        "API model route53 Bias",
        "TestAccRoute53Record_Geoproximity_basic",
      ],
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: geoproximity, bias: { us-east-1: 100 } }
    mappings: [{ api: orders }]
`,
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-51",
      text: "Health checkers call from at least three of eight regions, every 10 or 30 seconds, a path of at most 255 characters, and change their mind after one to ten answers in a row. The interval never changes: another one is another health check.",
      docs: [route53Api("HealthCheckConfig")],
      standing: "documented",
      evidence: [
        "API model route53 HealthCheckRegionList",
        "API model route53 HealthCheckRegion",
        "API model route53 RequestInterval",
        "API model route53 ResourcePath",
        "API model route53 FailureThreshold",
      ],
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health, checkers: [us-east-1, eu-west-1] }
    mappings: [{ api: orders }]
`,
        },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health, intervalSeconds: 60 }
    mappings: [{ api: orders }]
`,
        },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health, failureThreshold: 11 }
    mappings: [{ api: orders }]
`,
        },
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: health }
    mappings: [{ api: orders }]
`,
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-52",
      text: "Route 53 follows alarms on standard metrics with the statistics average, minimum, maximum, sum and sample count. While such an alarm has no data, the health check is what it was told to be then.",
      docs: [route53Api("AlarmIdentifier"), route53Api("HealthCheckConfig")],
      standing: "documented",
      evidence: [
        "API model route53 Statistic",
        "API model route53 InsufficientDataHealthStatus",
        "TestAccRoute53HealthCheck_cloudWatchAlarmCheck",
      ],
      fates: [{ kind: "told", on: ["routing-alarm-api"] }, { kind: "generated" }],
    },
    {
      id: "Z-53",
      text: "API Gateway counts errors by API and stage, not by domain: `5XXError` of a REST API by its name, `5xx` of an HTTP API and `ExecutionError` of a WebSocket API by its id. An alarm on anything else has no data.",
      docs: [
        apiGateway("api-gateway-metrics-and-dimensions"),
        apiGateway("http-api-metrics"),
        apiGateway("apigateway-websocket-api-logging"),
      ],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["routing-alarm-api", "routing-alarm-unmapped", "routing-alarm-name"],
        },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-54",
      text: "A health check has to be given up by its records before it is deleted: what they answer after that cannot be foretold.",
      docs: [route53Api("DeleteHealthCheck")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-55",
      text: "Routing policies and health checks are settings of records in Route 53. Of a name whose DNS is elsewhere they are nothing.",
      docs: [route53Api("ResourceRecordSet"), route53("routing-policy")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["routing-hosted-zone"] }],
    },
    {
      id: "Z-56",
      text: "An existing alarm and a health check are tied together by the alarm's region and name. Of a region without one nothing is checked.",
      docs: [route53Api("AlarmIdentifier")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["routing-alarm-regions"] }],
    },
    {
      id: "Z-57",
      text: "A regional domain may stand below another one, such as eu-west-1.api.example.com below api.example.com, but not below a wildcard, and it needs a certificate for its own name.",
      docs: [apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["routing-regional-name", "name-unique"] },
        { kind: "generated" },
      ],
    },
    {
      id: "Z-58",
      text: "Route 53 changes a record in place only while its name, type and set identifier stay, and then with the policy that it has: another policy takes a deletion and a creation, in one batch, so that the name answers all the time. Terraform sends such a batch when the set identifier changes.",
      docs: [
        route53Api("ChangeResourceRecordSets"),
        github("kubernetes-sigs/external-dns#3222"),
        github("kubernetes-sigs/external-dns#1411"),
      ],
      standing: "reported",
      evidence: ["internal/service/route53/record.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "Z-59",
      text: "Of weighted records with health checks Route 53 answers with those of the weight 0 only while all others are unhealthy. Two regions with the weights 1 and 0 are a failover whose sides can change places, one stack after the other.",
      docs: [route53("health-checks-how-route-53-chooses-records")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Names and DNS" }],
    },
    {
      id: "Z-60",
      text: "ACM gives all certificates of an account for a name the same validation record, in every region. If a certificate that the console, CDK or another Terraform made has a simple one in the zone, the apply fails once the certificate is requested: `cannot be created as a non-weighted set exists with the same name and type`. Look for it with `aws route53 list-resource-record-sets --hosted-zone-id ID --query \"ResourceRecordSets[?Type=='CNAME' && ends_with(ResourceRecords[0].Value, 'acm-validations.aws.')].Name\"`, and write `certificate: { validationRecords: existing }`: the record serves for both as long as it is there, so that its maker has to keep it. The other way round, a tool that makes simple records fails beside those of a stack.",
      docs: [
        acm("dns-validation"),
        github("kubernetes-sigs/external-dns#3141"),
        github("hashicorp/terraform-provider-aws#7918"),
      ],
      standing: "reported",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }],
    },
  ],
};
