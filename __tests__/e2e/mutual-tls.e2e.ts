import { GetDomainNameCommand } from "@aws-sdk/client-api-gateway";
import { clientsFor } from "../../scripts/local-aws/clients";
import type { LocalDeployment } from "../support/local-deployment";
import { PARTNERS, startMutualTls, VENDORS } from "../support/mutual-tls-fleet";

/** What the domains trust: the URI and version of the truststore of each. */
async function trusted(local: LocalDeployment) {
  const { apiGateway } = await clientsFor(local.url, "eu-west-1", local.account("prod"));
  const trustedBy = async (domainName: string) => {
    const domain = await apiGateway.send(new GetDomainNameCommand({ domainName }));
    const { truststoreUri: uri = "", truststoreVersion: version } =
      domain.mutualTlsAuthentication ?? {};
    return { uri, version };
  };
  return {
    trade: await trustedBy("trade.example.com"),
    meters: await trustedBy("meters.example.com"),
  };
}

describe("truststores in a local AWS", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await startMutualTls(false);
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
