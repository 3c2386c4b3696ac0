import { goodMutualTls } from "../../lib/rules/mutual-tls-example";
import { allowing } from "../support/evaluate-policies";
import { statement, statementsOf } from "../support/policies";

const edge = `domains:
  - name: www.example.com
    account: prod
    endpoint: edge
    region: eu-west-1
    mappings: [{ api: orders }]
`;
const wildcard = `domains:
  - name: "*.example.com"
    account: prod
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [example.com], keyAlgorithm: EC_prime256v1 }
    mappings: [{ api: orders }]
`;
const privately = `domains:
  - name: ledger.internal.example.com
    account: prod
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0aaaaaaa]
    mappings: [{ api: ledger }]
`;

test("D-15: who deploys an edge domain may change all distributions, and nobody else may", () => {
  const { Action, Resource } = statement(statementsOf(edge, "prod", "deploy"), "EdgeDistributions");
  expect({ Action, Resource }).toEqual({
    Action: ["cloudfront:UpdateDistribution"],
    Resource: ["*"],
  });
  const others = [
    ...statementsOf(wildcard, "prod", "deploy"),
    ...statementsOf(privately, "prod", "deploy"),
    ...statementsOf(edge, "prod", "plan"),
    ...statementsOf(edge, "network", "dns"),
  ];
  expect(others.filter(({ Action: [action] }) => action?.startsWith("cloudfront"))).toEqual([]);
});

test("D-17: who deploys domains may let API Gateway have its role, and no other service", () => {
  expect(statement(statementsOf(edge, "prod", "deploy"), "ApiGatewayServiceRole")).toEqual({
    Sid: "ApiGatewayServiceRole",
    Effect: "Allow",
    Action: ["iam:CreateServiceLinkedRole"],
    Resource: [
      "arn:aws:iam::111111111111:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway",
    ],
    Condition: { StringEquals: { "iam:AWSServiceName": ["ops.apigateway.amazonaws.com"] } },
  });
});

test("V-16: a private domain is allowed by both of its ARNs, without an id and with any", () => {
  const statements = statementsOf(privately, "prod", "deploy");
  expect(statement(statements, "CreatePrivateDomains").Resource).toEqual([
    "arn:aws:apigateway:eu-west-1::/domainnames",
    "arn:aws:apigateway:eu-west-1::/domainnames/ledger.internal.example.com",
  ]);
  expect(statement(statements, "PrivateDomains").Resource).toEqual([
    "arn:aws:apigateway:eu-west-1:111111111111:/domainnames/ledger.internal.example.com+*",
  ]);
});

test("A-40: certificates are requested for the fleet's names only, with its keys and validation", () => {
  const { Condition } = statement(statementsOf(wildcard, "prod", "deploy"), "RequestCertificates");
  expect(Condition).toEqual({
    "ForAllValues:StringEquals": { "acm:DomainNames": ["*.example.com", "example.com"] },
    StringEquals: {
      "acm:KeyAlgorithm": ["EC_prime256v1"],
      "acm:ValidationMethod": ["DNS"],
      "aws:RequestedRegion": ["eu-west-1"],
    },
  });
});

const KEY = "route53:ChangeResourceRecordSets";
const change = (name: string, type: string) => ({
  action: KEY,
  resource: "arn:aws:route53:::hostedzone/Z0PUBLIC",
  context: {
    [`${KEY}NormalizedRecordNames`]: [name],
    [`${KEY}RecordTypes`]: [type],
    [`${KEY}Actions`]: ["UPSERT"],
  },
});
const mayChange = (yaml: string, name: string, type: string) =>
  allowing(
    [{ Version: "2012-10-17", Statement: statementsOf(yaml, "network", "dns") }],
    change(name, type),
  ).length > 0;

