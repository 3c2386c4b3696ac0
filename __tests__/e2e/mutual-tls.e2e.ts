import { join } from "node:path";
import { GetDomainNameCommand } from "@aws-sdk/client-api-gateway";
import { GetDomainNameCommand as GetSecondDomainNameCommand } from "@aws-sdk/client-apigatewayv2";
import { type AccountPolicies, fleetPolicies } from "../../lib/iam/fleet-policies";
import { exampleTruststores } from "../../lib/rules/example-truststores";
import { clientsFor } from "../../scripts/local-aws/clients";
import { fleetFolder } from "../support/fleet-folder";
import { judge, prod, unusedOf } from "../support/judge-policies";
import { LocalDeployment } from "../support/local-deployment";
import type { RecordedCall } from "../support/recorder";

const PARTNERS = exampleTruststores["truststores/partners.pem"] ?? "";
const VENDORS = exampleTruststores["truststores/vendors.pem"] ?? "";

const existing =
  "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";

/** Domains of both of API Gateway's APIs, with a truststore each. */
const fleet = (more = "") => `project: acme
tags: { team: platform, temporary: "yes" }
accounts:
  prod: { id: "111111111111", roleArn: "${prod}" }
apis:
  trade:
    kind: rest
    account: prod
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: t1, stage: prod } }
  meters:
    kind: http
    account: prod
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: m1, stage: now } }
domains:
  - name: trade.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: trade }]
    alias: false
    certificate: { arn: "${existing}" }
  - name: meters.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/vendors.pem }
    mappings: [{ api: meters }]
    alias: false
    certificate: { arn: "${existing}" }
${more}`;

const start = (recorded: boolean) =>
  LocalDeployment.start(
    join(
      fleetFolder({
        "domains.yaml": fleet(),
        "truststores/partners.pem": PARTNERS,
        "truststores/vendors.pem": VENDORS,
      }),
      "domains.yaml",
    ),
    { recorded },
  );

/** What the domains trust: the URI and version of the truststore of each. */
async function trusted(local: LocalDeployment) {
  const clients = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  const first = await clients.apiGateway.send(
    new GetDomainNameCommand({ domainName: "trade.example.com" }),
  );
  const second = await clients.apiGatewayV2.send(
    new GetSecondDomainNameCommand({ DomainName: "meters.example.com" }),
  );
  const { truststoreUri: uri = "", truststoreVersion: version } =
    first.mutualTlsAuthentication ?? {};
  const { TruststoreUri = "", TruststoreVersion } = second.MutualTlsAuthentication ?? {};
  return {
    trade: { uri, version },
    meters: { uri: TruststoreUri, version: TruststoreVersion },
  };
}

describe("truststores in a local AWS", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await start(false);
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("are bound to their domains by their versions", async () => {
    const { trade, meters } = await trusted(local);
    expect(trade.uri).toMatch(/^s3:\/\/acme-truststores-\d+\/trade\.example\.com\.pem$/);
    expect(meters.uri).toMatch(/^s3:\/\/acme-truststores-\d+\/meters\.example\.com\.pem$/);
    expect([trade.version, meters.version]).toEqual([expect.any(String), expect.any(String)]);
    expect(trade.version).not.toBe(meters.version);
  });

  test("are bound anew where the file has changed, and only there", async () => {
    const before = await trusted(local);
    local.attach("truststores/partners.pem", `${PARTNERS}${VENDORS}`);
    await local.apply();
    const after = await trusted(local);
    expect(after.trade.uri).toBe(before.trade.uri);
    expect(after.trade.version).not.toBe(before.trade.version);
    expect(after.meters).toEqual(before.meters);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("are left alone where only a comment in the file has changed", async () => {
    local.attach("truststores/partners.pem", `# both\n${PARTNERS}# and\n${VENDORS}`);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("that somebody else has put there are replaced, and never bound to the domain", async () => {
    const before = await trusted(local);
    await overwrite(local, before.trade.uri, "-----BEGIN CERTIFICATE-----\nsomebody's\n");
    const [planned = ""] = Object.values(await local.pendingChanges());
    expect(planned).toMatch(/~ truststore_version\s+= "[^"]+" -> \(known after apply\)/);
    await local.apply();
    const after = await trusted(local);
    expect(after.trade.version).not.toBe(before.trade.version);
    expect(await content(local, after.trade.uri)).toBe(`${PARTNERS}${VENDORS}`);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("go when a domain asks for certificates no more", async () => {
    local.change((file) => {
      delete file.domains[0].mutualTls;
    });
    await local.apply();
    expect((await trusted(local)).trade).toEqual({ uri: "", version: undefined });
    expect(await local.pendingChanges()).toEqual({});
  });

  test("go with their bucket and all their versions in the end", async () => {
    await local.destroy();
  });
});

/** What is allowed in `prod` and never seen here, with the reason. */
const unseen: ReadonlyMap<string, string> = new Map([
  ["Mappings apigateway:PATCH", "no mapping changes here, as another test has one do"],
  [
    "ApiGatewayServiceRole iam:CreateServiceLinkedRole",
    "AWS makes it for an account's first domain",
  ],
]);

describe("the policies of a fleet with mutual TLS, beside the calls that Terraform makes", () => {
  let local: LocalDeployment;
  let both: AccountPolicies[];
  const calls: Record<"deploy" | "plan", RecordedCall[]> = { deploy: [], plan: [] };

  beforeAll(async () => {
    local = await start(true);
    const before = fleetPolicies(local.stacks);
    await local.apply();
    calls.deploy = local.takeCalls();
    expect(await local.pendingChanges()).toEqual({});
    calls.plan = local.takeCalls();
    local.change((file) => {
      file.tags = { team: "shops" };
    });
    local.attach("truststores/partners.pem", `${PARTNERS}${VENDORS}`);
    local.attach("truststores/vendors.pem", `${VENDORS}${PARTNERS}`);
    both = [...before, ...fleetPolicies(local.stacks)];
    await local.apply();
    await local.destroy();
    calls.deploy.push(...local.takeCalls());
  });

  afterAll(() => local?.stop());

  test("allow what makes, changes and destroys them", () => {
    expect(judge(calls.deploy, both, ["deploy"]).refused).toEqual([]);
  });

  test("allow nothing to those who deploy them that is not done, but for what AWS does by itself", () => {
    const { used } = judge(calls.deploy, both, ["deploy"]);
    expect(unusedOf(both, ["deploy"], used)).toEqual(
      [...unseen.keys()].map((each) => `prod ${each}`).sort(),
    );
  });

  test("allow what plans them, and nothing else", () => {
    const { refused, used } = judge(calls.plan, both, ["plan"]);
    expect(refused).toEqual([]);
    expect(unusedOf(both, ["plan"], used)).toEqual([]);
  });
});

/** The local AWS asks nobody who they are, and takes the account from the key. */
async function request(local: LocalDeployment, uri: string, init: RequestInit): Promise<string> {
  const { apiGateway } = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  const { accessKeyId } = await apiGateway.config.credentials();
  const scope = `${accessKeyId}/20261121/eu-west-1/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const answer = await fetch(`${local.url}/${uri.replace("s3://", "")}`, {
    ...init,
    headers: { authorization },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

const overwrite = (local: LocalDeployment, uri: string, body: string) =>
  request(local, uri, { method: "PUT", body });

const content = (local: LocalDeployment, uri: string) => request(local, uri, { method: "GET" });
