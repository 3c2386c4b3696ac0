// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what documents have
import { pathFaults } from "../../support/openapi-faults";

interface Where {
  readonly api?: string;
  /** What the fleet says of the domain. */
  readonly domain?: string;
  readonly path?: string;
}

/** What is found of an operation with this integration. */
function found(integration: string, { path = "/items", ...around }: Where = {}): string[][] {
  const names = [...path.matchAll(/\{([^{}]+?)\+?\}/g)].map(
    ([, name]) => `{ name: ${name}, in: path, required: true, schema: { type: string } }`,
  );
  return pathFaults(
    `"${path}": { post: { parameters: [${names.join(", ")}], responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { ${integration} } } }\n`,
    around,
  );
}

const http = { api: "kind: http" };
const url =
  'type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: "https://a.example.net"';

describe("credentials", () => {
  const queue = "uri: arn:aws:apigateway:eu-west-1:sqs:path/111111111111/items";
  const lambda =
    "uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:items/invocations";
  const answers = 'httpMethod: POST, responses: { default: { statusCode: "200" } }';
  const known = { api: "kind: rest, account: prod", domain: "account: prod" };

  test.each([
    ["a function", `type: aws, ${lambda}, ${answers}`, {}],
    [
      "a role of the account",
      `type: aws, ${queue}, ${answers}, credentials: arn:aws:iam::111111111111:role/a`,
      known,
    ],
    [
      "a role of the account that API Gateway fills in",
      `type: aws, ${queue}, ${answers}, credentials: "arn:aws:iam::\${AWS::AccountId}:role/a"`,
      known,
    ],
    [
      "the caller's own",
      `type: aws, ${queue}, ${answers}, credentials: "arn:aws:iam::*:user/*"`,
      known,
    ],
    [
      "a role of an account that is not known",
      `type: aws, ${queue}, ${answers}, credentials: arn:aws:iam::999999999999:role/a`,
      {},
    ],
  ])("can be those of %s", (_what, integration, where) => {
    expect(found(integration, where)).toEqual([]);
  });

  test.each([
    ["none", "", "the integration calls sqs with nobody's credentials", {}],
    [
      "an empty text",
      ', credentials: ""',
      "the integration calls sqs with nobody's credentials",
      {},
    ],
    ["no ARN", ", credentials: items-sender", "items-sender is no ARN of a role", {}],
    [
      "a role of another account",
      ", credentials: arn:aws:iam::999999999999:role/a",
      "arn:aws:iam::999999999999:role/a is a role of another account than the API's, which is 111111111111",
      known,
    ],
    [
      "a role of another partition",
      ", credentials: arn:aws-cn:iam::111111111111:role/a",
      "arn:aws-cn:iam::111111111111:role/a is a role of aws-cn, and the API is in aws",
      {},
    ],
  ])("cannot be %s", (_what, credentials, message, where) => {
    expect(found(`type: aws, ${queue}, ${answers}${credentials}`, where)).toEqual([
      ["openapi-credentials", message, expect.any(String)],
    ]);
  });

  test("are needed for a proxy of another service than Lambda", () => {
    expect(
      found(
        "type: aws_proxy, httpMethod: POST, uri: arn:aws:apigateway:eu-west-1:firehose:action/PutRecord",
      ),
    ).toEqual([
      [
        "openapi-credentials",
        "the integration calls firehose with nobody's credentials",
        expect.any(String),
      ],
    ]);
  });
});

