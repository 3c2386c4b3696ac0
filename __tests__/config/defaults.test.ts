import { parseConfig } from "../../lib/config/parse-config";
import { hostName } from "../../lib/model/host-name";
import { aDomain, aFleet } from "../support/a-fleet";

const understood = (text: string) => {
  const { fleet, findings, renames } = parseConfig([{ name: "domains.yaml", text }]);
  return { fleet, findings, renames };
};
const place = (...path: (string | number)[]) => ({ file: "domains.yaml", path });

const zone = {
  kind: "hosted",
  at: place("zones", "example.com"),
  key: "example.com",
  name: "example.com",
  id: "Z1",
  account: undefined,
  private: false,
  cover: "each",
};

const api = {
  at: place("apis", "orders"),
  name: "orders",
  kind: "rest",
  account: undefined,
  endpoint: undefined,
  metricName: undefined,
  owned: false,
  webAcl: undefined,
  disableExecuteApiEndpoint: undefined,
  stage: {
    at: place("apis", "orders", "stage"),
    variables: {},
    throttle: undefined,
    methods: new Map(),
    logs: { access: undefined, execution: undefined, metrics: false, tracing: false },
  },
  regions: new Map([["eu-west-1", { kind: "existing", id: "a1", stage: "prod" }]]),
};

const name = hostName("api.example.com");

const domain = {
  at: place("domains", 0),
  name,
  nameAt: place("domains", 0, "name"),
  account: undefined,
  endpoint: "regional",
  regions: ["eu-west-1"],
  regionPlaces: [place("domains", 0, "region")],
  routing: { policy: "simple" },
  regionalNames: false,
  healthCheck: undefined,
  certificate: {
    kind: "requested",
    at: place("domains", 0),
    owner: { kind: "domain", name, external: false },
    names: [{ host: name, at: place("domains", 0, "name") }],
    keyAlgorithm: "RSA_2048",
    validation: { method: "dns", records: "managed" },
    wait: undefined,
    tags: {},
  },
  mappings: [
    {
      at: place("domains", 0, "mappings", 0),
      path: "",
      api: { name: "orders", at: place("domains", 0, "mappings", 0, "api"), target: api },
    },
  ],
  securityPolicy: "TLS_1_2",
  endpointAccessMode: undefined,
  ipAddressType: "ipv4",
  zone: { kind: "matched", zone },
  alias: true,
  aliasRegions: ["eu-west-1"],
  webAcl: undefined,
  tags: {},
};

const inWebAcl = (...path: (string | number)[]) => place("webAcls", "strict", ...path);
const webAcl = {
  kind: "own",
  at: inWebAcl(),
  name: "strict",
  defaultAction: "allow",
  allowIps: [],
  blockIps: [],
  blockCountries: [],
  rateLimit: { at: inWebAcl("rateLimit"), requests: 100, windowSeconds: 300, action: "block" },
  managedRules: [
    {
      at: inWebAcl("managedRules", 0),
      name: "AWSManagedRulesCommonRuleSet",
      version: undefined,
      action: "block",
      overrides: new Map(),
    },
  ],
  bodyLimit: "KB_16",
  logging: {
    at: inWebAcl("logging"),
    destination: {
      kind: "log-group",
      name: undefined,
      keep: true,
      retentionDays: 90,
      kmsKeyArn: undefined,
    },
    redact: { headers: [], method: false, queryString: false, uriPath: false },
  },
  tags: {},
};

const everywhere = (otherwise: number) => ({ otherwise, byRegion: new Map() });

test("a minimal fleet gets every default and every reference looked up", () => {
  expect(understood(aFleet())).toEqual({
    findings: [],
    renames: [],
    fleet: {
      acceptances: [],
      project: "acme",
      tags: {},
      backend: { kind: "local", path: "state" },
      extraFiles: [],
      quotas: {
        publicDomains: everywhere(120),
        privateDomains: everywhere(50),
        accessAssociations: everywhere(100),
        certificates: everywhere(2500),
        namesPerCertificate: everywhere(10),
        recordsPerZone: everywhere(10_000),
        webAcls: everywhere(100),
        healthChecks: everywhere(200),
        clientCertificates: everywhere(60),
        usagePlans: everywhere(300),
        apiKeys: everywhere(10_000),
        charactersPerPolicy: everywhere(8192),
        requestsPerSecond: { ...everywhere(10_000), younger: 2500 },
        burstRequests: { ...everywhere(5000), younger: 1250 },
      },
      cloudWatchRole: undefined,
      requireWebAcl: false,
      accounts: [],
      zones: [zone],
      unreadableZones: [],
      apis: [api],
      webAcls: [],
      certificates: [],
      usagePlans: [],
      domains: [domain],
      unreadableApis: false,
      unreadableDomains: false,
    },
  });
});

