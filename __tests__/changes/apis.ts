import { GetClientCertificatesCommand } from "@aws-sdk/client-api-gateway";
import { GetRoutesCommand } from "@aws-sdk/client-apigatewayv2";
import { parse } from "yaml";
import { clientsFor } from "../../scripts/local-aws/clients";
import { readHttpApis, readMethods, readRestApis } from "../support/aws-apis";
import type { LocalDeployment } from "../support/local-deployment";
import { type Change, GONE, subject } from "./change";

const fleet = parse(`
project: acme
apis:
  items: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1], parameters: { Site: one } }
  named: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1], parameters: { Site: one } }
  routes:
    kind: http
    openapi: apis/routes.yaml
    regions: [eu-west-1]
    parameters: { Site: one }
    lambdaPermissions: none
`);

const integration = (method: string) => `
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: ${method}
        payloadFormatVersion: "1.0"
        uri: https://\${Site}.example.net/items`;

const document = `
openapi: 3.0.3
info: { title: Items, version: "1.0" }
paths:
  /items:
    get:
      responses: { "200": { description: The items } }${integration("GET")}
`;

async function read(local: LocalDeployment) {
  const clients = await clientsFor(local.url, "eu-west-1", undefined);
  const [rest, http] = await Promise.all([readRestApis(clients), readHttpApis(clients)]);
  const items = rest["acme-items"];
  const ApiId = http["acme-routes"]?.ApiId;
  const [methods, { Items: routes = [] }, clientCertificates] = await Promise.all([
    readMethods(clients, items?.id),
    clients.apiGatewayV2.send(new GetRoutesCommand({ ApiId })),
    clients.apiGateway.send(new GetClientCertificatesCommand({})),
  ]);
  return {
    rest,
    http,
    items,
    methods,
    routes: routes.map(({ RouteKey }) => RouteKey).sort(),
    clientCertificates: clientCertificates.items ?? [],
  };
}

type Seen = Awaited<ReturnType<typeof read>>;

const stage = ({ items }: Seen) => items?.stages.prod;
const http = ({ http }: Seen) => http["acme-routes"];
/** What one API is called in its course. */
const called = ["acme-named", "Stock", "Stores"];
const shown = ({ clientCertificates, items }: Seen) =>
  clientCertificates.find(
    ({ clientCertificateId: id }) => id === items?.stages.prod?.clientCertificateId,
  )?.description;
const order = (method: string) => ({
  responses: { "200": { description: "Done" } },
  "x-amazon-apigateway-integration": {
    type: "http_proxy",
    httpMethod: method,
    payloadFormatVersion: "1.0",
    uri: "https://other.example.net/items",
  },
});

