import { apiGateway, github, logsApi, terraform, waf, wafApi } from "./pages";
import type { Section } from "./section";

const associating = waf("web-acl-associating-aws-resource");
const stages = apiGateway("apigateway-control-access-aws-waf");
const limits = waf("limits");

/** A file whose one domain has a web ACL of these keys, and which lacks nothing else. */
const withWebAcl = (keys: string, name = "baseline") => `webAcls:
  ${name}: { ${keys} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: ${name}, mappings: [{ api: orders }] }
`;
const group = "managedRules: [AWSManagedRulesKnownBadInputsRuleSet]";

export const webAcls: Section = {
  letter: "W",
  title: "Web ACLs",
  facts: [
    {
      id: "W-01",
      text: "Of API Gateway, a web ACL protects stages of REST APIs only, and one for CloudFront protects nothing else: HTTP and WebSocket APIs are refused with `WAFInvalidParameterException`.",
      docs: [associating, wafApi("AssociateWebACL"), terraform("wafv2_web_acl_association")],
      standing: "documented",
      evidence: ["TestAccWAFV2WebACLAssociation_basic", "API model wafv2 ResourceType"],
      fates: [{ kind: "checked", rules: ["waf-rest-only", "waf-required-kind", "waf-arn"] }],
    },
    {
      id: "W-02",
      text: "A stage takes a web ACL of the scope REGIONAL in the API's own region, also where its domain is edge-optimized: one of the scope CLOUDFRONT, or of another region, cannot be attached.",
      docs: [stages, wafApi("AssociateWebACL")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-arn", "waf-arn-per-region"] }, { kind: "generated" }],
    },
    {
      id: "W-03",
      text: "AWS WAF knows a stage as `arn:aws:apigateway:REGION::/restapis/ID/stages/NAME`, with no account in it: a domain, or the ARN by which a stage is executed, is answered with `The ARN isn't valid`, `field: RESOURCE_ARN`.",
      docs: [wafApi("AssociateWebACL"), github("hashicorp/terraform-provider-aws#28753")],
      standing: "acceptance-tested",
      evidence: ["TestAccWAFV2WebACLAssociation_basic"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "W-04",
      text: "The stage has to be there before its web ACL is attached: otherwise the answer is `AWS WAF couldn't perform the operation because your resource doesn't exist`.",
      docs: [
        wafApi("AssociateWebACL"),
        github("aws-cloudformation/cloudformation-coverage-roadmap#2358"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }, { kind: "good-to-know", topic: "Web ACLs" }],
    },
    {
      id: "W-05",
      text: "A stage has one web ACL. Attaching a second one replaces the first without an error, and two configurations that each want their own swap them at every apply.",
      docs: [associating],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-one-acl-per-stage"] }, { kind: "generated" }],
    },
    {
      id: "W-06",
      text: "A web ACL protects stages of its own account: for any other the association fails.",
      docs: [associating],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-account"] }],
    },
    {
      id: "W-07",
      text: "A web ACL protects a stage and not a domain: it covers the API's default endpoint and every other domain of that stage, and leaves the domain's other stages open unless each has one too.",
      docs: [stages],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["waf-required", "waf-unmapped"] },
        { kind: "generated" },
        {
          kind: "unsayable",
          example: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders, webAcl: baseline }]
`,
        },
        { kind: "told", on: ["waf-one-acl-per-stage"] },
      ],
    },
    {
      id: "W-08",
      text: "AWS WAF decides first: resource policies, IAM, and Lambda and Cognito authorizers see only what it lets pass.",
      docs: [stages],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Web ACLs" }],
    },
    {
      id: "W-09",
      text: "Of a request to a stage, AWS WAF looks at the first 16 KB of the body, which can be raised to 32, 48 or 64 KB for a price, and at the first 8 KB or 200 of the headers. What comes after is not inspected.",
      docs: [waf("waf-oversize-request-components")],
      standing: "documented",
      evidence: ["API model wafv2 SizeInspectionLimit"],
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(`${group}, bodyLimit: KB_128`),
        },
        { kind: "generated" },
        { kind: "good-to-know", topic: "Web ACLs" },
      ],
    },
    {
      id: "W-10",
      text: "A web ACL before a private API sees the VPC's own addresses as the source, so that reputation lists match nothing there and rate limits count many clients as one.",
      docs: [stages, waf("aws-managed-rule-groups-ip-rep")],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["waf-private-source"] }],
    },
    {
      id: "W-11",
      text: "The rules of a web ACL take up capacity, at most 5,000 units of it, and AWS charges extra above 1,500: with more, creating it fails with `WAFLimitsExceededException`.",
      docs: [limits, waf("aws-managed-rule-groups-list")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-capacity"] }],
    },
    {
      id: "W-12",
      text: "AWS's managed rule groups have fixed names, such as `AWSManagedRulesCommonRuleSet`: a web ACL with any other is refused with `WAFInvalidParameterException` or `WAFNonexistentItemException`.",
      docs: [waf("aws-managed-rule-groups-list")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-group-known"] }],
    },
    {
      id: "W-13",
      text: "AWS WAF ignores, without a word, an override of a rule that the managed group does not have: the rule that was meant goes on as before.",
      docs: [wafApi("RuleActionOverride"), wafApi("ManagedRuleGroupStatement")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-override-name", "waf-override-version"] }],
    },
    {
      id: "W-14",
      text: "`AWSManagedRulesCommonRuleSet` blocks bodies of more than 8 KB and requests without a `User-Agent`: uploads and calls between services fail when it is switched on.",
      docs: [waf("aws-managed-rule-groups-baseline")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-common-limits"] }],
    },
    {
      id: "W-15",
      text: "A rule of a web ACL has an action, or an override of it where the rule asks a group, and never both: AWS WAF refuses anything else.",
      docs: [wafApi("Rule")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "W-16",
      text: "Each rule of a web ACL has a priority of its own, and the lowest is asked first: two of the same are refused with `WAFInvalidParameterException`.",
      docs: [wafApi("Rule")],
      standing: "documented",
      evidence: ["API model wafv2 RulePriority"],
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(
            "managedRules: [{ name: AWSManagedRulesSQLiRuleSet, priority: 1 }, { name: AWSManagedRulesLinuxRuleSet, priority: 1 }]",
          ),
        },
        { kind: "generated" },
      ],
    },
    {
      id: "W-17",
      text: "Names of web ACLs and rules have 1 to 128 letters, digits, `_` and `-`; those of metrics hold no white space and are neither `All` nor `Default_Action`. Others are refused with `WAFInvalidParameterException`.",
      docs: [wafApi("VisibilityConfig"), wafApi("CreateWebACL")],
      standing: "documented",
      evidence: ["API model wafv2 EntityName", "API model wafv2 MetricName"],
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(group, "Strict ACL"),
        },
      ],
    },
    {
      id: "W-18",
      text: "A rate limit is 10 to 2,000,000,000 requests in 60, 120, 300 or 600 seconds, and a web ACL has at most ten. It tracks 10,000 addresses at most, counts roughly and acts some time after the limit is passed.",
      docs: [waf("waf-rule-statement-type-rate-based"), limits],
      standing: "documented",
      evidence: ["API model wafv2 RateLimit", "TestAccWAFV2WebACL_RateBased_basic"],
      fates: [
        { kind: "checked", rules: ["waf-rate-limit"] },
        {
          kind: "unsayable",
          example: withWebAcl("rateLimit: [{ requests: 100 }, { requests: 200 }]"),
        },
        { kind: "told", on: ["waf-rate-limit"] },
      ],
    },
    {
      id: "W-19",
      text: "A rate limit that counts all requests together, by the key `CONSTANT`, needs a statement that narrows down which requests: without it AWS WAF answers `WAFInvalidParameterException`.",
      docs: [wafApi("RateBasedStatement")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl("rateLimit: { requests: 100, aggregateKeyType: CONSTANT }"),
        },
      ],
    },
    {
      id: "W-20",
      text: "A managed rule group stands by itself in a rule: inside and, or, not, or another group it is refused with `WAFInvalidParameterException`.",
      docs: [wafApi("ManagedRuleGroupStatement")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl("managedRules: [{ not: AWSManagedRulesKnownBadInputsRuleSet }]"),
        },
      ],
    },
    {
      id: "W-21",
      text: "Rules on the TLS fingerprints JA3 and JA4 are for CloudFront and Application Load Balancers: in a web ACL for stages they are refused with `WAFInvalidParameterException`.",
      docs: [wafApi("FieldToMatch")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(`${group}, ja3Fingerprints: [e7d705a3286e19ea42f587b344ee6865]`),
        },
      ],
    },
    {
      id: "W-22",
      text: "A web ACL logs to one destination: a second one is refused with `WAFInvalidParameterException`.",
      docs: [waf("logging")],
      standing: "documented",
      evidence: ["TestAccWAFV2WebACLLoggingConfiguration_basic"],
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(
            `${group}, logging: { logGroup: {}, destinationArn: "arn:aws:s3:::aws-waf-logs-all" }`,
          ),
        },
      ],
    },
    {
      id: "W-23",
      text: "The name of a log group, bucket or stream for a web ACL's logs begins with `aws-waf-logs-`: any other is answered with `The ARN isn't valid`, `field: LOG_DESTINATION`.",
      docs: [waf("logging-cw-logs"), waf("logging-s3"), waf("logging-kinesis")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-log-name"] }, { kind: "generated" }],
    },
    {
      id: "W-24",
      text: "A log group for a web ACL's logs is in the web ACL's account and region. A bucket may be elsewhere, but not under an AWS-managed KMS key, and a Firehose stream has the source Direct PUT: otherwise switching the logs on fails.",
      docs: [waf("logging-cw-logs"), waf("logging-s3"), waf("logging-kinesis")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["waf-log-region", "waf-log-destination"] },
        { kind: "told", on: ["waf-log-destination"] },
      ],
    },
    {
      id: "W-25",
      text: "AWS writes some ARNs of log groups with `:*` at the end. AWS WAF's pages give them without, and nobody has shown that it takes the longer form.",
      docs: [
        waf("logging-cw-logs"),
        terraform("wafv2_web_acl_logging_configuration"),
        github("aws/aws-cdk#18253"),
      ],
      standing: "unverified",
      fates: [{ kind: "generated" }],
    },
    {
      id: "W-26",
      text: "A web ACL's logs can leave out single headers, the method, the query string and the path, and nothing else. Sampled requests and metrics still show them.",
      docs: [wafApi("LoggingConfiguration")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: withWebAcl(`${group}, logging: { redact: { body: true } }`),
        },
        { kind: "good-to-know", topic: "Web ACLs" },
      ],
    },
    {
      id: "W-27",
      text: "A web ACL cannot be attached in the first moments after its creation: AWS WAF answers `WAFUnavailableEntityException`, and Terraform's provider tries again for some minutes.",
      docs: [
        wafApi("AssociateWebACL"),
        "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/wafv2/web_acl_association.go",
      ],
      standing: "documented",
      evidence: ["internal/service/wafv2/web_acl_association.go"],
      fates: [{ kind: "good-to-know", topic: "Web ACLs" }],
    },
    {
      id: "W-28",
      text: "A web ACL that protects something cannot be deleted: the answer is `WAFAssociatedItemException` until every association is gone.",
      docs: [wafApi("DeleteWebACL")],
      standing: "documented",
      evidence: ["internal/service/wafv2/web_acl.go", "internal/service/wafv2/ip_set.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "W-29",
      text: "An account starts with 100 web ACLs and 100 rule groups in a region: one more fails with `WAFLimitsExceededException`. The 100 associations of a web ACL that the same page tells of are those with load balancers, and no page limits the stages of API Gateway.",
      docs: [limits],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["quota-web-acls"] }],
    },
    {
      id: "W-30",
      text: "AWS WAF attaches one stage in two seconds and tells of one association a second, which Terraform asks for at every plan: with 300 protected stages, a plan takes about five minutes.",
      docs: [limits],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "W-31",
      text: "The rules of a web ACL have names of their own. That AWS WAF refuses a second one of the same name is likely, and no page says it; the rules that are made here never share one.",
      docs: [wafApi("Rule"), wafApi("CreateWebACL")],
      standing: "unverified",
      fates: [{ kind: "checked", rules: ["waf-group-unique"] }, { kind: "generated" }],
    },
    {
      id: "W-32",
      text: "The groups against account takeover, account fraud and DDoS need settings of their own: without them AWS WAF refuses the web ACL, or the group does not do what it is paid for. The group against bots has two levels, and does without settings what its common one does; AWS writes that back, and a plan without it would differ for ever.",
      docs: [wafApi("ManagedRuleGroupConfig"), waf("aws-managed-rule-groups-list")],
      standing: "documented",
      evidence: ["API model wafv2 ManagedRuleGroupConfig", "API model wafv2 InspectionLevel"],
      fates: [{ kind: "checked", rules: ["waf-group-settings"] }, { kind: "generated" }],
    },
    {
      id: "W-33",
      text: "The IP reputation groups have no versions to choose from: a web ACL that asks for one is refused.",
      docs: [waf("aws-managed-rule-groups-ip-rep")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-group-unversioned"] }],
    },
    {
      id: "W-34",
      text: "Countries are known to AWS WAF by the two-letter codes of ISO 3166, in capitals: any other is refused with `WAFInvalidParameterException`.",
      docs: [wafApi("GeoMatchStatement"), waf("waf-rule-statement-type-geo-match")],
      standing: "documented",
      evidence: ["API model wafv2 CountryCode"],
      fates: [{ kind: "checked", rules: ["waf-country-code"] }],
    },
    {
      id: "W-35",
      text: "An IP set takes address ranges in CIDR form, from their first address on, and no range of /0: others are refused with `WAFInvalidParameterException`, `field: IP_ADDRESS`.",
      docs: [wafApi("CreateIPSet"), wafApi("IPSet"), github("aws/aws-cdk#20003")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-ip-range"] }],
    },
    {
      id: "W-36",
      text: "CloudWatch Logs keeps logs for one of a fixed list of days: any other number is refused with `InvalidParameterException`.",
      docs: [logsApi("PutRetentionPolicy")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-log-retention", "logs-retention"] }],
    },
    {
      id: "W-37",
      text: "A request that no rule decides meets the default action: a web ACL whose default is to allow, with no rule that blocks or counts, costs money and stops nothing.",
      docs: [waf("web-acl-default-action"), waf("web-acl")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-empty"] }],
    },
    {
      id: "W-38",
      text: "The name of a web ACL is unique in its account, region and scope: a second one is refused with `WAFDuplicateItemException`.",
      docs: [wafApi("CreateWebACL")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["waf-account-name", "waf-copy-name"] },
        { kind: "generated" },
      ],
    },
    {
      id: "W-39",
      text: "AWS WAF deletes no set of addresses that a web ACL asks: `WAFAssociatedItemException`. A set that goes has to be let go of first, which Terraform does for one with `create_before_destroy`.",
      docs: [
        wafApi("DeleteIPSet"),
        github("hashicorp/terraform-provider-aws#17601"),
        github("hashicorp/terraform-provider-aws#28331"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "W-40",
      text: "To end the association of a stage takes whatever web ACL the stage is behind by then: Terraform has to end the former association before it makes the one with another web ACL, and the stage is open in between, for as long as the new web ACL takes to be made. So it is when a stage or an API with a web ACL is renamed, until the path leads to the new one. To go without a gap, make the new API beside the old one, map it, apply, and take the old one out after that; and change the rules of a web ACL under the name that it has.",
      docs: [wafApi("DisassociateWebACL"), terraform("wafv2_web_acl_association")],
      standing: "provider-source",
      evidence: ["internal/service/wafv2/web_acl_association.go"],
      fates: [{ kind: "good-to-know", topic: "Web ACLs" }],
    },
  ],
};