describe("a timeout", () => {
  test.each([
    [50, {}],
    [29_000, {}],
    [29_000, { api: "kind: rest, endpoint: edge" }],
    [50, http],
    [30_000, http],
  ])("can be %d", (milliseconds, where) => {
    expect(
      found(`${url}, timeoutInMillis: ${milliseconds}`, where).filter(([id]) =>
        id?.startsWith("openapi"),
      ),
    ).toEqual([]);
  });

  test.each([
    [49, {}, "openapi-timeout", "a REST API waits for 50 milliseconds at least, and not for 49"],
    [29, http, "openapi-timeout", "an HTTP API waits for 50 milliseconds at least, and not for 29"],
    [
      30_001,
      http,
      "openapi-timeout",
      "an HTTP API waits for 30000 milliseconds at most, and not for 30001",
    ],
    [
      29_001,
      { api: "kind: rest, endpoint: edge" },
      "openapi-timeout",
      "an edge REST API waits for 29000 milliseconds at most, and not for 29001",
    ],
    [
      29_001,
      {},
      "openapi-timeout-quota",
      "the integration waits for 29001 milliseconds, and an account starts with 29000",
    ],
  ])("of %d is told", (milliseconds, where, id, message) => {
    expect(
      found(`${url}, timeoutInMillis: ${milliseconds}`, where).filter(([each]) =>
        each?.startsWith("openapi"),
      ),
    ).toEqual([[id, message, expect.any(String)]]);
  });

  test.each([
    [900_000, []],
    [
      900_001,
      [
        [
          "openapi-timeout",
          "an integration that streams its answers waits for 900000 milliseconds at most, and not for 900001",
          expect.any(String),
        ],
      ],
    ],
  ])("of %d where answers are streamed", (milliseconds, faults) => {
    expect(found(`${url}, responseTransferMode: STREAM, timeoutInMillis: ${milliseconds}`)).toEqual(
      faults,
    );
  });

  test("in seconds is told with what it is in milliseconds", () => {
    expect(found(`${url}, timeoutInMillis: 29`, http)).toEqual([
      [
        "openapi-timeout",
        expect.any(String),
        "Write `timeoutInMillis: 29000`: the number is in milliseconds.",
      ],
    ]);
  });
});

describe("closed lists of values", () => {
  test.each([
    "passthroughBehavior: when_no_templates",
    "passthroughBehavior: NEVER",
    "contentHandling: CONVERT_TO_BINARY",
    "responseTransferMode: buffered",
  ])("have %s", (pair) => {
    expect(found(`${url}, ${pair}`)).toEqual([]);
  });

  test.each([
    [
      "passthroughBehavior: when_no_template",
      "there is no `passthroughBehavior` when_no_template",
      "Did you mean WHEN_NO_TEMPLATES?",
    ],
    [
      "contentHandling: BASE64",
      "there is no `contentHandling` BASE64",
      "Write one of CONVERT_TO_BINARY and CONVERT_TO_TEXT.",
    ],
    [
      "responseTransferMode: STREAMED",
      "there is no `responseTransferMode` STREAMED",
      "Did you mean STREAM?",
    ],
  ])("do not have %s", (pair, message, help) => {
    expect(found(`${url}, ${pair}`)).toEqual([["openapi-integration-values", message, help]]);
  });

  test.each(["kind: rest", "kind: http"])("of methods are held to in an API of %s", (api) => {
    expect(found(url.replace("GET", "FETCH"), { api })).toEqual([
      [
        "openapi-integration-values",
        "there is no `httpMethod` FETCH",
        expect.stringMatching(/^(?:Write one of GET|Did you mean)/),
      ],
    ]);
  });
});

describe("through a VPC link an HTTP API", () => {
  const link =
    'type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", connectionType: VPC_LINK, connectionId: a1b2c3';
  const balancer = "arn:aws:elasticloadbalancing:eu-west-1:111111111111";

  test.each([
    `${balancer}:listener/app/items/50dc6c495c0c9188/f2f7dc8efc522ab2`,
    "arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-id",
  ])("calls %s", (uri) => {
    expect(found(`${link}, uri: "${uri}"`, http)).toEqual([]);
  });

  test.each([
    "https://items.internal.example.com",
    `${balancer}:loadbalancer/app/items/50dc6c495c0c9188`,
  ])("does not call %s", (uri) => {
    expect(found(`${link}, uri: "${uri}"`, http)).toEqual([
      [
        "openapi-http-vpc-link",
        `an HTTP API does not call ${uri} through a VPC link`,
        expect.stringContaining("listener/"),
      ],
    ]);
  });
});

