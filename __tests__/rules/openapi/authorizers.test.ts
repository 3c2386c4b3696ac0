import { documentWith, plainDocument } from "../../../lib/rules/openapi-example";
import { documentFaults } from "../../support/openapi-faults";

const uri =
  "authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:callers/invocations";
const pools = 'providerARNs: ["arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a"]';
const tokens = 'jwtConfiguration: { issuer: "https://login.example.net", audience: [items] }';
const header = "identitySource: $request.header.Authorization";
const format = 'authorizerPayloadFormatVersion: "2.0"';

/** What is found of a document with this authorizer. */
function found(
  authorizer: string,
  kind = "rest",
  scheme = "type: apiKey, name: Authorization, in: header",
): string[][] {
  return documentFaults(
    `${plainDocument}components: { securitySchemes: { callers: { ${scheme}, x-amazon-apigateway-authorizer: { ${authorizer} } } } }\n`,
    { api: `kind: ${kind}` },
  );
}

test.each([
  ["rest", `type: token, ${uri}`],
  [
    "rest",
    `type: token, ${uri}, identitySource: method.request.header.Auth, identityValidationExpression: "^Bearer .+$", authorizerResultTtlInSeconds: 3600`,
  ],
  ["rest", `type: request, ${uri}, authorizerResultTtlInSeconds: 0`],
  [
    "rest",
    `type: REQUEST, ${uri}, identitySource: "method.request.header.A, method.request.querystring.b, context.path, stageVariables.c"`,
  ],
  ["rest", `type: cognito_user_pools, ${pools}, identityValidationExpression: "^[a-z]+$"`],
  ["http", `type: request, ${uri}, ${format}`],
  [
    "http",
    `type: request, ${uri}, authorizerPayloadFormatVersion: "1.0", identitySource: "$request.header.A, $request.querystring.b, $context.path, $stageVariables.c", enableSimpleResponses: false, authorizerResultTtlInSeconds: 60`,
  ],
  ["http", `type: jwt, ${tokens}, ${header}`],
  ["http", `type: jwt, ${tokens}, identitySource: [$request.header.Authorization]`],
])("an authorizer of a %s API can be { %s }", (kind, authorizer) => {
  expect(found(authorizer, kind)).toEqual([]);
});

test("OpenID Connect's URL says who issues the tokens", () => {
  expect(
    found(
      `type: jwt, jwtConfiguration: { audience: [a] }, ${header}`,
      "http",
      'type: openIdConnect, openIdConnectUrl: "https://a.example.net/.well-known/openid-configuration"',
    ),
  ).toEqual([]);
});

test.each([
  [
    "rest",
    `type: jwt, ${tokens}`,
    "a REST API has no authorizers of the type jwt",
    /cognito_user_pools/,
  ],
  [
    "http",
    `type: cognito_user_pools, ${pools}`,
    "an HTTP API has no authorizers of the type cognito_user_pools",
    /jwtConfiguration/,
  ],
  ["http", `type: token, ${uri}`, "an HTTP API has no authorizers of the type token", /`request`/],
  [
    "rest",
    `type: cognito, ${pools}`,
    "a REST API has no authorizers of the type cognito",
    /cognito_user_pools/,
  ],
  ["http", tokens, "the authorizer does not say its `type`", /jwt or request/],
])("an authorizer of a %s API is of no other type: %s", (kind, authorizer, message, help) => {
  const [first, ...others] = found(authorizer, kind);
  expect(first).toEqual(["openapi-authorizer-type", message, expect.stringMatching(help)]);
  expect(others).toEqual([]);
});

