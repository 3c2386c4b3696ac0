import { parse, stringify } from "yaml";
import { type Data, wholeFleets } from "../support/base-fleets";
import { allStatements, planOfText } from "../support/policies";

/** The same data with one text changed, for each of its texts. */
function eachTextChanged(data: Data, change: (text: string) => string): Data[] {
  if (typeof data === "string") return [change(data)];
  if (data === null || typeof data !== "object") return [];
  if (Array.isArray(data))
    return data.flatMap((item, index) =>
      eachTextChanged(item, change).map((changed) => data.with(index, changed)),
    );
  return Object.entries(data).flatMap(([key, value]) =>
    eachTextChanged(value, change).map((changed) => ({ ...data, [key]: changed })),
  );
}

/** What the other fleets leave out: things that exist already. */
const existing = `project: acme
cloudWatchRole: arn:aws:iam::111111111111:role/logs
accounts: { prod: { id: "111111111111" } }
zones: { example.com: { id: Z0PUBLIC, account: prod } }
webAcls:
  guard: { blockIps: [192.0.2.0/24], logging: { destinationArn: "arn:aws:s3:::aws-waf-logs-all" } }
  theirs: { existing: { eu-west-1: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/theirs/12345678-1234-1234-1234-123456789012" } }
apis:
  stock: { kind: rest, account: prod, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }
  orders: { kind: rest, account: prod, disableExecuteApiEndpoint: true, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } } }
domains:
  - name: api.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    webAcl: theirs
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
    mappings: [{ api: stock }]
  - name: orders.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    webAcl: guard
    routing: { policy: weighted, weights: { eu-west-1: 1 } }
    healthCheck: { alarm: { existing: { eu-west-1: orders fail } } }
    mutualTls: { truststore: truststores/partners.pem, bucket: their-truststores }
    mappings: [{ api: orders }]
`;

const withSign = (sign: string) => (text: string) =>
  `${text.slice(0, -1)}q${sign}q${text.slice(-1)}`;

test("the fleet of what exists is right", () => {
  expect(planOfText(existing)).toBeDefined();
});

test.each(["*", "?"])("a name with %s is no pattern in any policy", (sign) => {
  const fleets = [existing, ...wholeFleets].flatMap((text) =>
    eachTextChanged(parse(text), withSign(sign)),
  );
  const accepted = fleets.map((fleet) => planOfText(stringify(fleet)) ?? []);
  const written = accepted.flatMap(allStatements).map((each) => JSON.stringify(each));
  const wide = written.filter((each) => each.includes(`q${sign}q`));
  expect([...new Set(wide)]).toEqual([]);
});
