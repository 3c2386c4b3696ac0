import { pathFaults } from "../../support/openapi-faults";

/** What is found of an operation with these keys of its integration. */
function found(keys: string, api = "kind: rest"): string[][] {
  return pathFaults(
    `/items/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: page, in: query, schema: { type: string } }]
    responses: { "200": { description: Fine } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0", ${keys} }
`,
    { api },
  );
}

describe("a parameter of a REST API's back end", () => {
  test.each([
    "method.request.path.id",
    "method.request.querystring.page",
    "method.request.multivaluequerystring.page",
    "method.request.body",
    "method.request.body.user.name",
    '"method.request.body.$.users[0]"',
    "context.authorizer.claims.sub",
    "stageVariables.stage",
    "\"'a text'\"",
    "\"''\"",
    "\"'$" + "{AWS::AccountId}'\"",
  ])("is made of %s", (from) => {
    expect(
      found(
        `requestParameters: { integration.request.header.x-a: ${from} }`,
        "kind: rest, stage: { variables: { stage: a } }",
      ),
    ).toEqual([]);
  });

  test.each([
    ["method.request.query.page", "Did you mean `method.request.querystring.page`?"],
    ["stageVariable.stage", "Did you mean `stageVariables.stage`?"],
    ["$context.requestId", "Did you mean `context.requestId`?"],
    ["integration.response.header.x-a", expect.stringMatching(/^The expressions are/)],
    ["method.request.cookie.a", expect.stringMatching(/^The expressions are/)],
    ["gateway", expect.stringMatching(/^For the text itself write `"'gateway'"`/)],
  ])("is not made of %s", (from, help) => {
    expect(found(`requestParameters: { integration.request.header.x-a: ${from} }`)).toEqual([
      [
        "openapi-mapping-expression",
        `\`${from}\` is no expression that a value can be made of`,
        help,
      ],
    ]);
  });

  test("is not made of a text that a parameter of the API gives", () => {
    expect(
      found(
        'requestParameters: { integration.request.header.x-a: "$' + '{Name}" }',
        "kind: rest, parameters: { Name: gateway }",
      ),
    ).toEqual([
      [
        "openapi-mapping-expression",
        "`gateway` is no expression that a value can be made of",
        expect.any(String),
      ],
    ]);
  });

  test.each([
    ["integration.request.query.page", "Did you mean `integration.request.querystring.page`?"],
    ["x-a", expect.stringContaining("`integration.request.header.<name>`")],
    ["method.request.header.x-a", expect.stringContaining("`integration.request.header.<name>`")],
  ])("is not called %s", (to, help) => {
    expect(found(`requestParameters: { ${to}: "'a'" }`)).toEqual([
      ["openapi-mapping-expression", `\`${to}\` is nothing that a value can be mapped to`, help],
    ]);
  });

  test.each([
    ["true", "Write it with both kinds of quotes: `\"'true'\"`."],
    ["1", "Write it with both kinds of quotes: `\"'1'\"`."],
    ["[a]", expect.any(String)],
  ])("that is %s and no text is dropped", (value, help) => {
    expect(found(`requestParameters: { integration.request.header.x-a: ${value} }`)).toEqual([
      [
        "openapi-mapping-text",
        expect.stringMatching(/^`integration.request.header.x-a` is made of .* and not of a text$/),
        help,
      ],
    ]);
  });
});

describe("what an HTTP API changes", () => {
  test.each([
    'requestParameters: { "append:header.x-a": $request.header.b, "overwrite:path": /b, "remove:querystring.c": "\'\'" }',
    'responseParameters: { "200": { "append:header.x-a": b, "overwrite:statuscode": "201", "remove:header.c": "\'\'" }, "599": {} }',
  ])("can be %s", (keys) => {
    expect(found(keys, "kind: http")).toEqual([]);
  });

  test.each([
    ["integration.request.header.x-a", "Write `overwrite:header.x-a`."],
    ["header.x-a", "Write `overwrite:header.x-a`."],
    ["integration.request.path.id", "Write `overwrite:path`."],
    ["replace:header.x-a", expect.stringContaining("`overwrite:` or `remove:`")],
  ])("in a call is not %s", (key, help) => {
    expect(found(`requestParameters: { "${key}": a }`, "kind: http")).toEqual([
      ["openapi-http-mapping", `\`${key}\` is nothing that an HTTP API can change in a call`, help],
    ]);
  });

  test.each(["199", "600", "default", "method.response.header.x-a"])(
    "is not below the status %s",
    (status) => {
      expect(
        found(`responseParameters: { "${status}": { "overwrite:header.a": b } }`, "kind: http"),
      ).toEqual([
        [
          "openapi-http-mapping",
          `\`${status}\` is no status of an answer between 200 and 599`,
          expect.any(String),
        ],
      ]);
    },
  );

  test("in an answer is no part of the query", () => {
    expect(
      found('responseParameters: { "200": { "append:querystring.a": b } }', "kind: http"),
    ).toEqual([
      [
        "openapi-http-mapping",
        "`append:querystring.a` is nothing that an HTTP API can change in an answer",
        expect.any(String),
      ],
    ]);
  });
});

describe("a key of cached answers", () => {
  test.each([
    "cacheKeyParameters: [method.request.path.id, method.request.querystring.page]",
    "cacheKeyParameters: [method.request.multivaluequerystring.page]",
    "cacheKeyParameters: []",
    "requestParameters: { integration.request.header.x-body: method.request.body }, cacheKeyParameters: [integration.request.header.x-body]",
  ])("can be %s", (keys) => {
    expect(found(keys)).toEqual([]);
  });

  test.each([
    [
      "method.input.params.page",
      "answers cannot be kept by `method.input.params.page`",
      "Write `method.request.querystring.page`.",
    ],
    ["page", "answers cannot be kept by `page`", "Write `method.request.querystring.page`."],
    [
      "integration.request.header.x",
      "answers cannot be kept by `integration.request.header.x`",
      expect.any(String),
    ],
    [
      "method.request.header.page",
      "the answers are kept by `method.request.header.page`, which the operation does not describe",
      "Describe it in its `parameters`, or take it out here.",
    ],
  ])("cannot be %s", (key, message, help) => {
    expect(found(`cacheKeyParameters: [${key}]`)).toEqual([["openapi-cache-keys", message, help]]);
  });

  test("stands in a list", () => {
    expect(found("cacheKeyParameters: method.request.path.id")).toEqual([
      [
        "openapi-cache-keys",
        '`cacheKeyParameters` is "method.request.path.id", and no list',
        "Write `[method.request.path.id]`.",
      ],
    ]);
  });
});
