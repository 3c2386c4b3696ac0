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
      statement_id: "api-gateway-acme-items",
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
    expect(permissions["items__items-eu"].statement_id).toBe("api-gateway-acme-items");
    expect(permissions["old__items-eu"].statement_id).toBe("api-gateway-acme-old");
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
