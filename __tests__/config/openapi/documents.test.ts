import { readFileSync } from "node:fs";
import type { Operation } from "../../../lib/model/openapi-document";
import { readDocument, withPaths } from "../../support/read-document";

const read = (name: string) =>
  readDocument({ [name]: readFileSync(`__tests__/documents/${name}`, "utf8") }, name);

/** What decides who may call an operation, and where its calls go. */
function summary(operations: readonly Operation[] = []) {
  return operations.map((each) => {
    const security = [
      each.hasSecurity ? "asks" : "open",
      ...(each.requiresApiKey ? ["key"] : []),
      ...(each.usesIam ? ["iam"] : []),
      ...(each.hasAuthorizer && !each.usesIam ? ["authorizer"] : []),
    ];
    const { type, subtype, connectionType, connectionId } = each.integration ?? {};
    const integration = [type, subtype, connectionType, connectionId].filter((part) => part);
    return `${each.method} ${each.path}: ${security.join(" ")}; ${integration.join(" ")}`;
  });
}

test("what API Gateway exports of a REST API is understood", () => {
  const { document, told } = read("rest-export.json");
  expect(told).toEqual([]);
  expect(summary(document?.operations)).toEqual([
    "GET /: open; mock",
    "GET /bookings: asks key iam; aws_proxy",
    "OPTIONS /bookings: open; mock",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the document's own
    "PUT /bookings/{id}: asks authorizer; http_proxy VPC_LINK ${stageVariables.vpcLink}",
    "ANY /{proxy+}: asks iam; aws_proxy",
  ]);
  expect(document).toMatchObject({
    title: "ledger",
    version: "2026-03-02T09:14:55Z",
    description: "Bookings of the ledger",
    binaryMediaTypes: { value: ["application/pdf", "image/png"] },
    minimumCompressionSize: { value: 1024 },
    cors: undefined,
  });
  expect(document?.extensions.filter(({ on }) => on === "document").map(({ key }) => key)).toEqual([
    "x-amazon-apigateway-gateway-responses",
    "x-amazon-apigateway-request-validators",
    "x-amazon-apigateway-binary-media-types",
    "x-amazon-apigateway-minimum-compression-size",
  ]);
});

test("what API Gateway exports of an HTTP API is understood, with tabs in its JSON", () => {
  const { document, told } = read("http-export.json");
  expect(told).toEqual([]);
  expect(summary(document?.operations)).toEqual([
    "ANY /$default: open; http_proxy INTERNET",
    "GET /baskets/{basketId}: asks authorizer; aws_proxy INTERNET",
    "POST /orders: open; aws_proxy SQS-SendMessage INTERNET",
  ]);
  expect(document?.cors).toEqual({
    allowMethods: ["GET"],
    maxAge: 3600,
    allowCredentials: false,
    allowOrigins: ["https://shop.example.com"],
  });
  expect(document?.operations[1]?.parameters.map(({ name, in: where }) => [name, where])).toEqual([
    ["basketId", "path"],
  ]);
});

test("what a team keeps beside its functions is understood, with aliases and templates in it", () => {
  const { document, told } = read("lambda.yaml");
  expect(told).toEqual([]);
  expect(summary(document?.operations)).toEqual([
    "POST /orders: asks authorizer; aws_proxy",
    "GET /orders/{id}: open; aws_proxy",
    "DELETE /orders/{id}: open; aws",
  ]);
  expect([...new Set(document?.placeholders.map(({ key, name }) => `${key} ${name}`))]).toEqual([
    "uri AWS::Partition",
    "uri AWS::Region",
    "uri AWS::AccountId",
    "uri OrdersFunction",
    "uri stageVariables.alias",
    "credentials AWS::AccountId",
    "application/json util.urlEncode($id)",
    "providerARNs AWS::Region",
    "providerARNs AWS::AccountId",
    "providerARNs UserPool",
  ]);
});

test("a document with everything that OpenAPI has is understood", () => {
  const { document, told } = read("everything.yaml");
  expect(told).toEqual([]);
  expect(document?.operations.map(({ method }) => method)).toEqual([
    "GET",
    "PUT",
    "POST",
    "PATCH",
    "DELETE",
    "OPTIONS",
    "HEAD",
    "TRACE",
  ]);
});

