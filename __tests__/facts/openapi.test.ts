import { documentWith } from "../../lib/rules/openapi-example";
import { readDocument } from "../support/read-document";
import { stacksOf } from "../support/stack-json";

const lambda = (name: string) =>
  `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}/invocations`;

const get = (uri: string, more = "") => `  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "${uri}"${more} }
`;

const files = {
  "apis/items.yaml": documentWith(
    `/items:\n${get(lambda("${" + "Items}"))}/parts:\n${get(lambda("parts:live"))}/again:\n${get(lambda("parts:live"))}/by-role:\n${get(lambda("by-role"), ', credentials: "arn:aws:iam::111111111111:role/caller"')}`,
  ),
};

const fleet = (api: string) => `apis:
  items: { kind: rest, account: prod, openapi: apis/items.yaml, regions: [eu-west-1, us-east-1], parameters: { Items: { eu-west-1: items-eu, us-east-1: items-us } }${api} }
domains:
  - name: items.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    mappings: [{ path: items, api: items }]
`;

function regional(api = "", region = "eu-west-1") {
  return stacksOf(fleet(api), files)[`prod-regional-${region}`];
}

const privateFleet = (api: string) => `apis:
  items: { kind: rest, endpoint: private, account: prod, openapi: apis/items.yaml, regions: [eu-west-1], parameters: { Items: items }, ${api} }
domains:
  - name: items.internal.example.com
    endpoint: private
    region: eu-west-1
    account: prod
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: items }]
`;

function privateStack(api: string) {
  return stacksOf(privateFleet(api), files)["prod-private-eu-west-1"];
}

test("B-01: a document of another version than 3.0 is refused before anything is made", () => {
  const versions = ["3.0.0", "3.0.4", "3.1.0", "2.0"];
  const accepted = versions.filter((version) => {
    const { document } = readDocument(documentWith("/items: {}\n").replace("3.0.3", version));
    return document !== undefined;
  });
  expect(accepted).toEqual(["3.0.0", "3.0.4"]);
});

test("B-02: what a document refers to in other files is written into it", () => {
  const { document } = readDocument({
    "api.yaml": documentWith("/items: { $ref: items.yaml }\n"),
    "items.yaml": "get: { responses: { '200': { description: The items } } }\n",
  });
  expect(document?.body.paths).toEqual({
    "/items": { get: { responses: { "200": { description: "The items" } } } },
  });
});

test("B-02: so is what it refers to where API Gateway does not follow, in its extensions and to responses", () => {
  const shared = `x-shared: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
components:
  responses: { Broken: { description: Broken, headers: { X-A: { $ref: "#/components/headers/A" } } } }
  headers: { A: { schema: { type: string } } }
  parameters: { Page: { name: page, in: query, schema: { type: string } } }
`;
  const { document, told } = readDocument(
    documentWith(
      `/items:
  get:
    parameters: [{ $ref: "#/components/parameters/Page" }]
    responses: { "500": { $ref: "#/components/responses/Broken" } }
    x-amazon-apigateway-integration: { $ref: "#/x-shared" }
`,
      shared,
    ),
  );
  expect(told).toEqual([]);
  expect(document?.body.paths).toEqual({
    "/items": {
      get: {
        parameters: [{ $ref: "#/components/parameters/Page" }],
        responses: {
          "500": { description: "Broken", headers: { "X-A": { schema: { type: "string" } } } },
        },
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          uri: "https://items.example.net",
        },
      },
    },
  });
});

/** The operations of an API as they are imported, by method. */
function imported(paths: string, more: string, api = "") {
  const yaml = `apis:
  items: { kind: rest, openapi: apis/a.yaml, regions: [eu-west-1]${api} }
domains:
  - { name: items.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: items }] }
`;
  const stack = stacksOf(yaml, { "apis/a.yaml": documentWith(paths, more) })["regional-eu-west-1"];
  return { ...stack, body: stack.locals.openapi_items };
}

const method = (key: string, more = "") =>
  `  ${key}: { responses: { "200": { description: Fine } }, ${more}x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' } } }\n`;
const keyed =
  "components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }\n";
const authorizer =
  ', authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check:$LATEST" }';

