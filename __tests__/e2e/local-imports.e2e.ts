import { MotoServer } from "../../scripts/local-aws/moto-server";
import { type AwsBody, LocalAws, outcome } from "../support/call-aws";
import { imported } from "../support/recorded-imports";

const REGION = "eu-west-1";
const ACCOUNT = "123456789012";

let server: MotoServer;
let aws: LocalAws;

beforeAll(async () => {
  server = await MotoServer.start(process.env);
  aws = new LocalAws(server.url, REGION);
});

afterAll(() => server?.stop());

const info = { title: "stock", version: "1.0" };
const ok = { responses: { "200": { description: "ok" } } };
const mock = { ...ok, "x-amazon-apigateway-integration": { type: "mock" } };

const allow = (resource: unknown) => ({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: resource },
  ],
});

describe("an import into a REST API", () => {
  const settings = {
    openapi: "3.0.1",
    info: { ...info, description: "Stock" },
    paths: { "/items": { parameters: [], get: mock } },
    "x-amazon-apigateway-api-key-source": "AUTHORIZER",
    "x-amazon-apigateway-minimum-compression-size": 1024,
    "x-amazon-apigateway-binary-media-types": ["image/png"],
    "x-amazon-apigateway-policy": allow("execute-api:/*"),
    "x-amazon-apigateway-endpoint-configuration": {
      disableExecuteApiEndpoint: true,
      vpcEndpointIds: ["vpce-1"],
    },
    "x-amazon-apigateway-gateway-responses": { DEFAULT_4XX: { statusCode: 418 } },
  };
  const plain = { openapi: "3.0.1", info, paths: { "/items": { get: mock } } };

  const told = async (id: string) => {
    const { body } = await aws.gateway("GET", `/restapis/${id}`);
    const { item } = (await aws.gateway("GET", `/restapis/${id}/gatewayresponses`)).body;
    return {
      description: body.description,
      source: body.apiKeySource,
      size: body.minimumCompressionSize,
      types: body.binaryMediaTypes,
      policy: body.policy !== undefined,
      closed: body.disableExecuteApiEndpoint,
      endpoints: body.endpointConfiguration.vpcEndpointIds,
      responses: item.map((each: AwsBody) => each.statusCode),
    };
  };
  const all = {
    description: "Stock",
    source: "AUTHORIZER",
    size: 1024,
    types: ["image/png"],
    policy: true,
    closed: true,
    endpoints: ["vpce-1"],
    responses: ["418"],
  };
  const put = (id: string, mode: string, document: object) =>
    aws.gateway("PUT", `/restapis/${id}?mode=${mode}&failonwarnings=true`, document);

  test("takes all settings of the document, and forgets them with the next one that has none", async () => {
    const { id, answer } = await imported(aws, settings);
    expect(outcome(answer)).toBe("done");
    expect(await told(id)).toEqual(all);
    expect(outcome(await put(id, "merge", plain))).toBe("done");
    expect(await told(id)).toEqual(all);
    const { body } = await put(id, "overwrite", plain);
    expect(body.rootResourceId).toBe(answer.body.rootResourceId);
    expect(await told(id)).toEqual({
      description: undefined,
      source: "HEADER",
      size: undefined,
      types: undefined,
      policy: false,
      closed: false,
      endpoints: undefined,
      responses: [],
    });
  });

  test("gives its policy back with full ARNs, as text that is escaped once more", async () => {
    const { id } = await imported(aws, settings);
    const { policy } = (await aws.gateway("GET", `/restapis/${id}`)).body;
    expect(policy).toContain('\\"Resource\\":');
    expect(JSON.parse(JSON.parse(`"${policy}"`))).toEqual(
      allow(`arn:aws:execute-api:${REGION}:${ACCOUNT}:${id}/*`),
    );
  });

  test("changes nothing where it is refused", async () => {
    const { id } = await imported(aws, settings);
    const bad = { ...plain, "x-amazon-apigateway-policy": "no policy" };
    expect(outcome(await put(id, "overwrite", bad))).toMatch(
      /^BadRequestException: Invalid policy/,
    );
    expect(await told(id)).toEqual(all);
  });

  const integration = (settings: object, responses: object = ok.responses) => ({
    openapi: "3.0.1",
    info,
    paths: { "/a": { get: { responses, "x-amazon-apigateway-integration": settings } } },
  });
  const header = { "method.response.header.Etag": "'a'" };

  test.each<[string, object, string]>([
    [
      "a response header that the method does not have",
      integration({
        type: "mock",
        responses: { default: { statusCode: "200", responseParameters: header } },
      }),
      "Unable to put integration response on 'GET' for resource at path '/a': Invalid mapping expression parameter specified: method.response.header.Etag",
    ],
    [
      "a response that the method does not have",
      integration({ type: "mock", responses: { default: { statusCode: "204" } } }),
      "Unable to put integration response on 'GET' for resource at path '/a': No method response exists for method.",
    ],
    [
      "an AWS service without a role",
      integration({
        type: "aws",
        httpMethod: "POST",
        uri: `arn:aws:apigateway:${REGION}:sqs:path/${ACCOUNT}/q`,
      }),
      "Unable to put integration on 'GET' for resource at path '/a': Role ARN must be specified for AWS integrations",
    ],
    [
      "a URI that is none",
      integration({ type: "http", httpMethod: "GET", uri: "example.com" }),
      "Unable to put integration on 'GET' for resource at path '/a': Invalid HTTP endpoint specified for URI",
    ],
  ])("is refused for %s", async (_, document, problem) => {
    const { answer } = await imported(aws, document);
    expect(outcome(answer)).toBe(`BadRequestException: Errors found during import:\n\t${problem}`);
  });

  test("leaves out methods whose scheme speaks of an authorizer that is not there, with a warning", async () => {
    const scheme = { type: "apiKey", name: "Token", in: "header" };
    const document = {
      openapi: "3.0.1",
      info,
      paths: { "/a": { get: { ...mock, security: [{ guard: [] }] }, put: mock } },
      components: {
        securitySchemes: { guard: { ...scheme, "x-amazon-apigateway-authtype": "custom" } },
      },
    };
    const { id, answer } = await imported(aws, document, { failing: false });
    expect(answer.body.warnings[0]).toMatch(/^Unable to create authorizer .*'guard'/);
    const { item } = (await aws.gateway("GET", `/restapis/${id}/resources`)).body;
    const resource = item.find((each: AwsBody) => each.path === "/a");
    expect(Object.keys(resource.resourceMethods)).toEqual(["PUT"]);
  });
});

