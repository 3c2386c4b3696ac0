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
    const document = documentWith(`/items:
  get:
    parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
    ${answers}
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example.net", requestParameters: { integration.request.header.X: "${from}" } }
`);
    expect(found(document)).toEqual(expected);
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

  test("keys and signatures are looked at", () => {
    const faults = found(asking("security: [{ key: [] }, { iam: [] }], "));
    expect(faults.map(([id]) => id)).toEqual(["usage-plan-missing"]);
  });

  test("passwords are not", () => {
    expect(found(asking("security: [{ basic: [] }], "))).toEqual([
      [
        "openapi-security-enforced",
        "GET /items asks for `basic`, which API Gateway does not look at",
        expect.any(String),
      ],
    ]);
  });

  test("what the whole document asks for opens the operations that ask for nothing themselves", () => {
    const root = "security: [{ key: [] }]\n";
    expect(found(asking("security: [], ", root))).toEqual([]);
    expect(found(asking("", root))).toEqual([
      [
        "openapi-root-security",
        "API Gateway does not look at this `security`: GET /items would be open to everybody",
        expect.any(String),
      ],
    ]);
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
    [
      "that the fleet says",
      "x-amazon-apigateway-policy: {}\n",
      "openapi-extension-owned",
      "`x-amazon-apigateway-policy` says what the fleet says of the API",
      "Take it out, and write `policy:` at the API in the fleet.",
    ],
  ])("one %s is one finding", (_what, more, rule, message, help) => {
    expect(found(beside(more))).toEqual([[rule, message, help]]);
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