function securityOf(more: string, api: string) {
  const paths = `/items:\n${method("get")}${method("put", "security: [], ")}${method("post", "security: [{ key: [], items-authorizer: [] }], ")}${method("options")}`;
  const { body } = imported(
    api === "" ? paths.replace(", items-authorizer: []", "") : paths,
    more,
    api,
  );
  return Object.fromEntries(
    Object.entries(body.paths["/items"]).map(([key, value]) => [
      key,
      (value as { security?: unknown }).security,
    ]),
  );
}

describe("B-16", () => {
  test("B-16: what the whole document asks for is written into each operation that says nothing itself", () => {
    const root = [{ key: [] }];
    expect(securityOf(`security: [{ key: [] }]\n${keyed}`, "")).toEqual({
      get: root,
      put: [],
      post: root,
      options: root,
    });
  });

  test("the API's authorizer takes its place, beside the API keys", () => {
    expect(securityOf(`security: [{ key: [] }]\n${keyed}`, authorizer)).toEqual({
      get: [{ key: [], "items-authorizer": [] }],
      put: [],
      post: [{ key: [], "items-authorizer": [] }],
      options: [{ key: [] }],
    });
  });
});

test("B-60: an import that API Gateway warns of fails, unless the fleet allows it", () => {
  const fails = ["", ", importWarnings: allow"].map((api) => {
    const { resource } = imported(`/items:\n${method("get")}`, "", api);
    return resource.aws_api_gateway_rest_api.items.fail_on_warnings;
  });
  expect(fails).toEqual([true, false]);
});

describe("B-61", () => {
  const read = (text: string) => readDocument(text).document?.body;

  test.each([
    ["no info", "openapi: 3.0.3\npaths: {}\n", { title: "API", version: "1.0" }, "3.0.3"],
    [
      "no title",
      "openapi: '3.0'\ninfo: { version: 1.10 }\npaths: {}\n",
      { title: "API", version: "1.10" },
      "3.0.1",
    ],
    [
      "no version",
      "openapi: 3.0\ninfo: { title: 5 }\npaths: {}\n",
      { title: "5", version: "1.0" },
      "3.0.1",
    ],
    [
      "a number",
      '{ "openapi": "3.0.1", "info": { "title": "a", "version": 1.0 }, "paths": {} }',
      { title: "a", version: "1.0" },
      "3.0.1",
    ],
  ])("B-61: what API Gateway does not need is filled in: %s", (_what, text, info, openapi) => {
    expect(readDocument(text).told).toEqual([]);
    expect(read(text)).toEqual({ openapi, info, paths: {} });
  });

  test("B-61: the route of all other calls gets its slash, of several servers the first stays, and formats are texts", () => {
    const text = `openapi: 3.0.3
info: { title: Items, version: "1" }
servers: [{ url: https://a.example.com }, { url: https://b.example.com }]
paths:
  $default:
    x-amazon-apigateway-any-method:
      x-amazon-apigateway-integration: { payloadFormatVersion: 2.0, timeoutInMillis: 5000 }
  /one:
    get:
      x-amazon-apigateway-integration: { payloadFormatVersion: 1 }
`;
    expect(readDocument(text).told).toEqual([]);
    expect(read(text)).toMatchObject({
      servers: [{ url: "https://a.example.com" }],
      paths: {
        "/$default": {
          "x-amazon-apigateway-any-method": {
            "x-amazon-apigateway-integration": {
              payloadFormatVersion: "2.0",
              timeoutInMillis: 5000,
            },
          },
        },
        "/one": { get: { "x-amazon-apigateway-integration": { payloadFormatVersion: "1.0" } } },
      },
    });
  });

  test("what OpenAPI does not know is told, and left out", () => {
    const { document, told } = readDocument(
      documentWith(
        `/items:
  get:
    operationId: list
    parameters: [{ name: page, in: query, type: integer }, { name: page, in: query, schema: {} }, { name: body, in: body }]
    responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Empty" } } } } }
    x-amazon-apigateway-integration: { type: mock }
  put: { operationId: list, consumes: [a/b], responses: { "200": { $ref: "#/components/responses/Gone" } } }
`,
        "basePath: /v1\nservers: { url: https://a.example.com }\n",
      ),
    );
    expect(told.map(([place, message]) => `${place} ${message}`)).toEqual([
      "api.yaml:7:45 there is no key `type` in a parameter",
      'api.yaml:7:115 `in` cannot be "body"',
      "api.yaml:7:101 neither `schema` nor `content` says what it holds",
      "api.yaml:8:70 `#/components/schemas/Empty` leads to nothing in this document",
      "api.yaml:8:20 `description` is missing in a response",
      "api.yaml:10:31 there is no key `consumes` in an operation",
      "api.yaml:10:70 `#/components/responses/Gone` leads to nothing in this document",
      "api.yaml:11:1 there is no key `basePath` in the document",
      "api.yaml:12:1 `servers` has to be a list, but is a map of keys and values",
      "api.yaml:7:62 the parameter `page` in the query is described twice",
      "api.yaml:10:12 another operation has the `operationId` `list` already",
    ]);
    expect(document?.body).toEqual({
      openapi: "3.0.3",
      info: { title: "Items", version: "1.0" },
      paths: {
        "/items": {
          get: {
            operationId: "list",
            parameters: [{ schema: { type: "integer" }, name: "page", in: "query" }],
            responses: {
              "200": { description: "Response", content: { "application/json": { schema: {} } } },
            },
            "x-amazon-apigateway-integration": { type: "mock" },
          },
          put: { responses: { "200": { description: "Response" } } },
        },
      },
    });
  });

  test.each([
    ["a misspelt method", "/items: { gte: {} }\n", ""],
    ["a misspelt security", "/items: { get: { secuirty: [] } }\n", ""],
    ["a security of another type", "/items: { get: { security: {} } }\n", ""],
    ["a path without a slash", "items: {}\n", ""],
    ["a path that leads nowhere", '/items: { $ref: "#/x-items" }\n', ""],
    [
      "an integration that leads nowhere",
      '/items: { get: { x-amazon-apigateway-integration: { $ref: "#/x-a" } } }\n',
      "",
    ],
    [
      "a scheme without a type",
      "/items: {}\n",
      "components: { securitySchemes: { a: { name: x } } }\n",
    ],
  ])("%s is refused: an operation would be missing, or open", (_what, paths, more) => {
    const { document, told } = readDocument(documentWith(paths, more));
    expect([document, told.length]).toEqual([undefined, 1]);
  });
});

