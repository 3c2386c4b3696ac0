import { type AwsBody, type LocalAws, outcome } from "./call-aws";
import type { Recording } from "./recording";

/** Makes an API of a document, or refuses to. */
export async function imported(
  aws: LocalAws,
  document: unknown,
  { mode = "overwrite", made = {} as object, failing = true } = {},
) {
  const { id } = (await aws.gateway("POST", "/restapis", { name: "before", ...made })).body;
  const query = `mode=${mode}&failonwarnings=${failing}`;
  return { id, answer: await aws.gateway("PUT", `/restapis/${id}?${query}`, document) };
}

/** What a method of an imported API is, found by its path. */
async function method(aws: LocalAws, id: string, path: string, name: string): Promise<AwsBody> {
  const { item } = (await aws.gateway("GET", `/restapis/${id}/resources`)).body;
  const resource = item.find((each: AwsBody) => each.path === path);
  return (await aws.gateway("GET", `/restapis/${id}/resources/${resource.id}/methods/${name}`))
    .body;
}

const info = { title: "after", version: "1.0" };
const lambda =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations";
const ok = { responses: { "200": { description: "ok" } } };
const http = {
  ...ok,
  "x-amazon-apigateway-integration": {
    type: "http",
    httpMethod: "GET",
    uri: "http://example.com/items",
    responses: { default: { statusCode: "200" } },
  },
};
const mock = {
  ...ok,
  "x-amazon-apigateway-integration": {
    type: "mock",
    passthroughBehavior: "when_no_templates",
    requestTemplates: { "application/json": '{"statusCode": 200}' },
  },
};
const pool = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_ABC123";

const userPool = {
  type: "apiKey",
  name: "Token",
  in: "header",
  "x-amazon-apigateway-authtype": "cognito_user_pools",
  "x-amazon-apigateway-authorizer": { type: "cognito_user_pools", providerARNs: [pool] },
};