test.each(["", "connectionType: INTERNET, "])(
  "a VPC link is not gone through with `%s`",
  (type) => {
    expect(found(`${url}, ${type}connectionId: a1b2c3`)).toEqual([
      [
        "openapi-connection",
        "the integration names the VPC link a1b2c3, and goes through the internet",
        expect.any(String),
      ],
    ]);
  },
);

describe("a service that an HTTP API calls by itself", () => {
  const service = (subtype: string, parameters: string) =>
    `type: aws_proxy, integrationSubtype: ${subtype}, payloadFormatVersion: "1.0", credentials: arn:aws:iam::111111111111:role/a, requestParameters: { ${parameters} }`;

  test("is given what it needs, and more", () => {
    expect(
      found(
        service(
          "EventBridge-PutEvents",
          "Detail: $request.body, DetailType: a, Source: b, EventBusName: c",
        ),
        http,
      ),
    ).toEqual([]);
  });

  test.each([
    [
      "EventBridge-PutEvents",
      "Detail: $request.body, detailType: a",
      "EventBridge-PutEvents needs DetailType and Source, and is not given them",
      "Add `DetailType:` and `Source:` to its `requestParameters`, in place of `detailType`.",
    ],
    [
      "SQS-SendMessage",
      "QueueUrl: a",
      "SQS-SendMessage needs MessageBody, and is not given it",
      "Add `MessageBody:` to its `requestParameters`.",
    ],
    [
      "SQS-SendMesage",
      "QueueUrl: a",
      "an HTTP API cannot call SQS-SendMesage by itself",
      "Did you mean SQS-SendMessage?",
    ],
    [
      "DynamoDB-PutItem",
      "TableName: a",
      "an HTTP API cannot call DynamoDB-PutItem by itself",
      expect.stringContaining("Lambda function"),
    ],
  ])("%s { %s } is told", (subtype, parameters, message, help) => {
    expect(found(service(subtype, parameters), http)).toEqual([["openapi-subtype", message, help]]);
  });
});

describe("what stands in braces in a URI", () => {
  const to = (uri: string, more = "") =>
    `type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: "${uri}"${more}`;

  test.each([
    [
      "is mapped",
      to(
        "https://a.example.net/{id}",
        ", requestParameters: { integration.request.path.id: method.request.path.id }",
      ),
      { path: "/items/{id}" },
    ],
    [
      "is in the path of an HTTP API",
      to("https://a.example.net/{id}"),
      { path: "/items/{id}", ...http },
    ],
    [
      "is greedy in the path of an HTTP API",
      to("https://a.example.net/{proxy}"),
      { path: "/items/{proxy+}", ...http },
    ],
    [
      "is a stage variable",
      to("https://${stageVariables.host}/"),
      { api: "kind: rest, stage: { variables: { host: a } }" },
    ],
  ])("and %s is fine", (_what, integration, where) => {
    expect(found(integration, where)).toEqual([]);
  });

  test.each([
    [
      "{id}",
      { path: "/items/{id}" },
      "Add `integration.request.path.id: method.request.path.id` to its `requestParameters`.",
    ],
    [
      "{other}",
      { path: "/items/{id}" },
      "Add `integration.request.path.other: method.request.path.id` to its `requestParameters`.",
    ],
    [
      "{proxy+}",
      { path: "/items/{proxy+}" },
      "Write `{proxy}`: the plus sign stands in the path only.",
    ],
    [
      "{other}",
      { path: "/items/{proxy+}", ...http },
      "The operation's path has `{proxy}`: write that.",
    ],
    [
      "{other}",
      http,
      "The operation's path has no parameters: write `{other}` into it too, or take it out here.",
    ],
  ])("as %s and is filled in by nothing is told", (variable, where, help) => {
    const uri = `https://a.example.net/${variable}`;
    expect(found(to(uri), where)).toEqual([
      [
        "openapi-uri-variable",
        `\`${variable}\` in the URI ${uri} is not filled in by anything`,
        help,
      ],
    ]);
  });
});