test("B-63: the API's authorizer stands before no preflight", () => {
  const { body } = imported(`/items:\n${method("get")}${method("options")}`, "", authorizer);
  expect(body.paths["/items"].get.security).toEqual([{ "items-authorizer": [] }]);
  expect(body.paths["/items"].options.security).toBeUndefined();
});

const calling = (uri: string) =>
  imported(
    `/items:\n  get: { responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "${uri}", responseTransferMode: STREAM } }\n`,
    "",
  );

test("B-65: a function that is called by `$LATEST` is called by its name, and let in by it", () => {
  const around = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions";
  const name = "arn:aws:lambda:eu-west-1:111111111111:function:items";
  const { body, resource } = calling(`${around}/${name}:$LATEST/invocations`);
  expect(body.paths["/items"].get["x-amazon-apigateway-integration"].uri).toBe(
    `${around}/${name}/invocations`,
  );
  expect(resource.aws_lambda_permission).toEqual({
    items__items: expect.not.objectContaining({ qualifier: expect.anything() }),
  });
});

test("B-66: a function whose answer is streamed is let in, and the rest of the integration is passed on", () => {
  const uri =
    "arn:aws:apigateway:eu-west-1:lambda:path/2021-11-15/functions/arn:aws:lambda:eu-west-1:111111111111:function:items:live/response-streaming-invocations";
  const { body, resource } = calling(uri);
  expect(body.paths["/items"].get["x-amazon-apigateway-integration"]).toEqual({
    type: "aws_proxy",
    httpMethod: "POST",
    uri,
    responseTransferMode: "STREAM",
  });
  expect(Object.keys(resource.aws_lambda_permission)).toEqual(["items__items__live"]);
});

test("B-69: the tags of an API are not imported", () => {
  const tags = "tags: [{ name: team }, { name: owner, x-amazon-apigateway-tag-value: stock }]\n";
  expect(imported(`/items:\n${method("get")}`, tags).body.tags).toEqual([{ name: "team" }]);
});

test("B-19: what stands for the region, the account and the partition is filled in, and the API's parameters", () => {
  const uris = ["eu-west-1", "us-east-1"].map((region) => {
    const { paths } = regional("", region).locals.openapi_items;
    return paths["/items"].get["x-amazon-apigateway-integration"].uri;
  });
  expect(uris).toEqual([
    "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:items-eu/invocations",
    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111111111111:function:items-us/invocations",
  ]);
});