test("Z-35: records are changed by name and type, with names as Route 53 shows them", () => {
  expect(statement(statementsOf(wildcard, "network", "dns"), "AliasRecords")).toEqual({
    Sid: "AliasRecords",
    Effect: "Allow",
    Action: [KEY],
    Resource: ["arn:aws:route53:::hostedzone/Z0PUBLIC"],
    Condition: {
      "ForAllValues:StringEquals": {
        [`${KEY}NormalizedRecordNames`]: ["\\052.example.com"],
        [`${KEY}RecordTypes`]: ["A", "AAAA"],
        [`${KEY}Actions`]: ["CREATE", "UPSERT", "DELETE"],
      },
    },
  });
  expect(mayChange(wildcard, "\\052.example.com", "AAAA")).toBe(true);
  expect(mayChange(wildcard, "\\052.example.com", "TXT")).toBe(false);
  expect(mayChange(wildcard, "www.example.com", "A")).toBe(false);
});

test("Z-36: validation records are CNAMEs of any label with an underscore before the name", () => {
  const { Condition } = statement(statementsOf(edge, "network", "dns"), "ValidationRecords");
  expect(Condition?.["ForAllValues:StringLike"]).toEqual({
    [`${KEY}NormalizedRecordNames`]: ["_*.www.example.com"],
  });
  expect(mayChange(edge, "_5dc41216.www.example.com", "CNAME")).toBe(true);
  expect(mayChange(edge, "_5dc41216.www.example.com", "A")).toBe(false);
  expect(mayChange(edge, "mail.www.example.com", "CNAME")).toBe(false);
});

test("Z-37: who makes records may read the zone and ask for every change", () => {
  const [zones, changes] = statementsOf(edge, "network", "dns");
  expect([zones, changes]).toEqual([
    {
      Sid: "Zones",
      Effect: "Allow",
      Action: ["route53:GetHostedZone", "route53:ListResourceRecordSets"],
      Resource: ["arn:aws:route53:::hostedzone/Z0PUBLIC"],
    },
    {
      Sid: "RecordChanges",
      Effect: "Allow",
      Action: ["route53:GetChange"],
      Resource: ["arn:aws:route53:::change/*"],
    },
  ]);
});

const guarded = (logging: string) => `webAcls:
  guard:
    blockIps: [192.0.2.0/24]
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: ${logging}
domains:
  - name: api.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    webAcl: guard
    mappings: [{ api: orders }]
`;
const toLogGroup = statementsOf(guarded("{}"), "prod", "deploy");
const inProd = "arn:aws:wafv2:eu-west-1:111111111111:regional";

test("L-01: a stage's web ACL is set on the stage, in AWS WAF and in API Gateway, and on the web ACL", () => {
  expect(statement(toLogGroup, "ProtectedStages")).toMatchObject({
    Action: [
      "apigateway:SetWebACL",
      "wafv2:AssociateWebACL",
      "wafv2:DisassociateWebACL",
      "wafv2:GetWebACLForResource",
    ],
    Resource: ["arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod"],
  });
  expect(statement(toLogGroup, "StageWebAcls")).toMatchObject({
    Action: ["wafv2:AssociateWebACL", "wafv2:GetWebACLForResource"],
    Resource: [`${inProd}/webacl/acme-guard/*`],
  });
});

test("L-02: web ACLs are made and changed on what is in their rules too", () => {
  expect(statement(toLogGroup, "WebAclRules")).toMatchObject({
    Action: ["wafv2:CreateWebACL", "wafv2:UpdateWebACL"],
    Resource: [`${inProd}/ipset/acme-guard-block-ipv4/*`, `${inProd}/managedruleset/*`],
  });
});