test.each([
  ["rest", "type: token", "the authorizer does not say which function it asks"],
  ["http", `type: request, ${format}`, "the authorizer does not say which function it asks"],
  ["http", `type: request, ${uri}`, "the authorizer does not say its payload format"],
  [
    "http",
    `type: request, ${uri}, authorizerPayloadFormatVersion: "3.0"`,
    "an authorizer has no payload format 3.0",
  ],
  ["rest", "type: cognito_user_pools", "the authorizer names no pool of Cognito"],
  ["rest", "type: cognito_user_pools, providerARNs: []", "the authorizer names no pool of Cognito"],
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { audience: [a] }`,
    "the authorizer does not say who issues the tokens",
  ],
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { issuer: "", audience: [a] }`,
    "the authorizer does not say who issues the tokens",
  ],
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { issuer: "http://a.example.net", audience: [a] }`,
    "the issuer http://a.example.net does not begin with https://",
  ],
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { issuer: "https://a.example.net" }`,
    "the authorizer does not say whom the tokens are for",
  ],
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { issuer: "https://a.example.net", audience: [] }`,
    "the authorizer does not say whom the tokens are for",
  ],
  [
    "rest",
    `type: token, ${uri}, authorizerResultTtlInSeconds: 3601`,
    "answers of an authorizer are kept for 0 to 3600 seconds, and not for 3601",
  ],
  [
    "rest",
    `type: token, ${uri}, authorizerResultTtlInSeconds: -1`,
    "answers of an authorizer are kept for 0 to 3600 seconds, and not for -1",
  ],
  [
    "rest",
    `type: token, ${uri}, identityValidationExpression: "(Bearer .+"`,
    "the pattern `(Bearer .+` does not close the bracket `(`",
  ],
])(
  "an authorizer of a %s API lacks a part or has a wrong one: { %s }",
  (kind, authorizer, message) => {
    expect(found(authorizer, kind)).toEqual([
      ["openapi-authorizer-parts", message, expect.any(String)],
    ]);
  },
);

test.each([
  [
    "http",
    `type: jwt, ${tokens}, identitySource: $request.headers.Authorization`,
    "an HTTP API does not know the part of a call $request.headers.Authorization",
    "Write `$request.header.Authorization`.",
  ],
  [
    "http",
    `type: jwt, ${tokens}, identitySource: method.request.header.Authorization`,
    "an HTTP API does not know the part of a call method.request.header.Authorization",
    "Write `$request.header.Authorization`.",
  ],
  [
    "http",
    `type: request, ${uri}, ${format}, identitySource: Authorization`,
    "an HTTP API does not know the part of a call Authorization",
    "Write `$request.header.Authorization`.",
  ],
  [
    "rest",
    `type: request, ${uri}, identitySource: "method.request.header.A, $request.query.b"`,
    "a REST API does not know the part of a call $request.query.b",
    "Write `method.request.querystring.b`.",
  ],
  [
    "rest",
    `type: token, ${uri}, identitySource: $request.header.Authorization`,
    "a REST API does not know the part of a call $request.header.Authorization",
    "Write `method.request.header.Authorization`.",
  ],
  [
    "rest",
    `type: token, ${uri}, identitySource: "method.request.header.A,method.request.header.B"`,
    "an authorizer of the type token looks at one part of a call, and not at method.request.header.B too",
    expect.stringContaining("`type: request`"),
  ],
  [
    "rest",
    `type: token, ${uri}, identitySource: 1`,
    "the identity source is 1, and no text",
    expect.any(String),
  ],
])(
  "an authorizer of a %s API looks at { %s } in another form",
  (kind, authorizer, message, help) => {
    expect(found(authorizer, kind)).toEqual([["openapi-identity-source", message, help]]);
  },
);

test.each([
  [
    "http",
    `type: jwt, ${header}, jwtConfiguration: { issuer: "https://a.example.net", audience: items }`,
    '`audience` is "items", and no list',
    "Write `audience: [items]`.",
  ],
  [
    "http",
    `type: jwt, ${tokens}`,
    "the authorizer does not say where a call has the token",
    "Add `identitySource: $request.header.Authorization`.",
  ],
  [
    "rest",
    `type: request, ${uri}`,
    "answers are kept for 300 seconds, and nothing says which calls are alike",
    expect.stringContaining("method.request.header.Authorization"),
  ],
  [
    "http",
    `type: request, ${uri}, ${format}, authorizerResultTtlInSeconds: 60`,
    "answers are kept for 60 seconds, and nothing says which calls are alike",
    expect.stringContaining("$request.header.Authorization"),
  ],
  [
    "rest",
    `type: token, ${uri}, authorizerResultTtlInSeconds: "60"`,
    '`authorizerResultTtlInSeconds` is "60", and no number',
    expect.stringContaining("`authorizerResultTtlInSeconds: 60`"),
  ],
  [
    "rest",
    `type: cognito_user_pools, ${pools}, ${uri}`,
    "`authorizerUri` has no effect on an authorizer of the type cognito_user_pools",
    "Take it out: authorizers of the type token or request have it.",
  ],
  [
    "rest",
    `type: token, ${uri}, identitySources: a`,
    "an authorizer has no `identitySources`",
    "Did you mean `identitySource`?",
  ],
  [
    "rest",
    `type: request, ${uri}, identitySource: method.request.header.A, identityValidationExpression: a`,
    "`identityValidationExpression` has no effect on an authorizer of the type request",
    expect.any(String),
  ],
])("of an authorizer of a %s API { %s } has no effect", (kind, authorizer, message, help) => {
  expect(found(authorizer, kind)).toEqual([["openapi-authorizer-form", message, help]]);
});

test.each([
  ["type: oauth2", 1],
  ["type: http, scheme: bearer", 1],
  ["type: apiKey, name: Authorization, in: query", 0],
])("a REST API's authorizer stands in a scheme { %s }", (scheme, count) => {
  const faults = found(`type: token, ${uri}`, "rest", scheme);
  expect(faults.map(([id]) => id)).toEqual(Array(count).fill("openapi-security-scheme"));
});

describe("who may call an operation", () => {
  const schemes = `components:
  securitySchemes:
    jwt: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, ${tokens}, ${header} } }
    other: { type: oauth2, x-amazon-apigateway-authorizer: { type: jwt, ${tokens}, ${header} } }
    function: { type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: { type: request, ${uri}, ${format}, ${header} } }
    key: { type: apiKey, name: X-My-Key, in: header }
