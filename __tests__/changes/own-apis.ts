import { parse } from "yaml";
import { makeFunction } from "../../scripts/local-aws/make-function";
import { readMethods, readRestApis } from "../support/aws-apis";
import { readDomains } from "../support/aws-domains";
import { readAuthorizers, readGatewayResponses, readPermissions } from "../support/aws-functions";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn, madeVpcEndpoint } from "../support/prepared";
import { type Change, subject } from "./change";

const REGION = "eu-west-1";
const fn = (name: string) => `arn:aws:lambda:${REGION}:123456789012:function:${name}`;
const rest = { kind: "rest", openapi: "apis/plain.yaml", regions: [REGION] };

const policy = (Action: string, Condition?: object) => ({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: "*", Action, Resource: "execute-api:/*" },
    ...(Condition === undefined
      ? []
      : [{ Effect: "Deny", Principal: "*", Action, Resource: "execute-api:/*", Condition }]),
  ],
});

const invoke = "execute-api:Invoke";
const office = { NotIpAddress: { "aws:SourceIp": ["192.0.2.0/24"] } };
const home = { NotIpAddress: { "aws:SourceIp": ["198.51.100.0/24"] } };

const fleet = {
  ...parse(`
project: acme
accounts:
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" }
domains:
  - name: adopted.example.com
    endpoint: regional
    region: ${REGION}
    mappings: [{ api: adopted }]
    alias: false
    certificate: { arn: "arn:aws:acm:${REGION}:123456789012:certificate/12345678-1234-1234-1234-123456789012" }
`),
  apis: {
    sized: rest,
    open: rest,
    typed: { ...rest, policy: policy(invoke) },
    asked: rest,
    staged: rest,
    calling: { ...rest, openapi: "apis/calling.yaml" },
    written: { ...rest, openapi: "apis/written.yaml" },
    inner: { ...rest, endpoint: "private", vpcEndpoints: ["vpce-0123456789abcdef0"] },
    adopted: { kind: "rest", regions: { [REGION]: { id: "adopted", stage: "prod" } } },
  },
};

const document = (uri: string, more = "") => `
openapi: 3.0.3
info: { title: Items, version: "1.0" }
${more}
paths:
  /items:
    get:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "${uri}" }
`;

const calling = `
openapi: 3.0.3
info: { title: Calling, version: "1.0" }
paths:
  /items:
    get:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: "arn:aws:apigateway:${REGION}:lambda:path/2015-03-31/functions/${fn("items")}/invocations"
`;

const files = {
  "apis/plain.yaml": parse(document("https://plain.example.net")),
  "apis/other.yaml": parse(document("https://other.example.net")),
  "apis/named.yaml": parse(document(`https://\${Site}.example.net`)),
  "apis/written.yaml": parse(document("https://written.example.net")),
  "apis/calling.yaml": parse(calling),
  "apis/policy.json": JSON.stringify(policy(invoke, office)),
};

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const clients = await clientsIn(local, REGION);
  for (const name of ["first", "second"]) await makeFunction(name, [], clients);
  const { adopted, inner } = local.written.apis;
  return {
    "adopted-id": adopted.regions[REGION].id,
    endpoint: inner.vpcEndpoints[0],
    "other-endpoint": await madeVpcEndpoint(clients),
  };
}

async function read(local: LocalDeployment) {
  const clients = await clientsIn(local, REGION);
  const [apis, inProd, domains, permissions] = await Promise.all([
    readRestApis(clients),
    readRestApis(await clientsIn(local, REGION, "prod")),
    readDomains(clients),
    readPermissions(clients, "items"),
  ]);
  const noMethods: Awaited<ReturnType<typeof readMethods>> = {};
  const id = (name: string) => apis[`acme-${name}`]?.id;
  const [authorizers, responses, methods] = await Promise.all([
    readAuthorizers(clients, id("asked")),
    readGatewayResponses(clients, id("written")),
    id("adopted") === undefined ? noMethods : readMethods(clients, id("adopted")),
  ]);
  return { apis, inProd, domains, permissions, authorizers, responses, methods };
}

type Seen = Awaited<ReturnType<typeof read>>;

const apiOf = ({ apis }: Seen, name: string) => apis[`acme-${name}`];

/** Who is turned away by an API's policy. */
function denied(seen: Seen, name: string): string[] {
  // The policy comes with its quotes escaped, as API Gateway tells it.
  const text = apiOf(seen, name)?.policy?.replaceAll("\\", "") ?? "";
  return [...text.matchAll(/\d+\.\d+\.\d+\.\d+\/\d+/g)].map(([range]) => range);
}

const at = (name: string, ...keys: string[]) => ["apis", name, ...keys];
const uriOf = ({ methods }: Seen) => Object.values(methods)[0]?.methodIntegration?.uri;