test("a private domain's policy comes back with the domain's ARN in place of what it was given, and `*` as it is", async () => {
  const make = async (domainName: string, resource: string) => {
    const { body } = await aws.gateway("POST", "/domainnames", {
      domainName,
      certificateArn: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/1`,
      endpointConfiguration: { types: ["PRIVATE"] },
      policy: JSON.stringify(allow(resource)),
    });
    return { id: body.domainNameId, resource: JSON.parse(body.policy).Statement[0].Resource };
  };
  const short = await make("a.example.com", "execute-api:/*");
  expect(short.resource).toBe(
    `arn:aws:execute-api:${REGION}:${ACCOUNT}:/domainnames/a.example.com+${short.id}`,
  );
  expect((await make("b.example.com", "*")).resource).toBe("*");
});

describe("an import into an HTTP API", () => {
  const integration = { type: "HTTP_PROXY", httpMethod: "ANY", uri: "https://example.com" };
  const guarded = (authorizer: object) => ({
    openapi: "3.0.1",
    info: { ...info, description: "Basket" },
    "x-amazon-apigateway-cors": { allowOrigins: ["https://example.com"] },
    security: [{ tokens: ["read"] }],
    paths: {
      "/items": {
        parameters: [{ name: "page", in: "query" }],
        get: {
          "x-amazon-apigateway-integration": {
            $ref: "#/components/x-amazon-apigateway-integrations/shop",
          },
        },
        options: { security: [], "x-amazon-apigateway-integration": integration },
      },
      "/$default": {
        "x-amazon-apigateway-any-method": {
          security: [],
          "x-amazon-apigateway-integration": integration,
        },
      },
    },
    components: {
      "x-amazon-apigateway-integrations": { shop: { ...integration, payloadFormatVersion: 1 } },
      securitySchemes: {
        tokens: { type: "oauth2", "x-amazon-apigateway-authorizer": authorizer },
      },
    },
  });
  const jwt = {
    type: "jwt",
    identitySource: "$request.header.Authorization",
    jwtConfiguration: { issuer: "https://example.com", audience: ["shop"] },
  };

  const reimported = async (id: string, document: object, failing: boolean) =>
    aws.gateway("PUT", `/v2/apis/${id}?failOnWarnings=${failing}`, {
      body: JSON.stringify(document),
    });
  const made = async () =>
    (await aws.gateway("POST", "/v2/apis", { name: "basket", protocolType: "HTTP" })).body.apiId;
  const routes = async (id: string) =>
    (await aws.gateway("GET", `/v2/apis/${id}/routes`)).body.items.map((each: AwsBody) => [
      each.routeKey,
      each.authorizationType,
      each.authorizationScopes,
    ]);

  test("makes routes with their authorizers, CORS and integrations that stand elsewhere", async () => {
    const id = await made();
    expect(outcome(await reimported(id, guarded(jwt), true))).toBe("done");
    expect(await routes(id)).toEqual([
      ["GET /items", "JWT", ["read"]],
      ["OPTIONS /items", "NONE", []],
      ["$default", "NONE", []],
    ]);
    const { body } = await aws.gateway("GET", `/v2/apis/${id}`);
    expect([body.name, body.description, body.version, body.corsConfiguration]).toEqual([
      "stock",
      "Basket",
      "1.0",
      { allowOrigins: ["https://example.com"] },
    ]);
  });

  test.each<[string, object]>([
    ["an issuer", { ...jwt, jwtConfiguration: { audience: ["shop"] } }],
    [
      "an identity source of its form",
      { ...jwt, identitySource: "$request.headers.Authorization" },
    ],
    ["a payload format", { type: "request", authorizerUri: "arn:aws:apigateway:x" }],
  ])("leaves out an authorizer without %s, with its routes, or is refused", async (_, slip) => {
    const id = await made();
    await reimported(id, guarded(jwt), true);
    const before = await routes(id);
    expect(outcome(await reimported(id, guarded(slip), true))).toMatch(
      /^BadRequestException: Warnings found during import:\n\tUnable to create Authorizer 'tokens'.*\n\tUnable to put method 'GET'/,
    );
    expect(await routes(id)).toEqual(before);
    expect(outcome(await reimported(id, guarded(slip), false))).toBe("done");
    expect((await routes(id)).map(([key]: string[]) => key)).toEqual([
      "OPTIONS /items",
      "$default",
    ]);
  });
});