`;
  const asked = (security: string, api = "kind: http") =>
    documentFaults(
      documentWith(
        `/items: { get: { security: [${security}], responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" } } }\n`,
        api === "kind: http"
          ? schemes
          : "components: { securitySchemes: { key: { type: apiKey, name: X-My-Key, in: header } } }\n",
      ),
      { api },
    );

  test.each(["{ jwt: [items.read] }", "{ function: [] }"])("is asked of %s", (security) => {
    expect(asked(security)).toEqual([]);
  });

  test("is asked of a function without scopes", () => {
    expect(asked("{ function: [items.read] }")).toEqual([
      [
        "openapi-scopes",
        "GET /items asks for the scope items.read, which the function behind `function` is not asked about",
        expect.stringContaining("`function: []`"),
      ],
    ]);
  });

  test.each(["{ jwt: [] }, { other: [] }", "{ jwt: [], other: [] }"])(
    "is asked of one: %s",
    (security) => {
      expect(asked(security)).toEqual([
        [
          "openapi-one-authorizer",
          "GET /items has 2 authorizers, `jwt` and `other`",
          expect.any(String),
        ],
      ]);
    },
  );

  test("is not told by a key in another header", () => {
    expect(asked("{ key: [] }", "kind: rest")).toEqual([
      [
        "openapi-security-enforced",
        "GET /items asks for `key`, which API Gateway does not look at",
        expect.stringMatching(/^Write `name: x-api-key`/),
      ],
    ]);
  });

  test("is described by an authorizer or a key", () => {
    expect(asked("{ callers-fn: [] }")).toEqual([
      [
        "openapi-scheme-described",
        "there is no security scheme `callers-fn`",
        expect.stringMatching(/x-amazon-apigateway-authorizer: .*x-api-key/),
      ],
    ]);
  });
});

describe("the fleet's own authorizer", () => {
  const own = (keys: string, kind = "rest") =>
    documentFaults(plainDocument, {
      api: `kind: ${kind}, authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:callers", ${keys} }`,
    });

  test.each([
    ["rest", "ttlSeconds: 0"],
    [
      "rest",
      "ttlSeconds: 60, identitySources: [method.request.header.Authorization, context.identity.sourceIp]",
    ],
    [
      "http",
      "ttlSeconds: 60, identitySources: [$request.header.Authorization, $context.identity.sourceIp]",
    ],
  ])("of a %s API can have { %s }", (kind, keys) => {
    expect(own(keys, kind)).toEqual([]);
  });

  test.each([
    [
      "http",
      "identitySources: [method.request.header.Authorization]",
      'an HTTP API does not know the part of a call "method.request.header.Authorization"',
      "Write `$request.header.Authorization`.",
    ],
    [
      "rest",
      "identitySources: [$request.querystring.key]",
      'a REST API does not know the part of a call "$request.querystring.key"',
      "Write `method.request.querystring.key`.",
    ],
    [
      "rest",
      "identitySources: [Authorization]",
      'a REST API does not know the part of a call "Authorization"',
      "Write `method.request.header.Authorization`.",
    ],
    [
      "http",
      'identitySources: ["$request.header.A, $request.header.B"]',
      'an HTTP API does not know the part of a call "$request.header.A, $request.header.B"',
      expect.any(String),
    ],
    [
      "http",
      "ttlSeconds: 60",
      "answers are kept for 60 seconds, and nothing says which calls are alike",
      "Add `identitySources: [$request.header.Authorization]`, or take `ttlSeconds` out.",
    ],
    [
      "rest",
      "ttlSeconds: 1",
      "answers are kept for 1 seconds, and nothing says which calls are alike",
      "Add `identitySources: [method.request.header.Authorization]`, or take `ttlSeconds` out.",
    ],
  ])("of a %s API cannot have { %s }", (kind, keys, message, help) => {
    expect(own(keys, kind)).toEqual([["api-identity-sources", message, help]]);
  });
});