describe("B-21", () => {
  test("B-21: each function that is called without a role lets the API call it, once", () => {
    const permission = {
      statement_id_prefix: "api-gateway-acme-items-",
      action: "lambda:InvokeFunction",
      principal: "apigateway.amazonaws.com",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's
      source_arn: "${aws_api_gateway_rest_api.items.execution_arn}/*",
      lifecycle: { create_before_destroy: true },
    };
    expect(regional().resource.aws_lambda_permission).toEqual({
      "items__items-eu": { ...permission, function_name: "items-eu" },
      items__parts__live: { ...permission, function_name: "parts", qualifier: "live" },
    });
  });

  test("two APIs of one name in API Gateway have statements of their own at a function", () => {
    const yaml = fleet("").replace(
      "domains:",
      "  old: { kind: rest, account: prod, name: acme-items, openapi: apis/items.yaml, regions: [eu-west-1], parameters: { Items: items-eu } }\ndomains:",
    );
    const { aws_lambda_permission: permissions } = stacksOf(yaml, files)["prod-regional-eu-west-1"]
      .resource;
    expect(permissions["items__items-eu"].statement_id_prefix).toBe("api-gateway-acme-items-");
    expect(permissions["old__items-eu"].statement_id_prefix).toBe("api-gateway-acme-old-");
  });

  test("with `lambdaPermissions: none` that is somebody else's affair", () => {
    expect(regional(", lambdaPermissions: none").resource.aws_lambda_permission).toBeUndefined();
  });
});

test("D-27: a mapping to an API of the fleet's own waits for its stage", () => {
  const { aws_api_gateway_base_path_mapping: first, aws_apigatewayv2_api_mapping: second } =
    regional().resource;
  const mappings: Record<string, unknown>[] = Object.values({ ...first, ...second });
  expect(mappings.map((each) => each.stage ?? each.stage_name)).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's
    "${aws_api_gateway_stage.items.stage_name}",
  ]);
});

test("D-42: the default endpoint is disabled in the API and in what is deployed, unless the fleet wants it", () => {
  const disabled = ["", ", disableExecuteApiEndpoint: false"].map((api) => {
    const { resource, locals } = regional(api);
    const { "x-amazon-apigateway-endpoint-configuration": endpoint } = locals.openapi_items;
    return [
      resource.aws_api_gateway_rest_api.items.disable_execute_api_endpoint,
      endpoint.disableExecuteApiEndpoint,
    ];
  });
  expect(disabled).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("N-02: a private API has a policy of its VPC endpoints in what is imported, before it is deployed", () => {
  const stack = privateStack("vpcEndpoints: [vpce-0123456789abcdef0]");
  expect(stack.locals.openapi_items["x-amazon-apigateway-policy"].Statement).toEqual([
    expect.objectContaining({ Effect: "Allow", Principal: "*" }),
    expect.objectContaining({
      Effect: "Deny",
      Condition: { StringNotEquals: { "aws:SourceVpce": ["vpce-0123456789abcdef0"] } },
    }),
  ]);
  expect(stack.resource.aws_api_gateway_deployment.items.rest_api_id).toBe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's
    "${aws_api_gateway_rest_api.items.id}",
  );
});

/** What a deployment is made anew for, with what those expressions are made of. */
function deployed(stack: ReturnType<typeof regional>) {
  const { triggers } = stack.resource.aws_api_gateway_deployment.items;
  expect(triggers.openapi).toContain("local.openapi_items");
  return JSON.stringify([triggers, stack.locals.openapi_items]);
}

test("N-03: a new policy or other VPC endpoints of a private API make a new deployment", () => {
  const stacks = [
    "vpcEndpoints: [vpce-0123456789abcdef0]",
    "vpcEndpoints: [vpce-0123456789abcdef0, vpce-0fedcba9876543210]",
    'policy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/*, Condition: { StringEquals: { aws:SourceVpc: vpc-0123456789abcdef0 } } }] }',
  ].map(privateStack);
  expect(new Set(stacks.map(deployed)).size).toBe(3);
});

test("S-20: a change of what is deployed makes a new deployment, before the old one goes", () => {
  const apis = ["", ", disableExecuteApiEndpoint: false", ", binaryMediaTypes: [image/png]"];
  const stacks = apis.map((api) => regional(api));
  expect(new Set(stacks.map(deployed)).size).toBe(3);
  for (const { resource } of stacks)
    expect(resource.aws_api_gateway_deployment.items.lifecycle).toEqual({
      create_before_destroy: true,
    });
});

test("B-57: what an edit can take out of a REST API is written all the same, as nothing", () => {
  const bare = documentWith("/items: {}\n").replace(/, description: [^,}]*/, "");
  const { resource } = stacksOf(fleet(""), { ...files, "apis/bare.yaml": bare })[
    "prod-regional-eu-west-1"
  ];
  expect(resource.aws_api_gateway_rest_api.items).toMatchObject({
    api_key_source: "HEADER",
    binary_media_types: [],
    description: "acme-items",
    minimum_compression_size: "-1",
  });
});

