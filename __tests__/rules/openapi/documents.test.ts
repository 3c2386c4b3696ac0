import { documentWith } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";

const answers = 'responses: { "200": { description: Fine } }';
const mock =
  'x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }';

/** What is found in an API of this document: rule, message and help. */
function found(document: string, api = "kind: rest"): string[][] {
  return faultsFor(
    `apis:
  items: { ${api}, openapi: apis/items.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: items }] }
`,
    { "apis/items.yaml": document },
  ).map(({ ruleId, message, help }) => [ruleId, message, help]);
}

/** A document with this integration of `GET /items`. */
const integrated = (integration: string) =>
  documentWith(
    `/items: { get: { ${answers}, x-amazon-apigateway-integration: { ${integration} } } }\n`,
  );

const at = (...paths: string[]) =>
  documentWith(
    paths
      .map((path) => {
        const names = [...path.matchAll(/\{([^}]*?)\+?\}/g)].map(([, name = ""]) => name);
        const parameters = names.map(
          (name) => `{ name: ${name}, in: path, required: true, schema: { type: string } }`,
        );
        return `"${path}": { get: { parameters: [${parameters.join(", ")}], ${answers}, ${mock} } }\n`;
      })
      .join(""),
  );

describe("integrations", () => {
  const lambda = "arn:aws:lambda:eu-west-1:111111111111:function:items";

  test.each([
    [
      "a mock",
      "kind: rest",
      'type: mock, requestTemplates: { application/json: "{}" }, responses: { default: { statusCode: 200 } }',
    ],
    ["in capitals", "kind: rest", "type: HTTP_PROXY, httpMethod: GET, uri: https://a.example.net"],
    [
      "a function",
      "kind: rest",
      `type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations"`,
    ],
    [
      "a service of AWS, by another method than POST",
      "kind: rest",
      "type: aws, httpMethod: GET, uri: arn:aws:apigateway:eu-west-1:s3:path/bucket, credentials: arn:aws:iam::111111111111:role/reader, responses: { default: { statusCode: 200 } }",
    ],
    [
      "a function behind an HTTP API",
      "kind: http",
      `type: aws_proxy, httpMethod: POST, uri: ${lambda}, payloadFormatVersion: "2.0"`,
    ],
    [
      "a service behind an HTTP API",
      "kind: http",
      'type: aws_proxy, integrationSubtype: SQS-SendMessage, credentials: arn:aws:iam::111111111111:role/sender, payloadFormatVersion: "1.0", requestParameters: { QueueUrl: a, MessageBody: $request.body }',
    ],
  ])("%s is fine", (_what, api, integration) => {
    expect(found(integrated(integration), api)).toEqual([]);
  });

  test.each([
    [
      "no type",
      "kind: rest",
      "httpMethod: GET, uri: https://a.example.net",
      "openapi-integration-type",
      "the integration does not say its `type`",
    ],
    [
      "a misspelt type",
      "kind: rest",
      "type: http-proxy, httpMethod: GET, uri: https://a.example.net",
      "openapi-integration-type",
      "a REST API has no integrations of the type http-proxy",
    ],
    [
      "no URI",
      "kind: rest",
      "type: http_proxy, httpMethod: GET",
      "openapi-integration-parts",
      "the integration of the type http_proxy has no `uri`",
    ],
    [
      "no method",
      "kind: rest",
      "type: http_proxy, uri: https://a.example.net",
      "openapi-integration-parts",
      "the integration of the type http_proxy has no `httpMethod`",
    ],
    [
      "a function by GET",
      "kind: rest",
      `type: aws_proxy, httpMethod: GET, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations"`,
      "openapi-integration-parts",
      "the integration calls a Lambda function by GET",
    ],
    [
      "a timeout with a unit",
      "kind: rest",
      "type: http_proxy, httpMethod: GET, uri: https://a.example.net, timeoutInMillis: 29s",
      "openapi-integration-parts",
      '`timeoutInMillis` is "29s", and has to be a number',
    ],
    [
      "an unknown connection",
      "kind: rest",
      "type: http_proxy, httpMethod: GET, uri: https://a.example.net, connectionType: VPCLINK",
      "openapi-integration-parts",
      "there is no connection type VPCLINK",
    ],
    [
      "a subtype in a REST API",
      "kind: rest",
      "type: aws_proxy, integrationSubtype: SQS-SendMessage",
      "openapi-integration-parts",
      "the integration is of the subtype SQS-SendMessage, which only HTTP APIs have",
    ],
    [
      "a subtype without credentials",
      "kind: http",
      'type: aws_proxy, integrationSubtype: SQS-SendMessage, payloadFormatVersion: "1.0", requestParameters: { QueueUrl: a, MessageBody: $request.body }',
      "openapi-integration-parts",
      "the integration calls SQS-SendMessage with nobody's credentials",
    ],
    [
      "no payload format",
      "kind: http",
      "type: http_proxy, httpMethod: GET, uri: https://a.example.net",
      "openapi-payload-format",
      "the integration does not say its payload format",
    ],
    [
      "the payload format of functions for another back end",
      "kind: http",
      'type: http_proxy, httpMethod: GET, uri: https://a.example.net, payloadFormatVersion: "2.0"',
      "openapi-payload-format",
      'an integration like this one has no payload format "2.0"',
    ],
  ])("%s is one finding", (_what, api, integration, rule, message) => {
    expect(found(integrated(integration), api)).toEqual([[rule, message, expect.any(String)]]);
  });
});

