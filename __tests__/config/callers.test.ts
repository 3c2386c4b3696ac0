import { told } from "../support/told";

/** Message and help of what is told of a REST API by its id, or of one of the fleet's own. */
function api(keys: string, files: Record<string, string> = {}) {
  return told({
    "domains.yaml": `project: acme\napis:\n  stock: { ${keys} }\ndomains: []\n`,
    ...files,
  }).map(([, , message, help]) => [message, help]);
}

const byId = "regions: { eu-west-1: { id: z1, stage: prod } }";
const throttle = "{ rateLimit: 1, burstLimit: 1 }";

test("throttles of an HTTP or WebSocket API by its id are refused with the way out", () => {
  for (const kind of ["http", "websocket"]) {
    const keys = `kind: ${kind}, ${byId}, stage: { throttle: ${throttle}, methods: { GET /a: { throttle: ${throttle} } } }`;
    const help =
      "Take it out; whoever makes the stage sets it there, as a part of the stage. Or let the fleet make an HTTP API: `openapi: <file>`.";
    const goesWith = "goes with REST APIs, or with `openapi`: this stage exists already";
    expect(api(keys)).toEqual([
      [`\`throttle\` ${goesWith}`, help],
      [`\`methods\` ${goesWith}`, help],
    ]);
  }
  expect(api(`kind: rest, ${byId}, stage: { throttle: ${throttle} }`)).toEqual([]);
});

test("a method that is none, and the default route of a REST API", () => {
  const methods = (key: string) =>
    api(`kind: rest, ${byId}, stage: { methods: { ${key}: { throttle: ${throttle} } } }`);
  expect(methods("get /a")).not.toEqual([]);
  expect(methods("/a")).not.toEqual([]);
  expect(methods("$default")).toEqual([
    [
      "`$default` is a route of HTTP APIs only",
      "Write a method and a path, such as `GET /orders`; `throttle` is for all of them.",
    ],
  ]);
});

const document = {
  openapi: "3.0.3",
  info: { title: "Stock", version: "1.0" },
  paths: {
    "/": {
      get: {
        responses: { "200": { description: "All" } },
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          uri: "https://a.example.net/",
        },
      },
    },
  },
};

describe("client certificates", () => {
  const own = (stage: string, kind = "rest") =>
    told({
      "domains.yaml": `project: acme\napis:\n  stock: { kind: ${kind}, openapi: stock.json, regions: [eu-west-1], stage: { clientCertificate: ${stage} } }\ndomains: []\n`,
      "stock.json": JSON.stringify(document),
    }).map(([, , message, help]) => [message, help]);

  test.each([
    ["{ slots: [a], active: a }", []],
    [
      "{ slots: [a], active: b }",
      [
        [
          "`active` is not among `slots: [a]`",
          "Write `active: a`, or `slots: [a, b]` to make `b` as well.",
        ],
      ],
    ],
    [
      "{ slots: [b, b], active: b }",
      [
        [
          "item 2 of `slots` is `b` a second time",
          "Write `slots: [b]`, or `slots: [a, b]` to have a second one.",
        ],
      ],
    ],
  ])("%s", (stage, expected) => {
    expect(own(stage)).toEqual(expected);
  });

  test("need a slot, and know two", () => {
    expect(own("{ slots: [], active: a }")).toEqual([["`slots` is empty", "Fill it in."]]);
    expect(own("{ slots: [c], active: c }")).not.toEqual([]);
  });

  test("are refused on HTTP APIs and on stages that exist, each with the way out", () => {
    expect(own("{ slots: [a], active: a }", "http")).toEqual([
      [
        "`clientCertificate` goes with REST APIs only: stages of HTTP APIs have no place for it",
        "Take it out and let the back end know the API in another way, or write `kind: rest`, whose stages have one.",
      ],
    ]);
    const keys = `kind: rest, ${byId}, stage: { clientCertificate: { slots: [a], active: a } }`;
    expect(api(keys)).toEqual([
      [
        "`clientCertificate` goes with `openapi` only: this stage exists already",
        "Take it out; whoever makes the stage sets it there. Or let the fleet make the API: `openapi: <file>`.",
      ],
    ]);
  });
});

describe("usage plans", () => {
  const plan = (keys: string) =>
    told(`project: acme
apis: { orders: { kind: rest, ${byId} } }
usagePlans: { partners: { apis: [orders], ${keys} } }
domains: []
`).map(([, , message, help]) => [message, help]);

  const noValues =
    "Write names only, such as `keys: [acme]`. API Gateway makes the value, which is in Terraform's state and nowhere else: a value in this file would be in its history and in every copy of it.";

  test.each(["[{ name: acme, value: x1 }]", "[Zm9vYmFyYmF6cXV4cXV1eDEy]", "[7]"])(
    "refuse keys: %s, with the reason",
    (keys) => {
      expect(plan(`keys: ${keys}`)).toEqual([
        [
          "item 1 of `keys` is not the name of a key: lower-case letters, digits and hyphens, a letter first",
          noValues,
        ],
      ]);
    },
  );

  test("refuse what can only be a value, although it could be a name", () => {
    expect(plan("keys: [ab3de5fg7hi9jk1lm3no5]")).toEqual([
      ["item 1 of `keys` looks like the value of an API key, and has to be a name", noValues],
    ]);
    expect(plan("keys: [a-partner-with-a-long-name-2]")).toEqual([]);
  });

  test.each([
    ["DAY", 0, 1],
    ["WEEK", 6, 7],
    ["MONTH", 27, 28],
  ])("begin the quota of a %s on day %i at the latest", (period, last, next) => {
    const quota = (offset: number) =>
      plan(`quota: { limit: 10, period: ${period}, offset: ${offset} }`).map(
        ([message]) => message,
      );
    expect(quota(last)).toEqual([]);
    expect(quota(next)).toEqual([
      `\`offset\` is too large for a ${period}, for which it is ${last} at most`,
    ]);
  });

  test("know what other tools call their parts", () => {
    const words =
      "throttleSettings: { rate_limit: 5, burst_limit: 2 }, quotaSettings: { limit: 10, period: DAY }, apiKeys: [acme]";
    expect(plan(words).map(([, help]) => help)).toEqual([
      "Write `throttle: { rateLimit: 5, burstLimit: 2 }`.",
      "Here it is `quota`.",
      "Here it is `keys`.",
    ]);
  });
});

test("what other tools say of throttles and certificates is told where it belongs", () => {
  expect(api(`kind: rest, ${byId}, throttling: { rate: 5 }`).map(([, help]) => help)).toEqual([
    "Write it at the API: `stage: { throttle: { rateLimit: 5, burstLimit: 50 } }`.",
  ]);
  expect(
    api(`kind: rest, ${byId}, stage: { throttle: { rate: 5, burst: 2 } }`).map(([, help]) => help),
  ).toEqual(["Write `rateLimit: 5`.", "Write `burstLimit: 2`."]);
});