describe("a choice brings its own defaults", () => {
  const firstDomain = (keys: Record<string, string | undefined>) =>
    understood(aFleet({ domains: aDomain(keys) })).fleet?.domains[0];

  test("several regions are routed by latency", () => {
    const domain = firstDomain({ region: undefined, regions: "[eu-west-1, us-east-1]" });
    expect(domain).toMatchObject({
      regions: ["eu-west-1", "us-east-1"],
      routing: { policy: "latency" },
    });
  });

  test("a private domain is reached over both IP versions", () => {
    const domain = firstDomain({ endpoint: "private", vpcEndpoints: "[vpce-0123456789abcdef0]" });
    expect(domain).toMatchObject({ endpoint: "private", ipAddressType: "dualstack" });
  });

  test("mail for validation goes to each name's own domain", () => {
    const domain = firstDomain({ certificate: "{ validation: email }" });
    const validation = { method: "email", domain: undefined };
    expect(domain).toMatchObject({ certificate: { kind: "requested", validation } });
  });

  test.each([
    [
      "s3",
      "{ kind: s3, bucket: state, region: eu-west-1 }",
      {
        kind: "s3",
        bucket: "state",
        region: "eu-west-1",
        keyPrefix: "acme/",
        lockFile: true,
        kmsKeyId: undefined,
        roleArn: undefined,
        profile: undefined,
      },
    ],
    [
      "cloud",
      "{ kind: cloud, organization: acme }",
      {
        kind: "cloud",
        organization: "acme",
        hostname: undefined,
        project: undefined,
        workspacePrefix: "acme-",
      },
    ],
  ])("the project's name begins the names in the %s backend", (_kind, backend, expected) => {
    const { fleet } = understood(aFleet({ terraform: `{ backend: ${backend} }` }));
    expect(fleet?.backend).toEqual(expected);
  });

  test("a web ACL lets requests pass, limits by five minutes and keeps logs for 90 days", () => {
    const settings =
      "{ rateLimit: { requests: 100 }, managedRules: [AWSManagedRulesCommonRuleSet], logging: {} }";
    expect(understood(aFleet({ webAcls: `{ strict: ${settings} }` })).fleet?.webAcls).toEqual([
      webAcl,
    ]);
  });
});

test("a name with the dot of zone files is the zone's, and its key is what domains name", () => {
  const fleet = aFleet({
    zones: "{ example.com.: { id: Z1 }, main: { id: Z2, name: example.org. } }",
  });
  expect(understood(fleet).fleet?.zones.map(({ key, name }) => [key, name])).toEqual([
    ["example.com.", "example.com"],
    ["main", "example.org"],
  ]);
});

describe("a certificate", () => {
  const inTwoRegions = (certificate: string) => {
    const domain = { region: undefined, regions: "[eu-west-1, us-east-1]", certificate };
    return understood(aFleet({ domains: aDomain(domain) })).fleet?.domains[0]?.certificate;
  };
  const at = place("domains", 0, "certificate");

  test("by one ARN is that of every region of the domain", () => {
    const arn = "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f";
    const given = { arn, at: place("domains", 0, "certificate", "arn") };
    expect(inTwoRegions(`{ arn: ${arn} }`)).toEqual({
      kind: "existing",
      at,
      arns: new Map([
        ["eu-west-1", given],
        ["us-east-1", given],
      ]),
    });
  });

  test("with a name is the same for all domains that refer to it", () => {
    const text = aFleet({
      certificates: "{ shop: { names: [api.example.com, a.example.com, api.example.com] } }",
      domains: `${aDomain({ certificate: "shop" })}${aDomain({ name: "a.example.com", certificate: "shop" })}`,
    });
    const { fleet, findings } = understood(text);
    const inShop = (...path: (string | number)[]) => place("certificates", "shop", ...path);
    const shop = {
      ...domain.certificate,
      at: inShop(),
      owner: { kind: "named", name: "shop" },
      names: [
        { host: name, at: inShop("names", 0) },
        { host: hostName("a.example.com"), at: inShop("names", 1) },
      ],
    };
    expect(findings).toEqual([]);
    expect(fleet?.certificates).toEqual([shop]);
    expect(fleet?.domains.map(({ certificate }) => certificate)).toEqual([shop, shop]);
  });

  test("that a zone makes is for the name above and its wildcard", () => {
    const zones = "{ example.com: { id: Z1, cover: wildcard } }";
    const [covered, own, external] =
      understood(
        aFleet({
          zones,
          domains: `${aDomain({ tags: "{ a: b }" })}${aDomain({ certificate: "{}" })}${aDomain({ zone: "external" })}`,
        }),
      ).fleet?.domains ?? [];
    const cover = place("zones", "example.com", "cover");
    expect(covered?.certificate).toEqual({
      ...domain.certificate,
      at: cover,
      owner: { kind: "cover", parent: "example.com" },
      names: [
        { host: hostName("example.com"), at: cover },
        { host: hostName("*.example.com"), at: cover },
      ],
    });
    expect(own?.certificate).toMatchObject({ owner: { kind: "domain", external: false } });
    expect(external?.certificate).toMatchObject({ owner: { kind: "domain", external: true } });
  });

  test("has a name that stands twice once, at its first place", () => {
    expect(inTwoRegions("{ alternativeNames: [a.example.com, api.example.com] }")).toEqual({
      ...domain.certificate,
      at,
      names: [
        ...domain.certificate.names,
        {
          host: hostName("a.example.com"),
          at: place("domains", 0, "certificate", "alternativeNames", 0),
        },
      ],
    });
  });
});

test("a stage that says nothing of its logs but that it has some gets every default", () => {
  const { fleet } = understood(
    aFleet({
      cloudWatchRole: "external",
      apis: "{ orders: { kind: rest, openapi: orders.yaml, regions: [eu-west-1], stage: { accessLogs: {}, executionLogs: {} } } }",
    }),
  );
  const stage = (...path: string[]) => place("apis", "orders", "stage", ...path);
  expect(fleet?.apis[0]?.stage.logs).toEqual({
    access: {
      at: stage("accessLogs"),
      destination: {
        kind: "log-group",
        at: stage("accessLogs", "logGroup"),
        name: undefined,
        keep: true,
        retentionDays: 90,
        kmsKeyArn: undefined,
      },
      format: undefined,
    },
    execution: {
      at: stage("executionLogs"),
      level: "ERROR",
      dataTrace: false,
      retentionDays: 90,
      kmsKeyArn: undefined,
    },
    metrics: false,
    tracing: false,
  });
  expect(fleet?.cloudWatchRole).toEqual({ kind: "external", at: place("cloudWatchRole") });
});