const ofApis: Change<Seen>[] = [
  {
    at: at("sized", "minimumCompressionSize"),
    values: [0, 1024],
    seen: (seen) => apiOf(seen, "sized")?.minimumCompressionSize,
    has: [undefined, 0, 1024],
  },
  {
    at: at("sized", "binaryMediaTypes"),
    values: [["image/png"], ["image/png", "*/*"]],
    seen: (seen) => [...(apiOf(seen, "sized")?.binaryMediaTypes ?? [])].sort(),
    has: [[], ["image/png"], ["*/*", "image/png"]],
  },
  {
    at: at("open", "policy"),
    values: ["apis/policy.json", policy(invoke, home)],
    seen: (seen) => denied(seen, "open"),
    has: [[], ["192.0.2.0/24"], ["198.51.100.0/24"]],
  },
  {
    at: at("typed", "endpoint"),
    values: ["edge", "private"],
    seen: (seen) => apiOf(seen, "typed")?.endpointConfiguration?.types,
    has: [["REGIONAL"], ["EDGE"], ["PRIVATE"]],
  },
  {
    at: at("inner", "vpcEndpoints"),
    values: [["<endpoint>", "<other-endpoint>"], ["<other-endpoint>"]],
    seen: (seen) => apiOf(seen, "inner")?.endpointConfiguration?.vpcEndpointIds?.length,
    has: [1, 2, 1],
  },
  {
    at: at("late"),
    values: [
      { ...rest, endpoint: "private", policy: policy(invoke) },
      { ...rest, endpoint: "private", vpcEndpoints: ["<endpoint>"] },
    ],
    seen: (seen) => apiOf(seen, "late")?.endpointConfiguration?.vpcEndpointIds?.length,
    has: [undefined, undefined, 1],
  },
  {
    at: at("elsewhere"),
    values: [{ ...rest, account: "prod" }, rest],
    seen: (seen) => [
      apiOf(seen, "elsewhere") !== undefined,
      seen.inProd["acme-elsewhere"] !== undefined,
    ],
    has: [
      [false, false],
      [false, true],
      [true, false],
    ],
  },
  {
    at: at("calling", "lambdaPermissions"),
    values: ["none", "managed"],
    seen: ({ permissions }) => permissions,
    has: [1, 0, 1],
  },
  {
    at: at("asked", "authorizer"),
    values: [
      { lambdaArn: fn("first") },
      {
        lambdaArn: { [REGION]: fn("second") },
        ttlSeconds: 60,
        identitySources: ["method.request.header.Authorization"],
      },
    ],
    seen: ({ authorizers }) => authorizers,
    has: [[], [["first", 0, undefined]], [["second", 60, "method.request.header.Authorization"]]],
  },
  {
    at: at("adopted"),
    values: [
      { ...rest, openapi: "apis/named.yaml", parameters: { Site: "named" } },
      { ...rest, openapi: "apis/other.yaml" },
    ],
    seen: (seen) => [seen.domains["adopted.example.com"]?.mappings, uriOf(seen)],
    has: [
      [["/ -> adopted/prod"], undefined],
      [["/ -> acme-adopted/prod"], "https://named.example.net"],
      [["/ -> acme-adopted/prod"], "https://other.example.net"],
    ],
  },
];

const ofStages: Change<Seen>[] = [
  {
    at: at("staged", "stage"),
    values: [
      { name: "live", methods: { "GET /items": { throttle: { rateLimit: 7, burstLimit: 5 } } } },
      { variables: { shelf: "a" }, methods: { "GET /items": {} } },
    ],
    seen: (seen) =>
      Object.entries(apiOf(seen, "staged")?.stages ?? {}).map(([name, { methodSettings = {} }]) => [
        name,
        methodSettings["~1items/GET"]?.throttlingRateLimit ?? null,
      ]),
    has: [[["prod", null]], [["live", 7]], [["prod", -1]]],
  },
];

const ofDocuments: Change<Seen>[] = [
  {
    file: "apis/written.yaml",
    at: ["x-amazon-apigateway-gateway-responses"],
    values: [
      { DEFAULT_4XX: { statusCode: 404 } },
      {
        UNAUTHORIZED: {
          statusCode: 401,
          responseParameters: { "gatewayresponse.header.x-who": "'you'" },
        },
      },
    ],
    seen: ({ responses }) => responses,
    has: [
      {},
      { DEFAULT_4XX: ["404", {}] },
      { UNAUTHORIZED: ["401", { "gatewayresponse.header.x-who": "'you'" }] },
    ],
  },
];

/** Settings of the APIs that the fleet makes, and where it makes them. */
export const ownApis = subject({
  fleet,
  files,
  prepare,
  read,
  changes: [...ofApis, ...ofStages, ...ofDocuments],
});
