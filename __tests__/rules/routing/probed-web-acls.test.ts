import { faultsFor } from "../../support/findings-for";

interface Fleet {
  readonly webAcl: string;
  /** Of the domain that has the health check. */
  readonly own?: string;
  /** The other domain of the stages. */
  readonly other?: string;
  readonly check?: string;
  /** More of the file. */
  readonly more?: string;
}

/** What is told of a health check whose stages another domain leads to as well. */
function told({ webAcl, own = "", other = "", check = "path: /health", more = "" }: Fleet) {
  return faultsFor(`webAcls:
  base: ${webAcl}
domains:
  - name: a.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { ${check} }
    ${own}
    mappings: [{ api: orders }]
  - name: b.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { existing: { eu-west-1: x, us-east-1: y } } }
    ${other}
    mappings: [{ api: orders }]
${more}`)
    .filter(({ ruleId }) => ruleId.startsWith("routing"))
    .map(({ ruleId, at, message, related }) => [
      ruleId,
      at.path.join("."),
      message,
      related?.map((each) => each.at.path.join(".")),
    ]);
}

const found = (what: string, related = "domains.1.webAcl", path = "/health") => [
  [
    "routing-probe-open",
    "domains.0.healthCheck.path",
    `health checkers call ${path} through the web ACL \`base\`${related === "domains.1.webAcl" ? ' of "b.example.com"' : ""}, which ${what}`,
    [related],
  ],
];
const other = "webAcl: base";

test.each([
  ["{ blockCountries: [KP] }", "may turn them away"],
  ["{ managedRules: [AWSManagedRulesCommonRuleSet] }", "may turn them away"],
  ["{ blockCountries: [US], defaultAction: block }", "blocks US, where they call from"],
  ["{ blockCountries: [AU, US, CN] }", "blocks US and AU, where they call from"],
  ["{ defaultAction: block }", "blocks all that it does not allow, and allows nobody"],
  [
    "{ defaultAction: block, allowIps: [192.0.2.0/24] }",
    "blocks all but the addresses in its `allowIps`",
  ],
  [
    "{ rateLimit: { requests: 10, windowSeconds: 600 } }",
    "blocks a source after 10 calls in 600 seconds, when each checker calls every 30",
  ],
  ["{ rateLimit: { requests: 20, windowSeconds: 600 } }", "may turn them away"],
  ["{ rateLimit: { requests: 10, windowSeconds: 600, action: count } }", "may turn them away"],
  [
    "{ existing: { eu-west-1: arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/b/1, us-east-1: arn:aws:wafv2:us-east-1:111111111111:regional/webacl/b/2 } }",
    "may turn them away",
  ],
])("a web ACL %s of another domain of the stage is told: it %s", (webAcl, what) => {
  expect(told({ webAcl, other })).toEqual(found(what));
});

test("one of the domain itself is told as before", () => {
  const webAcl = "{ blockCountries: [KP] }";
  expect(told({ webAcl, own: "webAcl: base" })).toEqual(
    found("may turn them away", "domains.0.webAcl"),
  );
});

test("checkers that call from elsewhere are not blocked by their country", () => {
  const check = "path: /health, checkers: [eu-west-1, sa-east-1, ap-northeast-1]";
  expect(told({ webAcl: "{ blockCountries: [US] }", other, check })).toEqual(
    found("may turn them away"),
  );
  expect(told({ webAcl: "{ blockCountries: [JP, IE] }", other, check })).toEqual(
    found("blocks IE and JP, where they call from"),
  );
});

test("one of a domain that leads to another stage, or is only in other regions, is not", () => {
  const webAcl = "{ blockCountries: [US] }";
  const more = (stage: string, region: string) => `  - name: c.example.com
    endpoint: regional
    region: ${region}
    webAcl: base
    mappings: [{ api: beta }]
apis:
  beta: { kind: rest, regions: { ${region}: { id: a1b2c3d4e5, stage: ${stage} } } }
`;
  expect(told({ webAcl, more: more("beta", "eu-west-1") })).toEqual([]);
  expect(told({ webAcl, more: more("prod", "eu-central-1") })).toEqual([]);
  // The same id under another name is the same stage.
  expect(told({ webAcl, more: more("prod", "eu-west-1") })).toHaveLength(1);
});

test("API Gateway's own answers say nothing of the API", () => {
  const reserved = (path: string) =>
    told({ webAcl: "{ blockCountries: [KP] }", check: `path: ${path}` }).map(([rule]) => rule);
  expect(["/ping", "/sping", "/ping/", "'/ping?a=1'"].map(reserved)).toEqual(
    Array.from({ length: 4 }, () => ["routing-probe-reserved"]),
  );
  expect(["/pings", "/health/ping", "/"].flatMap(reserved)).toEqual([]);
});
