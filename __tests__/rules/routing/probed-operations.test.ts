import { documentWith } from "../../../lib/rules/openapi-example";
import { faultsFor } from "../../support/findings-for";

const operation = (method: string, more = "", key = "") => `  ${key || method.toLowerCase()}:
    responses: { "200": { description: ok } }
${more === "" ? "" : `    ${more}\n`}    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: ${method === "ANY" ? "ANY" : method}
      uri: https://stock.example.net
      payloadFormatVersion: "1.0"
`;
const any = (more = "") => operation("ANY", more, "x-amazon-apigateway-any-method");

const variable = (name: string) =>
  `parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]`;

const schemes = `components:
  securitySchemes:
    key: { type: apiKey, name: x-api-key, in: header }
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
    check:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: method.request.header.Authorization
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:check/invocations
        authorizerCredentials: arn:aws:iam::111111111111:role/call
`;

interface Settings {
  readonly path?: string;
  readonly kind?: "rest" | "http";
  /** What the fleet says of the API. */
  readonly api?: string;
  /** Of the mapping. */
  readonly mapped?: string;
}

/** What is told of a health check that calls an API with such paths. */
function told(paths: string, { path = "/health", kind = "rest", api = "", mapped }: Settings = {}) {
  const mapping = mapped === undefined ? "" : `path: ${mapped}, `;
  const fleet = `apis:
  stock:
    kind: ${kind}
    openapi: apis/probed.yaml
    regions: [eu-west-1, us-east-1]
${api}usagePlans: { partners: { apis: [${kind === "rest" ? "stock, orders" : "orders"}] } }
domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: "${path}" }
    mappings: [{ ${mapping}api: stock }]
`;
  return faultsFor(fleet, { "apis/probed.yaml": documentWith(paths, schemes) })
    .filter(({ ruleId }) => ruleId.startsWith("routing-probe"))
    .map(({ ruleId, message, help }) => [ruleId, message, help]);
}

const alarm = "Or go by an alarm: write `alarm` in place of `path`.";
const items = `/items:\n${operation("GET")}`;
const health = (more = "") => `/health:\n${operation("GET", more)}`;

test.each<[string, string, Settings?]>([
  ["the path itself", health()],
  ["a query behind it", health(), { path: "/health?deep=1" }],
  ["a slash at its end", health(), { path: "/health/" }],
  ["any method", `/health:\n${any()}`],
  ["a variable", `/{id}:\n${operation("GET", variable("id"))}`],
  ["a greedy path", `/{proxy+}:\n${any(variable("proxy"))}`, { path: "/a/b/c" }],
  ["a greedy path below another", `/a/{proxy+}:\n${any(variable("proxy"))}`, { path: "/a/b/c" }],
  ["the root", `/:\n${operation("GET")}`, { path: "/" }],
  ["what stands behind a mapping's path", health(), { path: "/shop/v1/health", mapped: "shop/v1" }],
  ["the default route of an HTTP API", `/$default:\n${any()}`, { kind: "http" }],
  [
    "the default route, where a narrower one has other methods",
    `/health:\n${operation("POST")}/$default:\n${any()}`,
    { kind: "http" },
  ],
  [
    "an empty security beside the fleet's authorizer",
    health("security: []") + items,
    {
      api: '    authorizer: { lambdaArn: { eu-west-1: "arn:aws:lambda:eu-west-1:111111111111:function:a", us-east-1: "arn:aws:lambda:us-east-1:111111111111:function:a" } }\n',
    },
  ],
  [
    "a wider path that may be asked",
    `/health:\n${operation("POST")}/{proxy+}:\n${any(variable("proxy"))}`,
  ],
  [
    "the narrower of two paths",
    `${health()}/{proxy+}:\n${any(`security: [{ key: [] }]\n    ${variable("proxy")}`)}`,
  ],
])("%s answers health checkers", (_what, paths, settings = {}) => {
  expect(told(paths, settings)).toEqual([]);
});

