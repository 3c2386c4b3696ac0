import { plainDocument } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";
import { documentFaults, pathFaults } from "../../support/openapi-faults";

const up = (path: string) =>
  `${path}: { get: { responses: { "200": { description: Up } }, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" } } }\n`;

test.each([
  ["/ping", "kind: rest", true],
  ["/sping", "kind: http", true],
  ["/pings", "kind: rest", false],
  ["/up/ping", "kind: rest", false],
])("%s at the root of a domain is told where API Gateway keeps it", (path, api, isKept) => {
  expect(pathFaults(up(path), { api })).toEqual(
    isKept
      ? [
          [
            "openapi-health-path",
            `the path ${path} is answered by API Gateway itself, and never by "items"`,
            expect.any(String),
          ],
        ]
      : [],
  );
});

test("a path that is mapped below another one is the API's own", () => {
  expect(
    faultsFor(
      `apis:
  items: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ path: items, api: items }] }
`,
      { "apis/items.yaml": plainDocument.replace("/items:", "/ping:") },
    ),
  ).toEqual([]);
});

test.each([
  [
    "/acme/items",
    ["Write `/aws/vendedlogs/acme/items`, or leave `name` out: one is then made up."],
  ],
  [
    "/aws/vendedlogsx",
    ["Write `/aws/vendedlogs/vendedlogsx`, or leave `name` out: one is then made up."],
  ],
  ["/aws/vendedlogs/acme", []],
])("the log group %s of an HTTP API", (name, helps) => {
  expect(
    documentFaults(plainDocument, {
      api: `kind: http, stage: { accessLogs: { logGroup: { name: ${name} } } }`,
    }).map(([, , help]) => help),
  ).toEqual(helps);
});

test("the log group of a REST API can have any name", () => {
  const ids = documentFaults(plainDocument, {
    api: "kind: rest, stage: { accessLogs: { logGroup: { name: /acme/items } } }",
  }).map(([id]) => id);
  expect(ids).not.toContain("logs-http-group-name");
});

describe("the security policy in a document", () => {
  const P = "x-amazon-apigateway-security-policy";
  const M = "x-amazon-apigateway-endpoint-access-mode";
  const found = (keys: string, api = "kind: rest") =>
    documentFaults(`${plainDocument}${keys}`, { api }).filter(
      ([id]) => id === "openapi-security-policy",
    );

  test.each([`${P}: TLS_1_2\n`, `${P}: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09\n${M}: STRICT\n`])(
    "can be %s",
    (keys) => {
      expect(found(keys)).toEqual([]);
    },
  );

  test.each([
    [
      `${P}: TLS_1_3\n`,
      'there is no security policy "TLS_1_3"',
      expect.stringMatching(/^Did you mean TLS_1_/),
    ],
    [
      `${P}: SecurityPolicy_TLS13_2025_EDGE\n${M}: BASIC\n`,
      "SecurityPolicy_TLS13_2025_EDGE is not a policy for regional APIs",
      expect.any(String),
    ],
    [
      `${P}: SecurityPolicy_TLS13_1_3_2025_09\n`,
      "the document has the policy SecurityPolicy_TLS13_1_3_2025_09, and no access mode",
      expect.any(String),
    ],
    [
      `${P}: SecurityPolicy_TLS13_1_3_2025_09\n${M}: LAX\n`,
      "there is no access mode LAX",
      "Write BASIC or STRICT.",
    ],
    [
      `${P}: TLS_1_2\n${M}: BASIC\n`,
      "the access mode BASIC does not go with the policy TLS_1_2",
      expect.any(String),
    ],
    [
      `${M}: BASIC\n`,
      "the access mode BASIC does not go with the default policy",
      expect.any(String),
    ],
  ])("cannot be %s", (keys, message, help) => {
    expect(found(keys)).toEqual([["openapi-security-policy", message, help]]);
  });

  test("of an edge API is one for edge APIs", () => {
    expect(
      found(`${P}: SecurityPolicy_TLS13_2025_EDGE\n${M}: BASIC\n`, "kind: rest, endpoint: edge"),
    ).toEqual([]);
  });
});

describe("an integration that is no proxy", () => {
  const found = (integration: string) =>
    pathFaults(
      `/items: { get: { responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { ${integration} } } }\n`,
    );
  const template = `requestTemplates: { application/json: '{"statusCode": 200}' }`;
  const answers = 'responses: { default: { statusCode: "200" } }';

  test.each([
    `type: mock, ${template}, ${answers}`,
    `type: http, httpMethod: GET, uri: "https://a.example.net", ${answers}`,
  ])("can be { %s }", (integration) => {
    expect(found(integration)).toEqual([]);
  });

  test.each([
    ["type: mock", "`requestTemplates` and `responses`"],
    [`type: mock, ${template}`, "`responses`"],
    [`type: mock, requestTemplates: {}, ${answers}`, "`requestTemplates`"],
    ['type: http, httpMethod: GET, uri: "https://a.example.net"', "`responses`"],
  ])("as { %s } is answered with 500", (integration, missing) => {
    expect(found(integration)).toEqual([
      [
        "openapi-no-answer",
        `GET /items is answered with 500: its integration has no ${missing}`,
        expect.any(String),
      ],
    ]);
  });
});