test.each(["kind: rest", "kind: http"])("an API of %s has no method TRACE", (api) => {
  expect(
    pathFaults(
      `/items: { trace: { responses: { "200": { description: Fine } }, x-amazon-apigateway-integration: { ${url} } } }\n`,
      { api },
    ),
  ).toEqual([
    [
      "openapi-method",
      "TRACE /items has a method that API Gateway does not have",
      expect.any(String),
    ],
  ]);
});

describe("a whole call", () => {
  const proxy = (service: string) =>
    `type: aws_proxy, httpMethod: POST, credentials: arn:aws:iam::111111111111:role/a, uri: "arn:aws:apigateway:eu-west-1:${service}"`;

  test("is passed on to a stream of Firehose", () => {
    expect(found(proxy("firehose:action/PutRecord"))).toEqual([]);
  });

  test.each(["sqs:path/111111111111/items", "s3:path/bucket/key", "states:action/StartExecution"])(
    "is not passed on to %s",
    (service) => {
      expect(found(proxy(service))).toEqual([
        [
          "openapi-proxy-service",
          `an integration of the type aws_proxy does not call ${service.split(":")[0]}`,
          expect.stringContaining("`type: aws`"),
        ],
      ]);
    },
  );

  test("is not passed on to another service without a role either, which is one finding", () => {
    expect(
      found(
        proxy("sqs:path/111111111111/items").replace(
          "credentials: arn:aws:iam::111111111111:role/a, ",
          "",
        ),
      ),
    ).toHaveLength(1);
  });
});

describe("templates", () => {
  const mock = (templates: string, answers = "") =>
    `type: mock, requestTemplates: { ${templates} }, responses: { default: { statusCode: "200"${answers} } }`;
  const fine = `application/json: '{"statusCode": 200}'`;

  test.each([
    mock(fine),
    mock(`${fine}, "application/vnd.items+json": ""`),
    mock(fine, ", responseTemplates: { text/html: a }"),
  ])("are { %s }", (integration) => {
    expect(found(integration)).toEqual([]);
  });

  test.each([
    [
      mock(`json: '{"statusCode": 200}'`),
      "`json` is no type of content",
      "Write one such as `application/json`.",
    ],
    [
      mock(fine, ", responseTemplates: { html: a }"),
      "`html` is no type of content",
      "Write one such as `text/html`.",
    ],
    [
      mock("application/json: { statusCode: 200 }"),
      'the template for application/json is {"statusCode":200}, and no text',
      expect.any(String),
    ],
    [
      mock(fine, ", responseTemplates: { application/json: [1] }"),
      "the template for application/json is [1], and no text",
      expect.any(String),
    ],
  ])("are not { %s }", (integration, message, help) => {
    expect(found(integration)).toEqual([["openapi-templates", message, help]]);
  });
});

test.each([
  ["{ name: id, in: query, schema: { type: string } }", "query"],
  ["{ name: id, in: header, schema: { type: string } }", "header"],
  ["{ name: id, in: cookie, schema: { type: string } }", undefined],
  ["{ name: Id, in: query, schema: { type: string } }", undefined],
])("a parameter %s beside one of the path", (parameter, where) => {
  const faults = pathFaults(`"/items/{id}":
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }, ${parameter}]
    responses: { "200": { description: Fine } }
    x-amazon-apigateway-integration: { ${url} }
`).filter(([id]) => id === "openapi-parameter-names");
  expect(faults.map(([, message]) => message)).toEqual(
    where === undefined
      ? []
      : [`GET /items/{id} has the parameter \`id\` in the ${where} and in the path`],
  );
});
