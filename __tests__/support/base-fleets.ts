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
    logging: { logGroup: { name: aws-waf-logs-strict, retentionDays: 30, kmsKeyArn: "arn:aws:kms:eu-west-1:111111111111:key/1" }, redact: { headers: [authorization], method: true, queryString: true, uriPath: true } }
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
    tags: { service: "orders & returns" }
  - name: shop.example.org
    endpoint: edge
    region: eu-west-1
    account: prod
    zone: main
    mappings: [{ path: shop, api: orders }]
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

/** Files that have one of everything in the language, most of them without a mistake. */
export const baseFleets: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(everything, ...written, ...rulesExamples()),
  fc.constant(everything),
  generated,
);
