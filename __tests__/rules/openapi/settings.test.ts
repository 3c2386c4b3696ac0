import { plainDocument } from "../../../lib/rules/openapi-example";
import { documentFaults } from "../../support/openapi-faults";

/** What is found of a document with this at its top. */
function found(key: string, value: string, api = "kind: rest"): string[][] {
  return documentFaults(`${plainDocument}x-amazon-apigateway-${key}: ${value}\n`, { api });
}

describe("what an HTTP API says to browsers", () => {
  const cors = (value: string) => found("cors", value, "kind: http");

  test.each([
    '{ allowOrigins: ["https://shop.example.com", "http://localhost:3000", "https://*"], allowMethods: ["*", GET], allowHeaders: [authorization], exposeHeaders: ["*"], allowCredentials: true, maxAge: 86400 }',
    '{ allowOrigins: ["*"], allowCredentials: false, maxAge: -1 }',
    "{}",
  ])("can be %s", (value) => {
    expect(cors(value)).toEqual([]);
  });

  test.each([
    [
      '{ allowOrigins: ["*"], allowCredentials: true }',
      "credentials are allowed to pages of all origins",
      expect.stringContaining("Name the origins"),
    ],
    [
      "{ allowOrigins: [shop.example.com] }",
      "the origin shop.example.com does not begin with https:// or http://",
      "Write `https://shop.example.com`.",
    ],
    [
      '{ allowOrigins: ["capacitor://localhost"] }',
      "the origin capacitor://localhost does not begin with https:// or http://",
      expect.stringContaining("`https://shop.example.com`"),
    ],
    [
      "{ maxAge: 86401 }",
      "`maxAge` is 86401, and API Gateway takes -1 to 86400 seconds",
      "Write `maxAge: 86400`.",
    ],
    [
      "{ maxAge: -2 }",
      "`maxAge` is -2, and API Gateway takes -1 to 86400 seconds",
      "Write `maxAge: 0`.",
    ],
  ])("is refused as %s", (value, message, help) => {
    expect(cors(value)).toEqual([["openapi-cors", message, help]]);
  });

  test.each([
    [
      '{ allowOrigins: "https://a.example.com, https://b.example.com" }',
      '`allowOrigins` is "https://a.example.com, https://b.example.com", and no list',
      'Write `allowOrigins: ["https://a.example.com","https://b.example.com"]`.',
    ],
    [
      "{ allowMethods: GET }",
      '`allowMethods` is "GET", and no list',
      'Write `allowMethods: ["GET"]`.',
    ],
    [
      "{ allowMethods: [get] }",
      "browsers do not find the method get in `allowMethods`",
      "Write GET: methods have capitals.",
    ],
    [
      '{ maxAge: "300" }',
      '`maxAge` is "300", and no number',
      "Write seconds without a unit and without quotes: `maxAge: 300`.",
    ],
    [
      '{ allowCredentials: "true" }',
      '`allowCredentials` is "true", and no boolean',
      "Write `allowCredentials: true`, without quotes.",
    ],
    [
      "{ allowOrigin: [a] }",
      "there is no `allowOrigin` in `x-amazon-apigateway-cors`",
      "Did you mean `allowOrigins`?",
    ],
    [
      "{ Access-Control-Allow-Origin: a }",
      "there is no `Access-Control-Allow-Origin` in `x-amazon-apigateway-cors`",
      expect.any(String),
    ],
    ["{ allowHeaders: [1] }", "1 in `allowHeaders` is no text", "Write it with quotes."],
    [
      '{ allowOrigins: ["https://shop.example.com/"] }',
      "no page has the origin https://shop.example.com/, with a path",
      "Write `https://shop.example.com`.",
    ],
    ['"*"', '`x-amazon-apigateway-cors` is "*", and no map', expect.any(String)],
  ])("is dropped as %s", (value, message, help) => {
    expect(cors(value)).toEqual([["openapi-cors-form", message, help]]);
  });
});