describe("a document in several files", () => {
  const answer = "{ description: Fine }";
  const main = withPaths(
    "/items: { $ref: paths/items.yaml }",
    `components: { schemas: { Item: { type: object } } }\n`,
  );

  test("is put together: paths, parts of files, lists, and references back into the document", () => {
    const { document, told } = readDocument({
      "api.yaml": main,
      "paths/items.yaml": `get:
  parameters: { $ref: "../shared.json#/page" }
  responses:
    "200": { $ref: "../shared.json#/answers/Fine" }
`,
      "shared.json": `{
  "page": [{ "name": "page", "in": "query", "schema": { "$ref": "#/numbers/0" } }],
  "numbers": [{ "type": "integer" }],
  "answers": { "Fine": { "description": "Fine", "content": { "application/json": { "schema": { "$ref": "api.yaml#/components/schemas/Item" } } } } }
}
`,
    });
    expect(told).toEqual([]);
    expect(document?.body).toMatchObject({
      paths: {
        "/items": {
          get: {
            parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
            responses: {
              "200": {
                content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
              },
            },
          },
        },
      },
    });
    expect(document?.operations[0]?.at).toEqual({ file: "paths/items.yaml", path: ["get"] });
  });

  test("a mistake is told in the file that it is in, once for all who refer to it", () => {
    const { told } = readDocument({
      "api.yaml": withPaths(
        '/a: { get: { responses: { "200": { $ref: "x.yaml#/Fine" } } } }\n/b: { get: { responses: { "200": { $ref: "x.yaml#/Fine" } } } }',
      ),
      "x.yaml": "Fine:\n  descripton: Fine\n",
    });
    expect(told).toEqual([
      ["x.yaml:2:3", "there is no key `descripton` in a response", "Did you mean `description`?"],
    ]);
  });

  test("files that refer to each other without end are refused", () => {
    const { told } = readDocument({
      "api.yaml": withPaths("/a: { get: { responses: { default: { $ref: 'x.yaml#/Fine' } } } }"),
      "x.yaml":
        "Fine: { description: Fine, content: { a/b: { schema: { $ref: 'y.yaml#/Tree' } } } }\n",
      "y.yaml": "Tree:\n  properties:\n    inner: { $ref: '#/Tree' }\n",
    });
    expect(told).toEqual([
      [
        "y.yaml:3:14",
        "`#/Tree` is inside of what it refers to, in another file than api.yaml",
        "What refers to itself cannot be written out: move it into `components` of api.yaml, and refer to it there.",
      ],
    ]);
  });

  test.each([
    [
      "a file that is not there",
      {},
      "api.yaml:4:13",
      "paths/items.yaml cannot be used: there is no such file",
      "Correct the path, which begins at the folder of the file that names it, or add the file.",
    ],
    [
      "a part that is not there",
      {
        "paths/items.yaml": `get: { responses: { default: { $ref: "../x.yaml#/a/b" } } }\n`,
        "x.yaml": "a: {}\n",
      },
      "paths/items.yaml:1:32",
      "`../x.yaml#/a/b` leads to nothing: x.yaml has no `a.b`",
      "Correct the way after the `#`, which begins at the top of that file.",
    ],
    [
      "a file with a mistake of YAML",
      { "paths/items.yaml": `get: { responses: { default: ${answer} }\n` },
      "paths/items.yaml:2:1",
      "a `{` or `[` further up is not closed",
      "Close it with `}` before this line.",
    ],
  ])("%s is told", (_what, files, place, message, help) => {
    expect(readDocument({ "api.yaml": main, ...files })).toEqual({
      document: undefined,
      told: [[place, message, help]],
    });
  });

  test("references in examples are keys like any other", () => {
    const { document, told } = readDocument(
      withPaths(`/a:
  get:
    responses:
      default:
        description: Fine
        content: { a/b: { example: { $ref: nothing.yaml } } }`),
    );
    expect(told).toEqual([]);
    expect(JSON.stringify(document?.body)).toContain('{"$ref":"nothing.yaml"}');
  });

  test("what would be written out too often is refused before it fills the memory", () => {
    const levels = [...Array(30).keys()].map(
      (level) => `l${level}: [{ $ref: "#/l${level + 1}" }, { $ref: "#/l${level + 1}" }]`,
    );
    const { told } = readDocument({
      "api.yaml": withPaths("/a: {}", "x-a: { $ref: 'x.yaml#/l0' }\n"),
      "x.yaml": `${levels.join("\n")}\nl30: {}\n`,
    });
    expect(told.map(([, message]) => message)).toEqual([
      "with what it refers to in other files the document has more than 500000 values",
    ]);
  });
});