describe("paths of a REST API", () => {
  test.each([
    ["the root", ["/"]],
    ["letters, digits and signs", ["/v1.0/a-b_c,d:e"]],
    ["one parameter at each place", ["/a/{id}", "/a/{id}/b/{other}", "/b/{name}"]],
    ["the rest of a path beside plain parts", ["/a/b", "/a/{proxy+}"]],
    ["the rest of every path", ["/", "/{proxy+}"]],
  ])("%s: fine", (_what, paths) => {
    expect(found(at(...paths))).toEqual([]);
  });

  test.each([
    ["a slash at the end", ["/a/"], "openapi-path-segments", "`/a/` has a part that is empty"],
    [
      "half a parameter",
      ["/a-{id}"],
      "openapi-path-segments",
      "`a-{id}` cannot be a part of a REST API's path",
    ],
    ["a tilde", ["/~a"], "openapi-path-segments", "`~a` cannot be a part of a REST API's path"],
    [
      "two names at one place",
      ["/a/{id}", "/a/{name}/b"],
      "openapi-sibling-parameters",
      "below `/a` there is `{name}` here, and `{id}` in `/a/{id}`",
    ],
    [
      "the rest of a path beside a parameter",
      ["/a/{id}", "/a/{proxy+}"],
      "openapi-sibling-parameters",
      "below `/a` there is `{proxy+}` here, and `{id}` in `/a/{id}`",
    ],
    [
      "something after the rest",
      ["/{proxy+}/a"],
      "openapi-greedy-path",
      "`/{proxy+}/a` goes on after `{proxy+}`, which takes all that follows",
    ],
  ])("%s: one finding", (_what, paths, rule, message) => {
    expect(found(at(...paths))).toEqual([[rule, message, expect.any(String)]]);
  });

  test("the 300th resource is the last of a new account", () => {
    const parts = (count: number) => [...Array(count).keys()].map((each) => `/a${each}`);
    expect(found(at(...parts(299)))).toEqual([]);
    expect(found(at(...parts(300)))).toEqual([
      [
        "openapi-resource-count",
        "the document makes 301 resources, and an API starts with 300",
        expect.any(String),
      ],
    ]);
  });
});

test("an HTTP API may have other names at one place, and other signs in a path", () => {
  const document = at("/a/{id}/x", "/a/{name}/~y").replaceAll(
    mock,
    'x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" }',
  );
  expect(found(document, "kind: http")).toEqual([]);
});

