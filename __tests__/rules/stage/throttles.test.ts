import { findingsFor } from "../../support/findings-for";

/** Place, rule and message of what is found in an API of the fleet's own with this stage. */
function found(stage: string, more = "", { kind = "rest", regions = "eu-west-1" } = {}) {
  return findingsFor(`apis:
  stock: { kind: ${kind}, openapi: apis/stock.yaml, regions: [${regions}], stage: ${stage} }
${more}domains: []
`).map(({ at, ruleId, message }) => [at.path.slice(2).join("/"), ruleId, message]);
}

const throttle = (rateLimit: number, burstLimit: number) =>
  `{ throttle: { rateLimit: ${rateLimit}, burstLimit: ${burstLimit} } }`;

describe("the account's limit", () => {
  test("lets what is as high pass, and the next number not", () => {
    expect(found(throttle(10_000, 5000))).toEqual([]);
    expect(found(throttle(10_000.5, 5001))).toEqual([
      [
        "stage/throttle/rateLimit",
        "stage-throttle-account",
        'the stage of "stock" lets 10000.5 requests a second through, and all APIs in eu-west-1 of the credentials\' account together 10000',
      ],
      [
        "stage/throttle/burstLimit",
        "stage-throttle-account",
        'the stage of "stock" lets 5001 requests at once through, and all APIs in eu-west-1 of the credentials\' account together 5000',
      ],
    ]);
  });

  test("is told once, for the region that lets least through", () => {
    const regions = "eu-west-1, eu-south-1";
    expect(found(throttle(20_000, 1), "", { regions })).toEqual([
      [
        "stage/throttle/rateLimit",
        "stage-throttle-account",
        expect.stringContaining("in eu-south-1 of the credentials' account together 2500"),
      ],
    ]);
  });

  test("is the one that the account's quotas say", () => {
    expect(found(throttle(20_000, 1), "quotas: { requestsPerSecond: 20000 }\n")).toEqual([]);
    expect(found(throttle(2000, 1), "quotas: { requestsPerSecond: 1000 }\n")).toHaveLength(1);
  });

  test("holds for methods and for usage plans too", () => {
    const plans = `usagePlans:
  partners: { apis: [orders], throttle: { rateLimit: 1, burstLimit: 6000 }, methods: { orders: { GET /: ${throttle(1, 7000)} } } }
`;
    const method = `{ methods: { GET /items: ${throttle(11_000, 1)} } }`;
    expect(found(method, plans).map(([, ruleId, message]) => [ruleId, message])).toEqual([
      ["stage-throttle-account", expect.stringMatching(/^GET \/items of "stock" lets 11000/)],
      ["stage-throttle-account", expect.stringMatching(/^the usage plan "partners" lets 6000/)],
      [
        "stage-throttle-account",
        expect.stringMatching(/^GET \/ of "orders" in the usage plan "partners" lets 7000/),
      ],
    ]);
  });
});

test("a 0 is an error on REST APIs, and a warning where it blocks", () => {
  expect(found(throttle(0, 0)).map(([, ruleId]) => ruleId)).toEqual(["stage-throttle-zero-rest"]);
  expect(found(throttle(5, 0)).map(([at]) => at)).toEqual(["stage/throttle/burstLimit"]);
  expect(found(throttle(0.1, 1))).toEqual([]);
  const plans =
    "usagePlans: { none: { apis: [orders], throttle: { rateLimit: 0, burstLimit: 1 } } }\n";
  expect(found("{}", plans)).toEqual([
    [
      "throttle/rateLimit",
      "stage-throttle-zero",
      'the usage plan "none" has the rate 0, which blocks every call',
    ],
  ]);
});

describe("a method that the API does not have", () => {
  const unknown = (method: string, kind = "rest") =>
    found(`{ methods: { "${method}": ${throttle(1, 1)} } }`, "", { kind })
      .filter(([, ruleId]) => ruleId === `stage-${kind === "rest" ? "method" : "route"}-known`)
      .map(([, , message]) => message);

  test.each([
    ["GET /items/{id}", "rest", []],
    ["GET /items/{key}", "rest", ['"stock" has no method GET /items/{key}']],
    ["ANY /items", "rest", []],
    ["ANY /item", "rest", ['"stock" has no method ANY /item']],
    ["GET /items", "http", []],
    ["ANY /items", "http", ['"stock" has no route ANY /items']],
    ["$default", "http", ['"stock" has no route $default']],
  ])("%s of a %s API: %j", (method, kind, messages) => {
    expect(unknown(method, kind)).toEqual(messages);
  });

  test("is looked for in usage plans, with the closest name", () => {
    const [finding] = findingsFor(`apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
usagePlans: { partners: { apis: [stock], methods: { stock: { GET /itens: ${throttle(1, 1)} } } } }
domains: []
`).filter(({ ruleId }) => ruleId === "stage-method-known");
    expect(finding?.at.path.join("/")).toBe("usagePlans/partners/methods/stock/GET /itens");
    expect(finding?.help).toBe(
      "Did you mean `GET /items`? The document has `GET /items`, `GET /items/{id}`.",
    );
  });

  test("is nobody's to know of an API that exists already", () => {
    expect(
      findingsFor(`apis:
  stock:
    kind: rest
    regions: { eu-west-1: { id: z1, stage: prod } }
    stage: { methods: { GET /anything: ${throttle(1, 1)} } }
domains: []
`),
    ).toEqual([]);
  });
});

test("an API in no account by itself is in that of the domains that map it, however many they are", () => {
  const domain = (name: string, account: string) =>
    `  - { name: ${name}.example.com, account: ${account}, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }\n`;
  const of = (...domains: string[]) =>
    findingsFor(`apis:
  stock: { kind: rest, regions: { eu-west-1: { id: z1, stage: prod } }, stage: ${throttle(1, 1)} }
domains:
${domains.join("")}`).filter(({ ruleId }) => ruleId === "stage-account");
  expect(of(domain("a", "prod"), domain("b", "prod"))).toEqual([]);
  expect(of(domain("a", "prod"), domain("b", "network"))).toMatchObject([
    { message: '"stock" names no account, and domains of prod and network map it' },
  ]);
});