test("B-57: settings of a document's are said by the arguments and the body alike", () => {
  const settings =
    'x-amazon-apigateway-api-key-source: AUTHORIZER\nx-amazon-apigateway-binary-media-types: ["*/*"]\n';
  const { resource, locals } = stacksOf(fleet(", minimumCompressionSize: 0"), {
    "apis/items.yaml": `${files["apis/items.yaml"]}${settings}`,
  })["prod-regional-eu-west-1"];
  expect(resource.aws_api_gateway_rest_api.items).toMatchObject({
    api_key_source: "AUTHORIZER",
    binary_media_types: ["*/*"],
    minimum_compression_size: "0",
  });
  expect(locals.openapi_items).toMatchObject({
    "x-amazon-apigateway-api-key-source": "AUTHORIZER",
    "x-amazon-apigateway-binary-media-types": ["*/*"],
    "x-amazon-apigateway-minimum-compression-size": 0,
  });
});

test("B-58: a resource policy is in the document and, with the API's ARN, by itself before the deployment", () => {
  const { resource, locals } = privateStack("vpcEndpoints: [vpce-0123456789abcdef0]");
  const arn = `\${aws_api_gateway_rest_api.items.execution_arn}`;
  const { policy: text, ...rest } = resource.aws_api_gateway_rest_api_policy.items;
  expect(rest).toEqual({
    rest_api_id: `\${aws_api_gateway_rest_api.items.id}`,
    lifecycle: { create_before_destroy: true },
  });
  const written = locals.openapi_items["x-amazon-apigateway-policy"];
  expect(JSON.stringify(written)).toContain('"execute-api:/*"');
  expect(JSON.parse(text.replaceAll(arn, "execute-api:"))).toEqual(written);
  expect(resource.aws_api_gateway_deployment.items.depends_on).toEqual([
    "aws_api_gateway_rest_api_policy.items",
  ]);
});

test("B-59: only resources get the API's ARN, in one statement or in several", () => {
  const policyOf = (text: string) =>
    privateStack(`policy: ${text}`).resource.aws_api_gateway_rest_api_policy.items.policy;
  const statement =
    '{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: ["execute-api:/prod/GET/items", "*"], Condition: { StringEquals: { aws:SourceVpc: vpc-0123456789abcdef0, aws:PrincipalTag/a: "execute-api:/b" } } }';
  const one = policyOf(`{ Version: "2012-10-17", Statement: ${statement} }`);
  expect(one).toBe(policyOf(`{ Version: "2012-10-17", Statement: [${statement}] }`));
  const arn = `\${aws_api_gateway_rest_api.items.execution_arn}`;
  expect(JSON.parse(one).Statement[0]).toMatchObject({
    Resource: [`${arn}/prod/GET/items`, "*"],
    Condition: { StringEquals: { "aws:PrincipalTag/a": "execute-api:/b" } },
  });
});

test("S-27: an API, its stage and what guards it go after what leads to them has been led elsewhere", () => {
  const { resource } = regional(
    ', stage: { methods: { "GET /items": { throttle: { rateLimit: 1, burstLimit: 1 } } } }',
  );
  const first = { create_before_destroy: true };
  for (const type of [
    "aws_api_gateway_rest_api",
    "aws_api_gateway_stage",
    "aws_api_gateway_method_settings",
  ])
    expect(resource[type].items.lifecycle).toEqual(first);
  expect(resource.aws_lambda_permission["items__items-eu"].lifecycle).toEqual(first);
  expect(resource.aws_api_gateway_base_path_mapping.items_example_com__items.depends_on).toEqual([
    "aws_api_gateway_method_settings.items",
    "aws_api_gateway_method_settings.items__GET_2fitems",
    "aws_lambda_permission.items__items-eu",
    "aws_lambda_permission.items__parts__live",
    "terraform_data.mappings__items_example_com",
  ]);
});