describe("parameters", () => {
  test("described at the path, for all of its methods", () => {
    const document = documentWith(`/items/{id}:
  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  get: { ${answers}, ${mock} }
`);
    expect(found(document)).toEqual([]);
  });

  test("passed on by its name, it need not be described", () => {
    const document = documentWith(`/items/{id}:
  get: { ${answers}, x-amazon-apigateway-integration: { type: http, httpMethod: GET, uri: "https://a.example.net/{id}", requestParameters: { integration.request.path.id: method.request.path.id } } }
`);
    expect(found(document).map(([rule]) => rule)).toEqual([
      "openapi-path-parameters",
      "openapi-no-answer",
    ]);
  });

  test("of an HTTP API nobody asks", () => {
    const document = documentWith(`/{proxy+}:
  get: { parameters: [{ name: proxy+, in: path, required: true, schema: { type: string } }], ${answers}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" } }
/items/{id}:
  get: { ${answers}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" } }
`);
    expect(found(document, "kind: http")).toEqual([]);
  });

  test("described by another name than in the path, twice told: there and here", () => {
    const document = documentWith(`/items/{id}:
  get: { parameters: [{ name: ID, in: path, required: true, schema: { type: string } }], ${answers}, ${mock} }
`);
    expect(found(document)).toEqual([
      [
        "openapi-path-parameters",
        "GET /items/{id} does not describe `id`, which is in its path",
        expect.any(String),
      ],
      [
        "openapi-path-parameters",
        "`ID` is described as a part of `/items/{id}`, and is not in it",
        "Did you mean `id`?",
      ],
    ]);
  });

  test.each([
    ["a constant", "'fixed'", []],
    ["something of the call's surroundings", "context.requestId", []],
    ["a header that is described", "method.request.header.X-Trace", []],
    ["a part of the path that is not described", "method.request.path.id", []],
    [
      "one that the path does not have",
      "method.request.path.idd",
      [
        [
          "openapi-request-parameters",
          "`method.request.path.idd` takes a parameter that the operation does not describe",
          "Did you mean `method.request.path.id`?",
        ],
      ],
    ],
    [
      "a header that is not",
      "method.request.header.X-Other",
      [
        [
          "openapi-request-parameters",
          "`method.request.header.X-Other` takes a parameter that the operation does not describe",
          "Add `{ name: X-Other, in: header, schema: { type: string } }` to its `parameters`.",
        ],
      ],
    ],
  ])("passed on: %s", (_what, from, expected) => {
    const document = documentWith(`/items/{id}:
  get:
    parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
    ${answers}
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", requestParameters: { integration.request.header.X: "${from}" } }
`);
    const told = found(document).filter(([rule]) => rule !== "openapi-path-parameters");
    expect(told).toEqual(expected);
  });
});

describe("security", () => {
  const schemes = `components:
  securitySchemes:
    key: { type: apiKey, name: X-API-Key, in: header }
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
    basic: { type: http, scheme: basic }
`;
  const asking = (security: string, more = "") =>
    documentWith(`/items: { get: { ${answers}, ${security}${mock} } }\n`, `${schemes}${more}`);

  /** Whether a plan has the stage is another matter. */
  const secured = (document: string, api?: string) =>
    found(document, api).filter(([rule]) => rule !== "usage-plan-missing");

  test("keys and signatures are looked at", () => {
    expect(secured(asking("security: [{ key: [] }, { iam: [] }], "))).toEqual([]);
  });

  test("passwords are not", () => {
    expect(secured(asking("security: [{ basic: [] }], "))).toEqual([
      [
        "openapi-security-enforced",
        "GET /items asks for `basic`, which API Gateway does not look at",
        expect.any(String),
      ],
    ]);
  });

  test("what the whole document asks for counts for operations that ask for nothing themselves", () => {
    const root = "security: [{ key: [] }]\n";
    expect(secured(asking("security: [], ", root))).toEqual([]);
    expect(secured(asking("", root))).toEqual([]);
    expect(secured(asking("", "security: [{ basic: [] }]\n"))).toEqual([
      [
        "openapi-security-enforced",
        "GET /items asks for `basic`, which API Gateway does not look at",
        expect.any(String),
      ],
    ]);
  });

  test("a scheme that nobody describes stands for nothing", () => {
    expect(secured(asking("security: [{ caller: [] }], "))).toEqual([
      [
        "openapi-scheme-described",
        "there is no security scheme `caller`",
        expect.stringMatching(
          /x-amazon-apigateway-authorizer.*an API key as `\{ type: apiKey, name: x-api-key, in: header \}`\.$/,
        ),
      ],
    ]);
    expect(secured(asking("", "security: [{ keys: [] }]\n"))).toEqual([
      ["openapi-scheme-described", "there is no security scheme `keys`", "Did you mean `key`?"],
    ]);
  });

  const owned = `kind: rest, authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check" }`;

  test("the API's own authorizer can be asked for by name, beside an API key", () => {
    expect(secured(asking("security: [{ key: [], items-authorizer: [] }], "), owned)).toEqual([]);
    expect(secured(asking("security: [{ key: [], items-authoriser: [] }], "), owned)).toEqual([
      expect.arrayContaining(["api-authorizer-idle"]),
      [
        "openapi-scheme-described",
        "there is no security scheme `items-authoriser`",
        "Did you mean `items-authorizer`?",
      ],
    ]);
  });

  test("signatures of IAM are asked for by the same extension on an HTTP API", () => {
    const signed = asking("security: [{ iam: [] }], ").replace(
      mock,
      'x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", payloadFormatVersion: "1.0" }',
    );
    expect(secured(signed, "kind: http")).toEqual([]);
  });
});

