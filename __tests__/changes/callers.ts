import { parse } from "yaml";
import { clientsFor } from "../../scripts/local-aws/clients";
import { readHttpApis, readRestApis } from "../support/aws-apis";
import { readApiKeys, readUsagePlans } from "../support/aws-callers";
import type { LocalDeployment } from "../support/local-deployment";
import { type Change, GONE, subject } from "./change";

const fleet = parse(`
project: acme
apis:
  stock: { kind: rest, openapi: apis/counted.yaml, regions: [eu-west-1], stage: { name: live } }
  basket: { kind: http, openapi: apis/counted.yaml, regions: [eu-west-1], stage: { name: live } }
usagePlans:
  partners: { apis: [stock], keys: [initech] }
  counted: { apis: [stock], quota: { limit: 10, period: MONTH } }
`);

const document = parse(`
openapi: 3.0.3
info: { title: Counted, version: "1.0" }
components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }
paths:
  /items:
    get:
      security: [{ key: [] }]
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        { type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: https://stock.example.net/items }
    put:
      security: [{ key: [] }]
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        { type: http_proxy, httpMethod: PUT, payloadFormatVersion: "1.0", uri: https://stock.example.net/items }
`);

async function read(local: LocalDeployment) {
  const clients = await clientsFor(local.url, "eu-west-1", undefined);
  const [rest, http, plans, keys] = await Promise.all([
    readRestApis(clients),
    readHttpApis(clients),
    readUsagePlans(clients),
    readApiKeys(clients),
  ]);
  const nameOf = Object.fromEntries(Object.entries(rest).map(([name, { id }]) => [id ?? "", name]));
  return { rest, http, plans, keys, nameOf };
}

type Seen = Awaited<ReturnType<typeof read>>;

/** The throttles of the REST API's stage, by method. */
const restThrottles = ({ rest }: Seen) => {
  const settings = Object.entries(rest["acme-stock"]?.stages.live?.methodSettings ?? {});
  return Object.fromEntries(
    settings.map(([method, each]) => [
      method,
      [each.throttlingRateLimit, each.throttlingBurstLimit],
    ]),
  );
};

const httpStage = ({ http }: Seen) => http["acme-basket"]?.stages.live;

/** The stages that a plan is for, and what it says of their methods. */
const stagesOf = ({ plans, nameOf }: Seen, name: string) =>
  plans[name]?.apiStages?.map(({ apiId = "", stage, throttle }) => [
    `${nameOf[apiId]}/${stage}`,
    throttle,
  ]);

const method = (rateLimit: number) => ({ throttle: { rateLimit, burstLimit: 5 } });
const partners = "acme-partners";
const counted = "acme-counted";

const changes: Change<Seen>[] = [
  {
    at: ["apis", "stock", "stage", "throttle"],
    values: [
      { rateLimit: 10, burstLimit: 5 },
      { rateLimit: 20, burstLimit: 15 },
    ],
    seen: (seen) => restThrottles(seen)["*/*"],
    has: [
      [-1, -1],
      [10, 5],
      [20, 15],
    ],
  },
  {
    at: ["apis", "stock", "stage", "methods"],
    values: [
      { "GET /items": method(7) },
      { "GET /items": { throttle: { rateLimit: 8, burstLimit: 6 } }, "PUT /items": method(2) },
    ],
    seen: (seen) => ({ ...restThrottles(seen), "*/*": undefined }),
    has: [{}, { "~1items/GET": [7, 5] }, { "~1items/GET": [8, 6], "~1items/PUT": [2, 5] }],
  },
  {
    at: ["apis", "basket", "stage", "throttle"],
    values: [
      { rateLimit: 10, burstLimit: 5 },
      { rateLimit: 20, burstLimit: 15 },
    ],
    seen: (seen) => {
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } =
        httpStage(seen)?.DefaultRouteSettings ?? {};
      return [rate, burst];
    },
    has: [
      [10_000, 5000],
      [10, 5],
      [20, 15],
    ],
  },
  {
    at: ["apis", "basket", "stage", "methods"],
    values: [{ "GET /items": method(7) }, { "PUT /items": method(2) }],
    seen: (seen) =>
      Object.entries(httpStage(seen)?.RouteSettings ?? {}).map(([route, each]) => [
        route,
        each.ThrottlingRateLimit,
        each.ThrottlingBurstLimit,
      ]),
    has: [[], [["GET /items", 7, 5]], [["PUT /items", 2, 5]]],
  },
  {
    at: ["usagePlans", "partners", "throttle"],
    values: [
      { rateLimit: 10, burstLimit: 5 },
      { rateLimit: 2.5, burstLimit: 15 },
    ],
    seen: ({ plans }) => plans[partners]?.throttle,
    has: [undefined, { rateLimit: 10, burstLimit: 5 }, { rateLimit: 2.5, burstLimit: 15 }],
  },
  {
    at: ["usagePlans", "partners", "methods"],
    values: [{ stock: { "GET /items": method(7) } }, { stock: { "PUT /items": method(2) } }],
    seen: (seen) => stagesOf(seen, partners),
    has: [
      [["acme-stock/live", undefined]],
      [["acme-stock/live", { "/items/GET": { rateLimit: 7, burstLimit: 5 } }]],
      [["acme-stock/live", { "/items/PUT": { rateLimit: 2, burstLimit: 5 } }]],
    ],
  },
  {
    at: ["usagePlans", "partners", "quota"],
    values: [
      { limit: 100, period: "DAY" },
      { limit: 200, period: "WEEK" },
    ],
    seen: ({ plans }) => plans[partners]?.quota,
    has: [
      undefined,
      { limit: 100, period: "DAY", offset: 0 },
      { limit: 200, period: "WEEK", offset: 0 },
    ],
  },
  {
    at: ["usagePlans", "counted", "quota", "offset"],
    values: [14, 3],
    seen: ({ plans }) => plans[counted]?.quota?.offset ?? 0,
    has: [0, 14, 3],
  },
  {
    at: ["usagePlans", "partners", "keys"],
    values: [["initech", "globex"], GONE],
    seen: ({ plans, keys }) => [plans[partners]?.keys, keys],
    has: [
      [["acme-initech"], ["acme-initech"]],
      [
        ["acme-globex", "acme-initech"],
        ["acme-globex", "acme-initech"],
      ],
      [[], []],
    ],
  },
  {
    at: ["usagePlans", "partners", "description"],
    values: ["What partners may ask", "What they may ask"],
    seen: ({ plans }) => plans[partners]?.description || undefined,
    has: [undefined, "What partners may ask", "What they may ask"],
  },
  {
    at: ["usagePlans", "partners", "tags"],
    values: [{ audience: "partners" }, { audience: "all", since: "May" }],
    seen: ({ plans }) => plans[partners]?.tags ?? {},
    has: [{}, { audience: "partners" }, { audience: "all", since: "May" }],
  },
  {
    at: ["usagePlans", "late"],
    values: [{ apis: ["stock"] }, { apis: ["stock"], description: "Late" }],
    seen: ({ plans }) => plans["acme-late"]?.apiStages?.length,
    has: [undefined, 1, 1],
  },
];

/** Throttles, usage plans and API keys. */
export const callers = subject({
  fleet,
  files: { "apis/counted.yaml": document },
  read,
  changes,
});
