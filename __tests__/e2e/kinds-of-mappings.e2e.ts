import { join } from "node:path";
import { GetDomainNameCommand } from "@aws-sdk/client-api-gateway";
import { GetApiMappingsCommand } from "@aws-sdk/client-apigatewayv2";
import { exampleFiles } from "../../lib/rules/example-files";
import { clientsFor } from "../../scripts/local-aws/clients";
import { fleetFolder } from "../support/fleet-folder";
import { LocalDeployment } from "../support/local-deployment";

const domainName = "stock.example.com";

/** Without records in Route 53, which take their time. */
const fleet = `project: acme
apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }
  rates: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1] }
cloudWatchRole: external
domains:
  - name: ${domainName}
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: stock, api: stock }]
    alias: false
    certificate: { arn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012" }
`;

describe("a domain of REST APIs", () => {
  let local: LocalDeployment;
  let first: string | undefined;

  beforeAll(async () => {
    const folder = fleetFolder({ "domains.yaml": fleet, ...exampleFiles });
    local = await LocalDeployment.start(join(folder, "domains.yaml"));
    await local.apply();
    first = await target();
  });

  afterAll(() => local?.stop());

  const clients = () => clientsFor(local.url, "eu-west-1", undefined);

  async function target(): Promise<string | undefined> {
    const { apiGateway } = await clients();
    const domain = await apiGateway.send(new GetDomainNameCommand({ domainName }));
    return domain.regionalDomainName;
  }

  test("gets an HTTP API and loses it again, each in one apply, and is the same domain all the time", async () => {
    for (const mappings of [
      [
        { path: "rates", api: "rates" },
        { path: "stock", api: "stock" },
      ],
      [{ path: "stock", api: "rates" }],
      [{ path: "stock", api: "stock" }],
    ]) {
      local.change((file) => {
        file.domains[0].mappings = mappings;
      });
      await local.apply();
      expect(await local.pendingChanges()).toEqual({});
      expect(await target()).toBe(first);
      const { domains } = await local.holdings("eu-west-1");
      expect(Object.keys(domains)).toEqual([domainName]);
    }
    const { apiGatewayV2 } = await clients();
    const left = await apiGatewayV2.send(new GetApiMappingsCommand({ DomainName: domainName }));
    expect((left.Items ?? []).filter(({ ApiMappingKey }) => ApiMappingKey === "rates")).toEqual([]);
  });

  test("that no longer logs keeps its logs, and logs again after that", async () => {
    const groups = () => local.logGroups("eu-west-1");
    const [before] = await groups();
    for (const stage of [{}, { accessLogs: {} }]) {
      local.change((file) => {
        file.apis.stock.stage = stage;
      });
      await local.apply();
    }
    const after = await groups();
    expect(after).toContain(before);
    expect(after).toHaveLength(2);
  });
});