describe("preflights of browsers", () => {
  const token = `components:
  securitySchemes:
    token:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer: { type: request, identitySource: method.request.header.Authorization, authorizerUri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:check/invocations" }
`;
  const byItself = `x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' }, responses: { default: { statusCode: "200" } } }`;
  const options = (more: string) =>
    documentWith(
      `/items: { options: { ${answers}, ${more}${byItself} } }
`,
      token,
    );
  const closed = [
    "openapi-preflight",
    "OPTIONS /items asks for credentials, which browsers do not send with it",
    "Write `security: []` into it: it answers by itself, and no call gets to a back end.",
  ];

  test.each([
    ["behind an authorizer of its own", options("security: [{ token: [] }], "), [closed]],
    [
      "behind what the whole document asks for",
      `${options("")}security: [{ token: [] }]\n`,
      [closed],
    ],
    ["open", `${options("security: [], ")}security: [{ token: [] }]\n`, []],
    ["in a document that asks for nothing", options(""), []],
  ])("%s", (_what, document, expected) => {
    expect(found(document)).toEqual(expected);
  });

  test("are open where the API's own authorizer decides on the rest", () => {
    const owned = `kind: rest, authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check" }`;
    expect(found(options(""), owned).map(([rule]) => rule)).toEqual(["api-authorizer-idle"]);
  });

  const http = `x-amazon-apigateway-integration: { type: http_proxy, httpMethod: ANY, uri: "https://a.example.net", payloadFormatVersion: "1.0" }`;
  const cors = 'x-amazon-apigateway-cors: { allowOrigins: ["https://a.example.com"] }\n';
  const anyCall = (security: string) =>
    `/$default: { x-amazon-apigateway-any-method: { isDefaultRoute: true, ${answers}, ${security}${http} } }\n`;
  const greedy = `"/{proxy+}": { options: { ${answers}, ${http} } }\n`;
  const owned = `kind: http, authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check" }`;
  const turnedAway = [
    [
      "openapi-preflight",
      "the route $default takes the preflights of browsers as well, and its authorizer turns them away",
      "Add a path `/{proxy+}` with `options:`, an integration and no security: it goes before `$default`.",
    ],
  ];

  test.each([
    ["with CORS and an authorizer", documentWith(anyCall(""), cors), owned, turnedAway],
    ["with a way past it", documentWith(`${anyCall("")}${greedy}`, cors), owned, []],
    ["without CORS", documentWith(anyCall("")), owned, []],
    ["without an authorizer", documentWith(anyCall(""), cors), "kind: http", []],
  ])("to the route $default of an HTTP API %s", (_what, document, api, expected) => {
    expect(found(document, api)).toEqual(expected);
  });
});