/** What an import makes of a document. */
export const imports: readonly Recording[] = [
  {
    test: "test_import_with_global_api_key_authorizer",
    fact: "the root's security counts for methods without one, and paths describe their parameters",
    async play(aws) {
      const { id, answer } = await imported(aws, {
        openapi: "3.0.2",
        info,
        security: [{ guard: [] }],
        "x-amazon-apigateway-api-key-source": "AUTHORIZER",
        paths: {
          "/items": { get: http },
          "/items/{id}": { "x-amazon-apigateway-any-method": mock },
        },
        components: {
          securitySchemes: {
            guard: {
              type: "apiKey",
              name: "X-Api-Key",
              in: "header",
              "x-amazon-apigateway-authtype": "custom",
              "x-amazon-apigateway-authorizer": {
                type: "request",
                authorizerUri: lambda,
                identitySource: "method.request.header.Guard",
                authorizerResultTtlInSeconds: 300,
              },
            },
          },
        },
      });
      const [get, any] = [
        await method(aws, id, "/items", "GET"),
        await method(aws, id, "/items/{id}", "ANY"),
      ];
      const { item } = (await aws.gateway("GET", `/restapis/${id}/authorizers`)).body;
      const { cacheNamespace, ...integration } = get.methodIntegration;
      const { cacheNamespace: _, ...mocked } = any.methodIntegration;
      return {
        source: answer.body.apiKeySource,
        authorizer: item.map(({ id: _, ...rest }: AwsBody) => rest),
        types: [get, any].map((each) => [each.authorizationType, each.apiKeyRequired]),
        same: new Set([get, any].map((each) => each.authorizerId)).size,
        parameters: [get.requestParameters, any.requestParameters],
        integration,
        mocked,
      };
    },
    answer: {
      source: "AUTHORIZER",
      authorizer: [
        {
          name: "guard",
          type: "REQUEST",
          authType: "custom",
          authorizerUri: lambda,
          identitySource: "method.request.header.Guard",
          authorizerResultTtlInSeconds: 300,
        },
      ],
      types: [
        ["CUSTOM", false],
        ["CUSTOM", false],
      ],
      same: 1,
      parameters: [undefined, { "method.request.path.id": true }],
      integration: {
        type: "HTTP",
        httpMethod: "GET",
        uri: "http://example.com/items",
        connectionType: "INTERNET",
        passthroughBehavior: "WHEN_NO_MATCH",
        timeoutInMillis: 29000,
        cacheKeyParameters: [],
        integrationResponses: { "200": { statusCode: "200" } },
      },
      mocked: {
        type: "MOCK",
        passthroughBehavior: "WHEN_NO_TEMPLATES",
        requestTemplates: { "application/json": '{"statusCode": 200}' },
        timeoutInMillis: 29000,
        cacheKeyParameters: [],
      },
    },
  },
  {
    test: "test_import_with_cognito_auth_identity_source",
    fact: "a method's own scopes stand in for the root's, and an authorizer has what it is given",
    async play(aws) {
      const { id } = await imported(aws, {
        openapi: "3.0.1",
        info,
        security: [{ users: ["email"] }],
        paths: {
          "/own": { get: { ...http, security: [{ users: ["openid"] }] } },
          "/none": { get: { ...http, security: [{ users: [] }] } },
          "/root": { get: http },
        },
        components: { securitySchemes: { users: userPool, unused: userPool } },
      });
      const { item } = (await aws.gateway("GET", `/restapis/${id}/authorizers`)).body;
      const paths = ["/own", "/none", "/root"];
      const methods = await Promise.all(paths.map((path) => method(aws, id, path, "GET")));
      return {
        authorizers: item.map(({ id: _, ...rest }: AwsBody) => rest),
        asked: methods.map((each) => [each.authorizationType, each.authorizationScopes]),
      };
    },
    answer: {
      authorizers: ["users", "unused"].map((name) => ({
        name,
        type: "COGNITO_USER_POOLS",
        authType: "cognito_user_pools",
        providerARNs: [pool],
        identitySource: "method.request.header.Token",
      })),
      asked: [
        ["COGNITO_USER_POOLS", ["openid"]],
        ["COGNITO_USER_POOLS", undefined],
        ["COGNITO_USER_POOLS", ["email"]],
      ],
    },
  },
  {
    test: "test_import_and_validate_rest_api[openapi.spec.tf.json]",
    fact: "a version may be a number, a scheme by x-api-key asks for a key, headers are declared",
    async play(aws) {
      const { id, answer } = await imported(aws, {
        openapi: "3.0.1",
        info: { title: "after", version: 1 },
        paths: {
          "/": {
            get: {
              security: [{ key: [] }],
              responses: {
                "200": {
                  description: "ok",
                  headers: { "Access-Control-Allow-Origin": { schema: { type: "string" } } },
                  content: {
                    "application/json": { schema: { $ref: "#/components/schemas/Empty" } },
                  },
                },
              },
              "x-amazon-apigateway-integration": {
                type: "aws_proxy",
                httpMethod: "POST",
                uri: lambda,
                responses: {
                  default: {
                    statusCode: "200",
                    responseParameters: {
                      "method.response.header.Access-Control-Allow-Origin": "'*'",
                    },
                  },
                },
              },
            },
          },
        },
        components: {
          schemas: { Empty: { title: "Empty Schema", type: "object" } },
          securitySchemes: { key: { type: "apiKey", name: "x-api-key", in: "header" } },
        },
      });
      const get = await method(aws, id, "/", "GET");
      const { item } = (await aws.gateway("GET", `/restapis/${id}/models`)).body;
      return {
        named: [answer.body.name, answer.body.version],
        key: [get.apiKeyRequired, get.authorizationType],
        responses: get.methodResponses,
        mapped: get.methodIntegration.integrationResponses,
        models: item.map(({ name, contentType }: AwsBody) => [name, contentType]),
      };
    },
    answer: {
      named: ["after", "1"],
      key: [true, "NONE"],
      responses: {
        "200": {
          statusCode: "200",
          responseModels: { "application/json": "Empty" },
          responseParameters: { "method.response.header.Access-Control-Allow-Origin": false },
        },
      },
      mapped: {
        "200": {
          statusCode: "200",
          responseParameters: { "method.response.header.Access-Control-Allow-Origin": "'*'" },
        },
      },
      models: [["Empty", "application/json"]],
    },
  },
  {
    test: "test_import_with_circular_models_and_request_validation",
    fact: "models refer to each other by their URLs, and the root's validator counts for methods",
    async play(aws) {
      const { id } = await imported(aws, {
        openapi: "3.0.2",
        info,
        "x-amazon-apigateway-request-validators": {
          basic: { validateRequestBody: true, validateRequestParameters: true },
        },
        "x-amazon-apigateway-request-validator": "basic",
        paths: {
          "/people": {
            post: {
              ...mock,
              operationId: "AddPerson",
              requestBody: {
                content: {
                  "application/json": { schema: { $ref: "#/components/schemas/Person" } },
                },
              },
            },
          },
        },
        components: {
          schemas: {
            Person: {
              type: "object",
              required: ["name", "age"],
              properties: {
                name: { type: "string" },
                age: { type: "number" },
                house: { $ref: "#/components/schemas/House" },
              },
            },
            House: {
              type: "object",
              properties: {
                people: { type: "array", items: { $ref: "#/components/schemas/Person" } },
              },
            },
          },
        },
      });
      const post = await method(aws, id, "/people", "POST");
      const validators = (await aws.gateway("GET", `/restapis/${id}/requestvalidators`)).body.item;
      const models = (await aws.gateway("GET", `/restapis/${id}/models`)).body.item;
      const schemas = models.map(({ schema }: AwsBody) => schema.replaceAll(id, "ID"));
      return {
        named: [post.operationName, post.requestModels],
        validated: validators[0].id === post.requestValidatorId,
        validator: validators.map(({ id: _, ...rest }: AwsBody) => rest),
        schemas: schemas.map((each: string) => JSON.parse(each)),
      };
    },
    answer: {
      named: ["AddPerson", { "application/json": "Person" }],
      validated: true,
      validator: [{ name: "basic", validateRequestBody: true, validateRequestParameters: true }],
      schemas: [
        {
          type: "object",
          required: ["age", "name"],
          properties: {
            name: { type: "string" },
            age: { type: "number" },
            house: { $ref: "https://apigateway.amazonaws.com/restapis/ID/models/House" },
          },
        },
        {
          type: "object",
          properties: {
            people: {
              type: "array",
              items: { $ref: "https://apigateway.amazonaws.com/restapis/ID/models/Person" },
            },
          },
        },
      ],
    },
  },
  ...["merge", "overwrite"].map((mode) => ({
    test: `test_put_rest_api_mode_binary_media_types[${mode}]`,
    fact: `media types that the document does not have ${mode === "merge" ? "stay" : "go"}`,
    async play(aws: LocalAws) {
      const document = {
        openapi: "3.0.1",
        info,
        paths: {},
        "x-amazon-apigateway-binary-media-types": ["image/png", "image/jpg"],
      };
      const made = { binaryMediaTypes: ["image/heif"] };
      const { id, answer } = await imported(aws, document, { mode, made, failing: false });
      const told = (await aws.gateway("GET", `/restapis/${id}`)).body;
      return [answer.body.binaryMediaTypes, told.name, told.rootResourceId !== undefined];
    },
    answer: [
      [...(mode === "merge" ? ["image/heif"] : []), "image/png", "image/jpg"],
      "after",
      true,
    ],
  })),
  {
    test: "test_import_rest_api_with_base_path_oas30[ignore]",
    fact: "parameters of an integration that are no texts are warned of and left out",
    async play(aws) {
      const operation = {
        ...mock,
        "x-amazon-apigateway-integration": {
          ...mock["x-amazon-apigateway-integration"],
          requestParameters: {
            "integration.request.header.a": "'b'",
            "integration.request.header.nothing": true,
          },
        },
      };
      const document = { openapi: "3.0.1", info, paths: { "/test": { get: operation } } };
      const { id, answer } = await imported(aws, document, { failing: false });
      const refused = await imported(aws, document);
      const get = await method(aws, id, "/test", "GET");
      return {
        warnings: answer.body.warnings,
        refused: outcome(refused.answer).split("\n")[0],
        parameters: get.methodIntegration.requestParameters,
      };
    },
    answer: {
      warnings: [
        "Invalid format for 'requestParameters'. Expected type string for property 'integration.request.header.nothing' of resource '/test' and method 'GET' but got 'true'",
      ],
      refused: "BadRequestException: Warnings found during import:",
      parameters: { "integration.request.header.a": "'b'" },
    },
  },
  {
    test: "test_import_with_stage_variables",
    fact: "a URI may begin with stage variables after its scheme",
    async play(aws) {
      const uri = "https://$" + "{stageVariables.host}/$" + "{stageVariables.path}";
      const proxy = { type: "HTTP_PROXY", httpMethod: "POST", uri, payloadFormatVersion: "1.0" };
      const { answer } = await imported(aws, {
        openapi: "3.0.1",
        info,
        paths: { "/a": { get: { ...ok, "x-amazon-apigateway-integration": proxy } } },
      });
      return outcome(answer);
    },
    answer: "done",
  },
  {
    test: "test_import_api_bad_file",
    fact: "what is no document is refused",
    async play(aws) {
      const texts = ["{bad json", "a: b\nc"];
      const answers = await Promise.all(texts.map((text) => imported(aws, text)));
      return answers.map(({ answer }) => outcome(answer));
    },
    answer: Array(2).fill("BadRequestException: Invalid OpenAPI input."),
  },
];