describe("an answer that a REST API gives by itself", () => {
  test.each([
    `{ DEFAULT_4XX: { statusCode: 404, responseParameters: { gatewayresponse.header.A: "'*'", gatewayresponse.header.B: method.request.header.Accept, gatewayresponse.header.C: context.requestId }, responseTemplates: { application/json: "{}" } } }`,
    '{ WAF_FILTERED: { statusCode: "403" }, THROTTLED: {} }',
  ])("can be %s", (value) => {
    expect(found("gateway-responses", value)).toEqual([]);
  });

  test.each([
    [
      "{ BAD_REQUEST_BODYY: {} }",
      "a REST API has no answer BAD_REQUEST_BODYY of its own",
      "Did you mean BAD_REQUEST_BODY?",
    ],
    [
      "{ TEAPOT: {} }",
      "a REST API has no answer TEAPOT of its own",
      expect.stringMatching(/^The types are ACCESS_DENIED/),
    ],
    ["{ DEFAULT_4XX: { statusCode: 4XX } }", '"4XX" is no status code', expect.any(String)],
    ["{ DEFAULT_4XX: { statusCode: 600 } }", "600 is no status code", expect.any(String)],
    [
      `{ DEFAULT_4XX: { responseParameters: { gatewayresponse.headr.A: "'*'" } } }`,
      "`gatewayresponse.headr.A` is no header of an answer",
      "Write `gatewayresponse.header.A`.",
    ],
    [
      '{ DEFAULT_4XX: { responseParameters: { gatewayresponse.header.A: "*" } } }',
      "`*` is no expression that a header can be made of",
      expect.stringContaining("`\"'*'\"`"),
    ],
    [
      "{ DEFAULT_4XX: { responseParameters: { gatewayresponse.header.A: true } } }",
      "`true` is no expression that a header can be made of",
      expect.stringContaining("`\"'true'\"`"),
    ],
  ])("is refused as %s", (value, message, help) => {
    expect(found("gateway-responses", value)).toEqual([
      ["openapi-gateway-response", message, help],
    ]);
  });
});

describe("a request validator", () => {
  const validators =
    "x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }\n";

  test.each([
    [`all\n${validators}`, "all"],
    [`al\n${validators}`, "al"],
  ])("%s is described or told", (value, name) => {
    expect(found("request-validator", value)).toEqual(
      name === "all"
        ? []
        : [["openapi-validator", "the document has no request validator al", "Did you mean all?"]],
    );
  });

  test("of an operation is described too", () => {
    expect(
      documentFaults(
        plainDocument.replace(
          "    get:",
          "    get:\n      x-amazon-apigateway-request-validator: body",
        ),
      ),
    ).toEqual([
      [
        "openapi-validator",
        "the document has no request validator body",
        "Add `x-amazon-apigateway-request-validators: { body: { validateRequestBody: true, validateRequestParameters: true } }` at its top.",
      ],
    ]);
  });

  test.each([
    [
      "{ a: { validateRequestBoddy: true } }",
      "a request validator has no `validateRequestBoddy`",
      expect.stringContaining("`validateRequestBody`"),
    ],
    [
      '{ a: { validateRequestBody: "true" } }',
      '`validateRequestBody` is "true", and no boolean',
      "Write `validateRequestBody: true`, without quotes.",
    ],
  ])("is not described as %s", (value, message, help) => {
    expect(found("request-validators", value)).toEqual([["openapi-validator", message, help]]);
  });
});

test.each([
  ["HEADER", []],
  ["authorizer", []],
  [
    "COOKIE",
    [
      [
        "openapi-api-key-source",
        "there is no source of API keys COOKIE",
        "Write HEADER or AUTHORIZER.",
      ],
    ],
  ],
  [
    "HEADERS",
    [["openapi-api-key-source", "there is no source of API keys HEADERS", "Did you mean HEADER?"]],
  ],
])("keys from %s are told where there is no such source", (source, faults) => {
  expect(found("api-key-source", source)).toEqual(faults);
});

describe("a setting of another type is passed over", () => {
  test.each([
    [
      "binary-media-types",
      "image/png",
      '`x-amazon-apigateway-binary-media-types` is "image/png", and no list',
      "Write `x-amazon-apigateway-binary-media-types: [image/png]`.",
    ],
    [
      "minimum-compression-size",
      '"2048"',
      '`x-amazon-apigateway-minimum-compression-size` is "2048", and no number',
      "Write bytes without quotes: `x-amazon-apigateway-minimum-compression-size: 2048`.",
    ],
    [
      "endpoint-configuration",
      '{ disableExecuteApiEndpoint: "true" }',
      '`disableExecuteApiEndpoint` is "true", and no boolean',
      "Write `disableExecuteApiEndpoint: true`, without quotes.",
    ],
  ])("%s: %s", (key, value, message, help) => {
    expect(found(key, value)).toContainEqual(["openapi-setting-form", message, help]);
  });

  test.each([
    ["binary-media-types", "[image/png]"],
    ["minimum-compression-size", "2048"],
  ])("%s: %s is not", (key, value) => {
    expect(found(key, value)).toEqual([]);
  });
});