describe("what a REST API does without", () => {
  const asked = (parameter: string, schema: string) =>
    documentWith(`/items:
  post:
    parameters: [${parameter}]
    requestBody: { content: { application/json: { schema: ${schema} } } }
    ${answers}
    ${mock}
`);
  const help =
    "Have the back end look for itself, and accept this; or say it in a way that models have.";

  test.each([
    ["a length in a model", "", "{ type: string, maxLength: 5 }", undefined],
    [
      "keywords of a model, in one finding",
      "",
      "{ type: object, properties: { a: { type: string, nullable: true }, b: { type: array, minItems: 1, items: {} } } }",
      "`nullable` and `minItems`",
    ],
    [
      "a limit of a parameter",
      "{ name: a, in: query, schema: { type: integer, maximum: 9 } }",
      "{ type: integer, maximum: 9 }",
      "`maximum`",
    ],
    ["what is not asked for", "", "{ type: number, nullable: false }", undefined],
    ["a property of such a name", "", "{ properties: { nullable: {}, oneOf: {} } }", undefined],
  ])("%s", (_what, parameter, schema, names) => {
    const message = `a REST API does not look at ${names}, which its schemas have`;
    expect(found(asked(parameter, schema))).toEqual(
      names === undefined ? [] : [["openapi-keywords", message, help]],
    );
  });

  test("cookies, in one finding", () => {
    const cookie = (name: string) => `{ name: ${name}, in: cookie, schema: { type: string } }`;
    expect(found(asked(`${cookie("a")}, ${cookie("b")}`, "{}"))).toEqual([
      [
        "openapi-cookie",
        "API Gateway does not look at `a` and `b`, in cookies",
        "Have the back end ask for it, and accept this; or take it from a header.",
      ],
    ]);
  });
});

describe("functions", () => {
  const calling = (name: string) =>
    integrated(
      `type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:${name}/invocations"`,
    );

  test.each(["*", "items.*", "items:pr*d"])("none is called %s", (name) => {
    expect(found(calling(name))).toEqual([
      [
        "openapi-function-name",
        `no Lambda function can have the name ${name}`,
        "Write it with letters, digits, hyphens and underscores only, and a version or an alias behind a colon.",
      ],
    ]);
  });

  test.each(["items", "items:live", "items:5", "items:$LATEST", "my_items-2"])(
    "one can be called %s",
    (name) => {
      expect(found(calling(name))).toEqual([]);
    },
  );

  test("a text for Terraform to evaluate is no name", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody may try
    const rules = found(calling("f${trimspace('x')}")).map(([rule]) => rule);
    expect(rules).toContain("openapi-function-name");
  });
});

