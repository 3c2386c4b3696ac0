import { plainDocument } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";

function found(webAcl: string, ipAddressType = "dualstack") {
  return faultsFor(`webAcls:
  office: { ${webAcl} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, ipAddressType: ${ipAddressType}, webAcl: office, mappings: [{ api: orders }] }
  - { name: shop.example.com, endpoint: regional, region: eu-west-1, ipAddressType: ${ipAddressType}, webAcl: office, mappings: [{ api: orders }] }
`).map(({ ruleId, at, message }) => [ruleId, at.path.join("/"), /: (.+)/.exec(message)?.[1]]);
}

test("each list is told once, however many domains use it, with what comes of it", () => {
  expect(
    found("defaultAction: block, allowIps: [203.0.113.0/24], blockIps: [203.0.113.7/32]"),
  ).toEqual([
    ["waf-dualstack", "webAcls/office/allowIps", "every IPv6 client is refused"],
    ["waf-dualstack", "webAcls/office/blockIps", "no IPv6 client is blocked by it"],
  ]);
});

test("where other rules decide, addresses to allow lose nothing but their pass", () => {
  expect(found("allowIps: [203.0.113.0/24], rateLimit: { requests: 100 }")).toEqual([
    ["waf-dualstack", "webAcls/office/allowIps", "no IPv6 client passes by it"],
  ]);
});

test("one IPv6 range answers for a list", () => {
  expect(found('blockIps: [203.0.113.0/24, "2001:db8::/32"]')).toEqual([]);
});

test("a domain with IPv4 only has no other clients", () => {
  expect(found("blockIps: [203.0.113.0/24]", "ipv4")).toEqual([]);
});

test("a text that is no range may be meant as one of IPv6, and is one mistake", () => {
  expect(found('blockIps: [203.0.113.0/24, "2001:db8:/32"]').map(([ruleId]) => ruleId)).toEqual([
    "waf-ip-range",
  ]);
});

test("on a private domain the lists are one mistake, that of deciding by address", () => {
  const ids = faultsFor(`webAcls:
  office: { blockIps: [203.0.113.0/24] }
domains:
  - { name: ledger.internal.example.com, endpoint: private, region: eu-west-1, vpcEndpoints: [vpce-0123456789abcdef0], webAcl: office, mappings: [{ api: ledger }] }
`).map(({ ruleId }) => ruleId);
  expect(ids).toEqual(["waf-private-source"]);
});

test.each([
  ["", []],
  [", ipAddressType: dualstack", []],
  [", disableExecuteApiEndpoint: false", []],
  [
    ", disableExecuteApiEndpoint: false, ipAddressType: dualstack",
    [
      [
        "waf-dualstack",
        '`blockIps` of "office" has IPv4 ranges only, but "items" is reached by IPv6 too: no IPv6 client is blocked by it',
        ["where the API takes IPv6"],
      ],
    ],
  ],
])("the default endpoint of an API has its own clients: %s", (more, expected) => {
  const findings = faultsFor(
    `webAcls:
  office: { blockIps: [203.0.113.0/24] }
apis:
  items: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1], webAcl: office${more} }
domains: []
`,
    { "apis/items.yaml": plainDocument },
  );
  expect(
    findings.map(({ ruleId, message, related }) => [
      ruleId,
      message,
      related?.map(({ message }) => message),
    ]),
  ).toEqual(expected);
});
