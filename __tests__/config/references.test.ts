import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });

describe("a reference to nothing is told, with what there is", () => {
  test.each([
    [
      "an API",
      domainKeys({ mappings: "[{ api: order }]" }),
      "8:18",
      "apis",
      "order",
      "Did you mean `orders`? `apis` has orders.",
    ],
    [
      "a zone",
      domainKeys({ zone: "exmaple.com" }),
      "9:5",
      "zones",
      "exmaple.com",
      "Did you mean `example.com`? `zones` has example.com.",
    ],
    [
      "a web ACL",
      domainKeys({ webAcl: "strict" }),
      "9:5",
      "webAcls",
      "strict",
      "List it, such as `webAcls: { strict: { rateLimit: { requests: 2000 } } }`; nothing is listed under `webAcls`.",
    ],
    [
      "a certificate",
      aFleet({
        domains: aDomain({ certificate: "shpo" }),
        certificates: "{ shop: { names: [api.example.com] } }",
      }),
      "9:5",
      "certificates",
      "shpo",
      "Did you mean `shop`? `certificates` has shop.",
    ],
    [
      "a domain's account",
      domainKeys({ account: "prod" }),
      "9:5",
      "accounts",
      "prod",
      'List it, such as `accounts: { prod: { id: "111111111111" } }`; nothing is listed under `accounts`.',
    ],
    [
      "an API's account",
      aFleet({
        apis: "{ orders: { kind: rest, account: prod, regions: { eu-west-1: { id: a1, stage: prod } } } }",
      }),
      "3:31",
      "accounts",
      "prod",
      'List it, such as `accounts: { prod: { id: "111111111111" } }`; nothing is listed under `accounts`.',
    ],
    [
      "a zone's account",
      aFleet({ zones: "{ example.com: { id: Z1, account: prod } }" }),
      "2:33",
      "accounts",
      "prod",
      'List it, such as `accounts: { prod: { id: "111111111111" } }`; nothing is listed under `accounts`.',
    ],
  ])("%s", (_what, text, place, section, name, help) => {
    expect(told(text)).toEqual([
      [
        `domains.yaml:${place}`,
        "reference-known",
        `nothing under \`${section}\` is named \`${name}\``,
        help,
      ],
    ]);
  });

  test("each time", () => {
    const found = told(domainKeys({ mappings: "[{ api: order }, { path: b, api: order }]" }));
    expect(found.map(([place, ruleId]) => [place, ruleId])).toEqual([
      ["domains.yaml:8:18", "reference-known"],
      ["domains.yaml:8:43", "reference-known"],
    ]);
  });
});

describe("a mistake in a listed thing is not told again by what refers to it", () => {
  const everywhere =
    "{ kind: rest, account: prod, regions: { eu-west-1: { id: a1, stage: prod } } }";
  const inAccount = {
    zones: "{ example.com: { id: Z1, account: prod } }",
    apis: `{ orders: ${everywhere} }`,
    domains: aDomain({ account: "prod" }),
  };
  const named = { domains: aDomain({ zone: "main" }) };
  const withCertificate = { domains: aDomain({ certificate: "shop" }) };
  const withWebAcl = { domains: aDomain({ webAcl: "strict" }) };

  test.each([
    ["a zone", aFleet({ zones: "{ example.com: { id: 5 } }" }), "2:25", "file-type"],
    ["a zone above the name's own", aFleet({ zones: "{ com.: { id: 5 } }" }), "2:18", "file-type"],
    [
      "a zone that is named otherwise",
      aFleet({ zones: "{ main: { id: 5, name: example.com } }", ...named }),
      "2:18",
      "file-type",
    ],
    [
      "a zone whose name is wrong",
      aFleet({ zones: "{ main: { id: Z1, name: 5 } }" }),
      "2:26",
      "file-type",
    ],
    [
      "a zone that would be nearer than a private one",
      aFleet({ zones: "{ example.com: { id: Z1, private: true }, api.example.com: 5 }" }),
      "2:50",
      "file-type",
    ],
    ["all zones", aFleet({ zones: "[example.com]" }), "2:1", "file-type"],
    [
      "the key of all zones",
      aFleet({ zones: undefined, zonse: "{ example.com: { id: Z1 } }" }),
      "8:1",
      "file-unknown-key",
    ],
    ["an API", aFleet({ apis: "{ orders: { kind: soap, regions: {} } }" }), "3:19", "file-value"],
    ["all APIs", aFleet({ apis: "[orders]" }), "3:1", "file-type"],
    ["an account", aFleet({ ...inAccount, accounts: "{ prod: { id: 5 } }" }), "10:21", "file-type"],
    ["all accounts", aFleet({ ...inAccount, accounts: "prod" }), "10:1", "file-type"],
    [
      "a web ACL",
      aFleet({ ...withWebAcl, webAcls: "{ strict: { rateLimit: [] } }" }),
      "10:22",
      "file-type",
    ],
    ["all web ACLs", aFleet({ ...withWebAcl, webAcls: "" }), "10:1", "file-type"],
    [
      "a certificate",
      aFleet({ ...withCertificate, certificates: "{ shop: { names: [5] } }" }),
      "10:33",
      "file-type",
    ],
    ["all certificates", aFleet({ ...withCertificate, certificates: "" }), "10:1", "file-type"],
  ])("%s", (_what, text, place, ruleId) => {
    expect(told(text).map(([at, id]) => [at, id])).toEqual([[`domains.yaml:${place}`, ruleId]]);
  });

  test("a mistake in a domain does not make the certificate that it names an unused one", () => {
    const certificates = "{ shop: { names: [api.example.com] } }";
    const domains = aDomain({ certificate: "shop", alias: "5" });
    expect(told(aFleet({ certificates, domains })).map(([at, id]) => [at, id])).toEqual([
      ["domains.yaml:10:5", "file-type"],
    ]);
  });

  test("a zone that a further name of a certificate is in", () => {
    const zones = "{ example.com: { id: Z1 }, example.org: { id: 5 } }";
    const certificate = "{ alternativeNames: [api.example.org, api.example.net] }";
    const found = told(aFleet({ zones, domains: aDomain({ certificate }) }));
    expect(found.map(([at, ruleId]) => [at, ruleId])).toEqual([
      ["domains.yaml:2:50", "file-type"],
      ["domains.yaml:9:56", "certificate-validation-zone"],
    ]);
  });

  test("but a name outside of the zone still has none", () => {
    const found = told(aFleet({ zones: "{ example.org: { id: 5 } }" }));
    expect(found.map(([at, ruleId]) => [at, ruleId])).toEqual([
      ["domains.yaml:2:25", "file-type"],
      ["domains.yaml:5:5", "dns-zone-found"],
    ]);
  });
});
