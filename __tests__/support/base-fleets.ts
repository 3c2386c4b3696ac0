import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { rules } from "../../lib/rules/index";
import { exampleConfig, exampleNames } from "../../scripts/examples";
import { fleets } from "./fleets";

/** Plain data, as a file of YAML holds it. */
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** A fleet that uses what the examples leave out. */
const everything = `project: acme
tags: { team: platform, "cost centre": "42" }
quotas: { namesPerCertificate: 20 }
terraform:
  backend: { kind: s3, bucket: state, region: eu-west-1, keyPrefix: acme/, kmsKeyId: key, roleArn: "arn:aws:iam::111111111111:role/state", profile: state }
accounts:
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform", externalId: acme-1, sessionName: api-domains, profile: base }
zones:
  example.com: { id: Z0PUBLIC, account: prod }
  main: { id: Z0ORG, name: example.org, account: prod }
  example.net: external
apis:
  orders: { kind: rest, account: prod, endpoint: regional, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod }, us-east-1: { id: f6g7h8i9j0, stage: prod } } }
webAcls:
  strict:
    defaultAction: block
    allowIps: [192.0.2.0/24, "2001:db8::/32"]
    blockIps: [198.51.100.7/32]
    blockCountries: [KP]
    rateLimit: { requests: 1000, windowSeconds: 60, action: count }
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet, { name: AWSManagedRulesCommonRuleSet, action: count, overrides: { SizeRestrictions_BODY: count } }]
    bodyLimit: KB_64
    logging: { logGroup: { name: aws-waf-logs-strict, retentionDays: 30, kmsKeyArn: { eu-west-1: "arn:aws:kms:eu-west-1:111111111111:key/1", us-east-1: "arn:aws:kms:us-east-1:111111111111:key/1" } }, redact: { headers: [authorization], method: true, queryString: true, uriPath: true } }
    tags: { team: security }
  given: { existing: { eu-west-1: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/given/6b1f3c2e-0000-4000-8000-000000000000" } }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: latency }
    account: prod
    ipAddressType: dualstack
    securityPolicy: TLS_1_2
    webAcl: strict
    mappings: [{ api: orders }, { path: orders/v1, api: orders }]
    certificate: { alternativeNames: ["*.example.com", www.example.org], keyAlgorithm: EC_prime256v1, validationRecords: managed, wait: true }
    tags: { service: "orders + returns" }
  - name: shop.example.org
    endpoint: edge
    region: eu-west-1
    account: prod
    zone: main
    mappings: [{ path: shop, api: orders }]
`;

/** A fleet that uses all that there is for APIs of its own. */
const owned = `project: acme
cloudWatchRole: managed
requireWebAcl: true
quotas: { requestsPerSecond: { eu-west-1: 20000 }, burstRequests: 9000, clientCertificates: 70 }
accounts:
  prod: { id: "111111111111", cloudWatchRole: external }
zones:
  example.com: { id: Z0PUBLIC }
webAcls:
  strict: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet], logging: {} }
certificates:
  proof: { names: [orders.example.com] }
apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    name: stock
    parameters: { Backend: stock.example.net, Other: { eu-west-1: a, us-east-1: b } }
    policy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/* }] }
    minimumCompressionSize: 1024
    binaryMediaTypes: [application/pdf]
    webAcl: strict
    lambdaPermissions: none
    authorizer: { lambdaArn: { eu-west-1: "arn:aws:lambda:eu-west-1:111111111111:function:who", us-east-1: "arn:aws:lambda:us-east-1:111111111111:function:who:live" }, ttlSeconds: 60, identitySources: [method.request.header.Authorization] }
    tags: { team: stock }
    stage:
      name: live
      variables: { shelf: a-1 }
      throttle: { rateLimit: 100.5, burstLimit: 50 }
      methods: { "GET /items/{id}": { throttle: { rateLimit: 5, burstLimit: 5 } } }
      accessLogs: { logGroup: { name: stock, retentionDays: 30 }, format: "$context.requestId $context.status" }
      executionLogs: { level: INFO, dataTrace: true, retentionDays: 7 }
      metrics: true
      tracing: true
      clientCertificate: { slots: [a, b], active: b }
  basket: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1], disableExecuteApiEndpoint: false, stage: { accessLogs: {}, metrics: true } }
  books: { kind: rest, endpoint: private, account: prod, openapi: apis/stock.yaml, regions: [eu-west-1], vpcEndpoints: [vpce-0123456789abcdef0], stage: { executionLogs: { level: ERROR } } }
  orders: { kind: rest, disableExecuteApiEndpoint: true, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } }, stage: { throttle: { rateLimit: 10, burstLimit: 5 } } }
usagePlans:
  partners: { apis: [stock], description: them, throttle: { rateLimit: 1, burstLimit: 1 }, quota: { limit: 100, period: WEEK, offset: 2 }, keys: [acme, globex], tags: { team: stock } }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: stock }]
  - name: orders.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: strict
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
    mutualTls: { truststore: "s3://trust/partners.pem", truststoreVersion: v1, ownershipCertificate: proof }
    mappings: [{ api: orders }]
`;

/** The right example of each rule, as one file with the fleet that it stands beside. */
function rulesExamples(): string[] {
  const beside: Record<string, object> = parse(exampleFleet);
  return rules.map((rule) => {
    const written: Record<string, object> = parse(rule.examples.passes);
    const merged = Object.entries(written).map(([key, value]) => [
      key,
      Array.isArray(value) || typeof value !== "object" ? value : { ...beside[key], ...value },
    ]);
    return stringify({ ...beside, ...Object.fromEntries(merged) });
  });
}

const written = exampleNames()
  .map(exampleConfig)
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => readFileSync(path, "utf8"));

const generated = fleets.map((fleet) =>
  stringify({ ...fleet, domains: fleet.domains.slice(0, 2) }),
);

/** Files that together have one of everything in the language, and refer to the files of the rules' examples. */
export const wholeFleets: readonly string[] = [everything, owned];

/** Files that have one of everything in the language, most of them without a mistake. */
export const baseFleets: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(everything, ...written, ...rulesExamples()),
  fc.constantFrom(everything, owned),
  generated,
);