test("L-03: who deploys private domains may set their policies and let VPC endpoints in", () => {
  const statements = statementsOf(privately, "prod", "deploy");
  const actions = (sid: string) => statement(statements, sid).Action;
  expect(actions("CreatePrivateDomains")).toContain("apigateway:UpdateDomainNamePolicy");
  expect(actions("PrivateDomains")).toEqual(
    expect.arrayContaining([
      "apigateway:UpdateDomainNamePolicy",
      "apigateway:CreateAccessAssociation",
    ]),
  );
  expect(statement(statements, "CreateAccessAssociations").Condition).toEqual({
    StringEquals: { "apigateway:Request/AccessAssociationSource": ["vpce-0aaaaaaa"] },
  });
});

test("L-04: who deploys domains with tags may set those of domains, and nobody else may", () => {
  const withTags = wildcard.replace("    mappings", "    tags: { team: a }\n    mappings");
  const tags = "arn:aws:apigateway:eu-west-1::/tags/";
  const ofDomains = `${tags}arn%3Aaws%3Aapigateway%3Aeu-west-1%3A%3A%2Fdomainnames%2F*`;
  expect(statement(statementsOf(withTags, "prod", "deploy"), "DomainTags")).toMatchObject({
    Action: ["apigateway:DELETE", "apigateway:PUT"],
    Resource: [ofDomains],
  });
  const without = statementsOf(wildcard, "prod", "deploy").flatMap(({ Resource }) => Resource);
  expect(without.filter((resource) => resource.includes("/tags/"))).toEqual([]);
});

test("L-05: who turns logs on may do what their destination takes, and nothing for another", () => {
  const extras = (logging: string) =>
    statementsOf(guarded(logging), "prod", "deploy")
      .filter(({ Action: [action = ""] }) => /^(logs|s3|firehose|iam)/.test(action))
      .map(({ Sid }) => Sid)
      .filter((sid) => sid !== "ApiGatewayServiceRole");
  expect(extras("{}")).toEqual(["LogGroups", "FindLogGroups", "LogDelivery", "LogGroupDelivery"]);
  expect(extras("{ destinationArn: arn:aws:s3:::aws-waf-logs-all }")).toEqual([
    "LogDelivery",
    "LogBuckets",
  ]);
  const stream = "arn:aws:firehose:eu-west-1:111111111111:deliverystream/aws-waf-logs-all";
  expect(extras(`{ destinationArn: "${stream}" }`)).toEqual(["LogStreams", "WafServiceRole"]);
});

test("L-07: who deploys domains with mutual TLS may add and remove their authorities, and nobody else may", () => {
  const statements = statementsOf(goodMutualTls, "own_credentials", "deploy");
  const domain = "arn:aws:apigateway:eu-west-1::/domainnames/trade.example.com";
  expect(statement(statements, "AddDomainAuthorities")).toMatchObject({
    Action: ["apigateway:AddCertificateToDomain"],
    Resource: ["arn:aws:apigateway:eu-west-1::/domainnames", domain],
  });
  expect(statement(statements, "RemoveDomainAuthorities")).toMatchObject({
    Action: ["apigateway:RemoveCertificateFromDomain"],
    Resource: [domain],
  });
  const others = [
    ...statementsOf(goodMutualTls, "own_credentials", "plan"),
    ...statementsOf(wildcard, "prod", "deploy"),
  ];
  expect(others.flatMap(({ Action }) => Action).join()).not.toContain("CertificateToDomain");
});

test("L-08: the tags of a truststore's bucket are asked for in both ways", () => {
  const tagged = `tags: { team: a }\n${goodMutualTls}`;
  const actions = (role: "deploy" | "plan") =>
    statementsOf(tagged, "own_credentials", role)
      .flatMap(({ Action }) => Action)
      .filter((action) => /^s3:.*(BucketTagging|[Tt]agResource|TagsForResource)$/.test(action));
  expect(actions("deploy").sort()).toEqual([
    "s3:GetBucketTagging",
    "s3:ListTagsForResource",
    "s3:PutBucketTagging",
    "s3:TagResource",
    "s3:UntagResource",
  ]);
  expect(actions("plan")).toEqual(["s3:GetBucketTagging", "s3:ListTagsForResource"]);
});