const missing = (path: string) =>
  `the document of "stock" has no operation for GET ${path}, by which health checkers call`;

test.each<[string, string, string, string, Settings?]>([
  [
    "a path that is not there",
    items,
    missing("/health"),
    `Add it to the document, or write a path that is there, such as \`/items\`. ${alarm}`,
  ],
  [
    "a misspelt one",
    items,
    missing("/itms"),
    `Did you mean \`/items\`? ${alarm}`,
    { path: "/itms" },
  ],
  [
    "one whose mapping's path is left out",
    health(),
    missing("/"),
    `Add it to the document, or write a path that is there, such as \`/shop/health\`. ${alarm}`,
    { path: "/shop", mapped: "shop" },
  ],
  [
    "one level more than there is",
    health(),
    missing("/health/deep"),
    `Add it to the document, or write a path that is there, such as \`/health\`. ${alarm}`,
    { path: "/health/deep" },
  ],
  [
    "another method only",
    `/health:\n${operation("POST")}`,
    'health checkers call GET /health of "stock", which has POST there',
    `Add \`get\` at \`/health\` to the document, with \`security: []\`. ${alarm}`,
  ],
  [
    "an API key",
    health("security: [{ key: [] }]"),
    'health checkers call GET /health of "stock", where callers need an API key',
    `Write \`security: []\` at the operation, or call one that is for everybody. ${alarm}`,
  ],
  [
    "a signature",
    health("security: [{ iam: [] }]"),
    'health checkers call GET /health of "stock", where callers have to sign',
    `Call an operation that is for everybody. ${alarm}`,
  ],
  [
    "the document's authorizer",
    health("security: [{ check: [] }]"),
    'health checkers call GET /health of "stock", where an authorizer may turn them away',
    `Write \`security: []\` at the operation, or call one that is for everybody. ${alarm}`,
  ],
  [
    "the fleet's authorizer",
    health(),
    'health checkers call GET /health of "stock", where the API\'s `authorizer` may turn them away',
    `Write \`security: []\` at the operation, or call one that is for everybody. ${alarm}`,
    {
      api: '    authorizer: { lambdaArn: { eu-west-1: "arn:aws:lambda:eu-west-1:111111111111:function:a", us-east-1: "arn:aws:lambda:us-east-1:111111111111:function:a" } }\n',
    },
  ],
  [
    "a policy of some addresses",
    health(),
    'health checkers call GET /health of "stock", where the API\'s policy may turn them away',
    `Let everybody call this operation, in a statement of its own, and take it out of what is denied. ${alarm}`,
    {
      api: '    policy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/*, Condition: { IpAddress: { aws:SourceIp: 192.0.2.0/24 } } }] }\n',
    },
  ],
])("%s turns them away", (_what, paths, message, help, settings = {}) => {
  expect(told(paths, settings)).toEqual([["routing-probe-operation", message, help]]);
});

test("a policy that lets everybody to the one path, and denies the others, turns nobody away", () => {
  const statement = (effect: string, resource: string, condition = "") =>
    `{ Effect: ${effect}, Principal: "*", Action: execute-api:Invoke, Resource: ${resource}${condition} }`;
  const office = ", Condition: { NotIpAddress: { aws:SourceIp: 192.0.2.0/24 } }";
  const policy = (denied: string) =>
    `    policy: { Version: "2012-10-17", Statement: [${statement("Allow", "execute-api:/*")}, ${statement("Deny", denied, office)}] }\n`;
  expect(told(health() + items, { api: policy("execute-api:/prod/*/items") })).toEqual([]);
  expect(told(health() + items, { api: policy("execute-api:/prod/*") })).toHaveLength(1);
});

test("of an API that exists already nothing is known", () => {
  const fleet = `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /nosuchpath }
    mappings: [{ api: orders }]
`;
  expect(faultsFor(fleet)).toEqual([]);
});
