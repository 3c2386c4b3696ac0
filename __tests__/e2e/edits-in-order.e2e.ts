import { join } from "node:path";
import {
  GetApiKeysCommand,
  GetStagesCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
} from "@aws-sdk/client-api-gateway";
import { GetWebACLForResourceCommand } from "@aws-sdk/client-wafv2";
import { exampleFiles } from "../../lib/rules/example-files";
import { keyedExample } from "../../lib/rules/keyed-example";
import { clientsFor } from "../../scripts/local-aws/clients";
import { fleetFolder } from "../support/fleet-folder";
import { LocalDeployment } from "../support/local-deployment";

const REGION = "eu-west-1";
const stack = "regional-eu-west-1";
const certificate =
  "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

/** Without records in Route 53, which take their time. */
const fleet = `project: acme
webAcls:
  guard: { blockIps: ["192.0.2.0/24", "2001:db8::/32"] }
apis:
  stock:
    kind: rest
    openapi: apis/keyed.yaml
    regions: [eu-west-1]
    webAcl: guard
    stage: { throttle: { rateLimit: 10, burstLimit: 5 } }
  basket: { kind: http, openapi: apis/rates.yaml, regions: [eu-west-1] }
usagePlans:
  bronze: { apis: [stock], keys: [acme, globex] }
  gold: { apis: [stock], keys: [umbrella] }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
    alias: false
    certificate: { arn: "${certificate}" }
  - name: basket.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: basket }]
    alias: false
    certificate: { arn: "${certificate}" }
`;

describe("edits that AWS takes in one order only", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    const folder = fleetFolder({ "domains.yaml": fleet, ...exampleFiles, ...keyedExample });
    local = await LocalDeployment.start(join(folder, "domains.yaml"));
    await local.apply();
  });

  afterAll(() => local?.stop());

  const clients = () => clientsFor(local.url, REGION, undefined);

  /** The holders of each plan's keys. */
  async function holders(): Promise<Record<string, string[]>> {
    const { apiGateway } = await clients();
    const { items: keys = [] } = await apiGateway.send(new GetApiKeysCommand({}));
    const { items: plans = [] } = await apiGateway.send(new GetUsagePlansCommand({}));
    const held = plans.map(async ({ id: usagePlanId, name = "" }) => {
      const { items = [] } = await apiGateway.send(new GetUsagePlanKeysCommand({ usagePlanId }));
      const names = items.map((each) => keys.find(({ id }) => id === each.id)?.name ?? "");
      return [name, names.sort()] as const;
    });
    return Object.fromEntries(await Promise.all(held));
  }

  test("a key moves to another plan of the same stage", async () => {
    local.change((file) => {
      file.usagePlans.bronze.keys = ["globex"];
      file.usagePlans.gold.keys = ["acme", "umbrella"];
    });
    await local.apply();
    expect(await holders()).toEqual({
      "acme-bronze": ["acme-globex"],
      "acme-gold": ["acme-acme", "acme-umbrella"],
    });
    expect(await local.pendingChanges()).toEqual({});
  });

  test("the last range of a kind leaves a web ACL, and a stage gets another name", async () => {
    local.change((file) => {
      file.webAcls.guard.blockIps = ["192.0.2.0/24"];
      file.apis.stock.stage.name = "live";
      file.apis.basket.stage = { name: "live" };
    });
    await local.apply();
    expect(await local.pendingChanges()).toEqual({});
    expect(await stages()).toEqual([["live", "acme-guard-regional"]]);
  });

  test("an API gets another name, and one that a plan is for goes", async () => {
    local.change((file) => {
      file.apis = { store: file.apis.stock, cart: file.apis.basket };
      file.usagePlans.bronze.apis = ["store"];
      file.usagePlans.gold.apis = ["store"];
      file.domains[0].mappings = [{ api: "store" }];
      file.domains[1].mappings = [{ api: "cart" }];
    });
    await local.apply();
    expect(await local.pendingChanges()).toEqual({});
    expect(await stages()).toEqual([["live", "acme-guard-regional"]]);
  });

  /** The stages of all REST APIs with the web ACLs that they are behind. */
  async function stages(): Promise<[string | undefined, string | undefined][]> {
    const { apiGateway, wafv2 } = await clients();
    const { api__stock, api__store } = await local.outputs(stack);
    const { api_id: restApiId, stage_arn: ResourceArn } = api__store ?? api__stock;
    const { item = [] } = await apiGateway.send(new GetStagesCommand({ restApiId }));
    const { WebACL } = await wafv2.send(new GetWebACLForResourceCommand({ ResourceArn }));
    return item.map(({ stageName }) => [stageName, WebACL?.Name]);
  }
});
