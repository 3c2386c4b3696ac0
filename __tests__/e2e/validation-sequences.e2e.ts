import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FleetFile, LocalDeployment } from "../support/local-deployment";
import { takeStep } from "../support/take-step";

/** Four sequences at a time; a busy machine may need longer than for one fleet. */
jest.setTimeout(1_200_000);

/** What a step comes to that makes nothing anew and destroys no stack. */
const fine = { replaced: [], destroyed: [], unproven: [], pending: [] };

const surroundings = `project: acme
accounts:
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" }
  shop: { id: "333333333333", roleArn: "arn:aws:iam::333333333333:role/terraform" }
  network: { id: "222222222222", roleArn: "arn:aws:iam::222222222222:role/dns" }
zones:
  example.com: { id: Z0COM, account: network }
  example.org: { id: Z0ORG, account: prod }
apis:
  orders:
    kind: rest
    account: prod
    regions:
      eu-west-1: { id: a1b2c3d4e5, stage: prod }
      us-east-1: { id: f6g7h8i9j0, stage: prod }
  shop-orders:
    kind: rest
    account: shop
    regions: { eu-west-1: { id: k1l2m3n4o5, stage: prod } }
`;

/** A domain in the account `prod` unless the keys say otherwise. */
const domain = (name: string, keys: object) => ({
  name,
  endpoint: "regional",
  account: "prod",
  mappings: [{ api: "orders" }],
  ...keys,
});

/** Deploys a fleet of these domains, and hands it to the steps. */
async function withFleet(
  domains: readonly object[],
  steps: (local: LocalDeployment) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sequence-"));
  const file = join(folder, "domains.yaml");
  writeFileSync(file, `${surroundings}domains: ${JSON.stringify(domains)}\n`);
  const local = await LocalDeployment.start(file);
  try {
    await local.apply();
    expect(await local.unproven()).toEqual([]);
    await steps(local);
  } finally {
    local.stop();
    rmSync(folder, { recursive: true });
  }
}

test.concurrent("a region comes, the one that was first goes, and comes back with another certificate", () =>
  withFleet(
    [domain("api.example.com", { regions: ["eu-west-1"], alias: false })],
    async (local) => {
      const regions = (...all: string[]) =>
        takeStep(local, {
          edit: (file) => {
            file.domains[0].regions = all;
            if (all[0] === "us-east-1" && all.length > 1)
              file.domains[0].certificate = { alternativeNames: ["*.api.example.com"] };
          },
        });
      expect(await regions("eu-west-1", "us-east-1")).toEqual(fine);
      expect(await regions("us-east-1")).toEqual({
        ...fine,
        destroyed: ["prod-regional-eu-west-1"],
      });
      expect(await regions("us-east-1", "eu-west-1")).toEqual({
        ...fine,
        replaced: ["prod-regional-us-east-1 aws_acm_certificate.api_example_com"],
      });
    },
  ));

test.concurrent("two domains share a name, one after the other goes, and its wildcard stays", () => {
  const edge = domain("api.example.com", { endpoint: "edge", region: "us-east-1" });
  const regional = domain("api.example.com", { region: "eu-west-1", alias: false });
  const wildcard = domain("*.api.example.com", { region: "eu-west-1", alias: false });
  return withFleet([edge], async (local) => {
    const become = (...domains: object[]) =>
      takeStep(local, { edit: (file) => Object.assign(file, { domains }) });
    expect(await become(edge, regional, wildcard)).toEqual(fine);
    expect(await become({ ...edge, alias: false }, { ...regional, alias: true }, wildcard)).toEqual(
      fine,
    );
    expect(await become({ ...regional, alias: true }, wildcard)).toEqual({
      ...fine,
      destroyed: ["prod-edge-us-east-1"],
    });
    // The record is told by the certificate of the domain that goes.
    expect(await become(wildcard)).toEqual(fine);
  });
});

test.concurrent("a domain moves to another account, and takes the last record of a zone with it", () => {
  const other = domain("api.example.org", { region: "eu-west-1", alias: false });
  const moving = domain("api.example.com", { region: "eu-west-1" });
  const moved = { ...moving, account: "shop", mappings: [{ api: "shop-orders" }] };
  return withFleet([other, moving], async (local) => {
    const edit = (file: FleetFile) => Object.assign(file, { domains: [other, moved] });
    expect(await takeStep(local, { edit })).toEqual(fine);
    const [proof, ...aliases] = await local.records("network");
    expect(proof).toMatch(/^_[0-9a-f]+\.api\.example\.com\. CNAME acme\/shop-regional-eu-west-1$/);
    expect(aliases).toEqual(["api.example.com. A", "api.example.com. AAAA"]);
  });
});

test.concurrent("a zone is made anew, and its records are, but no certificate; another account's gets copies of those that Terraform forgets", () =>
  withFleet([domain("api.example.com", { region: "eu-west-1" })], async (local) => {
    const id = await local.makeTwin("example.com", "network");
    const { replaced, ...rest } = await takeStep(local, {
      edit: (file) => {
        file.zones["example.com"].id = id;
      },
    });
    expect({ ...rest, replaced: [...replaced].sort() }).toEqual({
      ...fine,
      replaced: ["alias_a", "alias_aaaa", "validation"].map(
        (type) => `prod-regional-eu-west-1 aws_route53_record.${type}__api_example_com`,
      ),
    });
    const other = await local.makeTwin("example.com", "shop");
    const before = await local.records("network");
    await local.forgetRecords("prod-regional-eu-west-1");
    const edit = (file: FleetFile) => {
      file.zones["example.com"] = { id: other, account: "shop" };
    };
    expect(await takeStep(local, { edit })).toEqual(fine);
    expect(await local.records("shop")).toEqual(before);
    expect(await local.records("network")).toEqual(before);
  }));