describe("extensions", () => {
  const beside = (more: string) => documentWith(`/items: { get: { ${answers}, ${mock} } }\n`, more);

  test.each([
    [
      "of the other kind",
      "x-amazon-apigateway-cors: { allowOrigins: ['*'] }\n",
      "openapi-extension-known",
      "`x-amazon-apigateway-cors` has no effect on a REST API",
      "Take it out: only an HTTP API has it.",
    ],
    [
      "in another place",
      "components: { x-amazon-apigateway-request-validators: {} }\n",
      "openapi-extension-known",
      "`x-amazon-apigateway-request-validators` has no effect under `components`",
      "Write it at the top of the document.",
    ],
    [
      "that there is not",
      "x-amazon-apigateway-throttling: {}\n",
      "openapi-extension-known",
      "API Gateway has no extension `x-amazon-apigateway-throttling`",
      "Take it out; the page of the extensions has all that there are.",
    ],
  ])("one %s is one finding", (_what, more, rule, message, help) => {
    expect(found(beside(more))).toEqual([[rule, message, help]]);
  });

  const owned = "openapi-extension-owned";
  const said = (more: string, api?: string) =>
    found(beside(more), api).filter(([rule]) => rule === owned);
  const policyText = (effect: string) =>
    `{ Version: "2012-10-17", Statement: [{ Effect: ${effect}, Principal: "*", Action: execute-api:Invoke, Resource: "execute-api:/*" }] }`;
  const inDocument = `x-amazon-apigateway-policy: ${policyText("Allow")}\n`;

  test("a policy may stand in the document, in the fleet, or in both with the same words", () => {
    expect(said(inDocument)).toEqual([]);
    expect(said(inDocument, `kind: rest, policy: ${policyText("Allow")}`)).toEqual([]);
    expect(said(inDocument, `kind: rest, policy: ${policyText("Deny")}`)).toEqual([
      [
        owned,
        'the document has another policy than the fleet gives to "items"',
        "Keep one of the two: that of the fleet would take the place of this one.",
      ],
    ]);
    expect(said("x-amazon-apigateway-policy: none\n")).toEqual([
      [
        owned,
        "a policy has to be a map of keys and values",
        'Write one with `Version: "2012-10-17"` and `Statement:`.',
      ],
    ]);
  });

  test("a policy in the document is looked at like one in the fleet", () => {
    const nobody = inDocument.replace('Principal: "*", ', "");
    expect(found(beside(nobody)).map(([rule]) => rule)).toEqual(["api-policy-form"]);
  });

  test("a policy of an HTTP API guards nothing", () => {
    expect(said(inDocument, "kind: http").map(([rule, message]) => [rule, message])).toEqual([
      [owned, "`x-amazon-apigateway-policy` guards nothing: HTTP APIs have no resource policy"],
    ]);
  });

  test("the endpoint of a document may say what the fleet says, and nothing else", () => {
    const endpoint = (more: string) => `x-amazon-apigateway-endpoint-configuration: { ${more} }\n`;
    expect(said(endpoint("disableExecuteApiEndpoint: true"))).toEqual([]);
    expect(said(endpoint("ipAddressType: ipv4"))).toEqual([]);
    expect(said(endpoint("disableExecuteApiEndpoint: false"))).toEqual([
      [
        owned,
        '`disableExecuteApiEndpoint` is false here, and true for "items" in the fleet, which counts',
        "Take it out, or write `disableExecuteApiEndpoint: false` at the API in the fleet.",
      ],
    ]);
    expect(said(endpoint("vpcEndpointIds: [vpce-1]")).map(([, , help]) => help)).toEqual([
      'Take it out, or write `vpcEndpoints: ["vpce-1"]` at the API in the fleet.',
    ]);
  });

  test("a setting in both places may stand there twice, but not say two things", () => {
    const document = beside("x-amazon-apigateway-binary-media-types: [a/b, c/d]\n");
    expect(found(document, "kind: rest, binaryMediaTypes: [c/d, a/b]")).toEqual([]);
    expect(found(document, "kind: rest, binaryMediaTypes: []")).toEqual([
      [
        "openapi-one-setting",
        "`binaryMediaTypes` is an empty list here, and a/b, c/d in apis/items.yaml",
        "Keep one of the two.",
      ],
    ]);
  });
});

describe("what is filled in", () => {
  const calling = (uri: string) => integrated(`type: http_proxy, httpMethod: GET, uri: "${uri}"`);

  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
    ["a name of CloudFormation's", "https://${AWS::StackName}.example.net", "kind: rest"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
    ["a parameter that there is not", "https://${Host}", "kind: rest"],
  ])("%s is an error", (_what, uri, api) => {
    expect(found(calling(uri), api).map(([rule]) => rule)).toEqual(["openapi-placeholder-known"]);
  });

  test.each([
    [
      "what API Gateway knows",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      "https://${AWS::Region}.${AWS::AccountId}.example.net",
      "kind: rest",
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
    ["a parameter", "https://${Host}", "kind: rest, parameters: { Host: a.example.net }"],
    [
      "a stage variable",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      "https://${stageVariables.host}",
      "kind: rest, stage: { variables: { host: a.example.net } }",
    ],
  ])("%s is fine", (_what, uri, api) => {
    expect(found(calling(uri), api)).toEqual([]);
  });

  test("a slip in the document is told there, and not of the parameter as well", () => {
    expect(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      found(calling("https://${Hots}"), "kind: rest, parameters: { Host: a.example.net }"),
    ).toEqual([
      [
        "openapi-placeholder-known",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
        'nothing stands for `${Hots}` in "items"',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
        "Did you mean `${Host}`?",
      ],
    ]);
  });

  test("two APIs of one document are told of its mistakes once", () => {
    const faults = faultsFor(
      `apis:
  a: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1] }
  b: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ path: a, api: a }, { path: b, api: b }] }
`,
      { "apis/items.yaml": documentWith(`/items: { get: { ${answers} } }\n`) },
    );
    expect(faults.map(({ ruleId }) => ruleId)).toEqual(["openapi-integration"]);
  });
});