const ofTheFleet: Change<Seen>[] = [
  {
    at: ["apis", "named", "name"],
    values: ["Stock", "Stores"],
    seen: ({ rest }) => Object.keys(rest).filter((name) => called.includes(name)),
    has: [["acme-named"], ["Stock"], ["Stores"]],
  },
  {
    at: ["apis", "items", "parameters", "Site"],
    values: ["two", { "eu-west-1": "three" }],
    seen: ({ methods }) => methods["GET /items"]?.methodIntegration?.uri,
    has: ["one", "two", "three"].map((name) => `https://${name}.example.net/items`) as [
      string,
      string,
      string,
    ],
  },
  {
    at: ["apis", "items", "disableExecuteApiEndpoint"],
    values: [false, true],
    seen: ({ items }) => items?.disableExecuteApiEndpoint,
    has: [true, false, true],
  },
  {
    at: ["apis", "routes", "disableExecuteApiEndpoint"],
    values: [false, true],
    seen: (seen) => http(seen)?.DisableExecuteApiEndpoint,
    has: [true, false, true],
  },
  {
    at: ["apis", "items", "ipAddressType"],
    values: ["dualstack", "ipv4"],
    seen: ({ items }) => items?.endpointConfiguration?.ipAddressType,
    has: ["ipv4", "dualstack", "ipv4"],
  },
  {
    at: ["apis", "routes", "ipAddressType"],
    values: ["dualstack", "ipv4"],
    seen: (seen) => http(seen)?.IpAddressType,
    has: ["ipv4", "dualstack", "ipv4"],
  },
  {
    at: ["apis", "items", "tags"],
    values: [{ team: "stock" }, { team: "stores", since: "May" }],
    seen: (seen) => [seen.items?.tags ?? {}, stage(seen)?.tags ?? {}],
    has: [
      [{}, {}],
      [{ team: "stock" }, { team: "stock" }],
      [
        { team: "stores", since: "May" },
        { team: "stores", since: "May" },
      ],
    ],
  },
  {
    at: ["apis", "routes", "tags"],
    values: [{ team: "stock" }, { team: "stores", since: "May" }],
    seen: (seen) => [http(seen)?.Tags ?? {}, http(seen)?.stages.prod?.Tags ?? {}],
    has: [
      [{}, {}],
      [{ team: "stock" }, { team: "stock" }],
      [
        { team: "stores", since: "May" },
        { team: "stores", since: "May" },
      ],
    ],
  },
  {
    at: ["apis", "items", "stage", "variables"],
    values: [{ shelf: "a" }, { shelf: "b", row: "1" }],
    seen: (seen) => stage(seen)?.variables ?? {},
    has: [{}, { shelf: "a" }, { shelf: "b", row: "1" }],
  },
  {
    at: ["apis", "routes", "stage", "variables"],
    values: [{ shelf: "a" }, { shelf: "b", row: "1" }],
    seen: (seen) => http(seen)?.stages.prod?.StageVariables ?? {},
    has: [{}, { shelf: "a" }, { shelf: "b", row: "1" }],
  },
  {
    at: ["apis", "items", "stage", "clientCertificate"],
    values: [
      { slots: ["a"], active: "a" },
      { slots: ["a", "b"], active: "b" },
    ],
    seen: (seen) => [shown(seen)?.slice(-1), seen.clientCertificates.length],
    has: [
      [undefined, 0],
      ["a", 1],
      ["b", 2],
    ],
  },
  {
    at: ["apis", "late"],
    values: [
      {
        kind: "http",
        openapi: "apis/routes.yaml",
        regions: ["eu-west-1"],
        parameters: { Site: "one" },
      },
      GONE,
    ],
    seen: ({ http }) => Object.keys(http["acme-late"]?.stages ?? {}),
    has: [[], ["prod"], []],
  },
];

const ofDocuments: Change<Seen>[] = [
  {
    file: "apis/routes.yaml",
    at: ["info", "description"],
    values: ["What there is", "All there is"],
    seen: (seen) => http(seen)?.Description || undefined,
    has: [undefined, "What there is", "All there is"],
  },
  {
    file: "apis/routes.yaml",
    at: ["info", "version"],
    values: ["1.1", "2.0"],
    seen: (seen) => http(seen)?.Version,
    has: ["1.0", "1.1", "2.0"],
  },
  {
    file: "apis/routes.yaml",
    at: ["x-amazon-apigateway-cors"],
    values: [
      { allowOrigins: ["https://a.example.com"], allowMethods: ["GET"], maxAge: 60 },
      { allowOrigins: ["https://b.example.com"], allowHeaders: ["x-one"], allowCredentials: true },
    ],
    seen: (seen) => {
      const { AllowOrigins, AllowMethods, AllowHeaders, AllowCredentials, MaxAge } =
        http(seen)?.CorsConfiguration ?? {};
      return [
        AllowOrigins ?? [],
        AllowMethods ?? [],
        AllowHeaders ?? [],
        AllowCredentials ?? false,
        MaxAge ?? 0,
      ];
    },
    has: [
      [[], [], [], false, 0],
      [["https://a.example.com"], ["GET"], [], false, 60],
      [["https://b.example.com"], [], ["x-one"], true, 0],
    ],
  },
  {
    file: "apis/items.yaml",
    at: ["paths", "/items", "put"],
    values: [order("PUT"), order("POST")],
    seen: ({ methods }) => methods["PUT /items"]?.methodIntegration?.httpMethod,
    has: [undefined, "PUT", "POST"],
  },
  {
    file: "apis/routes.yaml",
    at: ["paths", "/items", "put"],
    values: [order("PUT"), GONE],
    seen: ({ routes }) => routes,
    has: [["GET /items"], ["GET /items", "PUT /items"], ["GET /items"]],
  },
];

/** The APIs that the fleet makes, and the documents of which it makes them. */
export const apis = subject({
  fleet,
  files: { "apis/items.yaml": parse(document), "apis/routes.yaml": parse(document) },
  read,
  changes: [...ofTheFleet, ...ofDocuments],
});
