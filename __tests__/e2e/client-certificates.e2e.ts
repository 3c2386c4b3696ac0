import { readFileSync } from "node:fs";
import { DeleteClientCertificateCommand } from "@aws-sdk/client-api-gateway";
import { exampleConfig } from "../../scripts/examples";
import { clientsFor } from "../../scripts/local-aws/clients";
import { LocalDeployment } from "../support/local-deployment";

const stack = "regional-eu-west-1";

/** What a plan would do to each resource, and the outputs that it would change. */
function intended(plan = ""): { resources: string[]; outputs: string[] } {
  const resources = plan.matchAll(/^\s+# (\S+) (?:will|must) be (.+)$/gm);
  const outputs = plan.split("Changes to Outputs:")[1] ?? "";
  return {
    resources: [...resources].map(([, resource, what]) => `${resource}: ${what}`).sort(),
    outputs: [...outputs.matchAll(/^ {2}[~+-] (\S+)/gm)].map(([, name = ""]) => name),
  };
}

/** What Terraform did, in the order in which it was done. */
function done(output = ""): string[] {
  const lines = output.matchAll(/^(\S+): (Creation|Modifications|Destruction) complete/gm);
  return [...lines].map(([, resource, what]) => `${what} ${resource}`);
}

const page = readFileSync("docs/client-certificates.md", "utf8");

const stage = "aws_api_gateway_stage.ledger";
const certificate = (slot: string) => `aws_api_gateway_client_certificate.ledger__${slot}`;

describe("a client certificate", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start(exampleConfig("client-certificates"));
    write(["a"], "a", "domains");
    await local.apply();
  });

  afterAll(() => local?.stop());

  /** Changes the fleet, which needs no domains for this. */
  function write(slots: string[], active: string, leftOut?: "domains"): void {
    local.change((file) => {
      if (leftOut === "domains") file.domains = [];
      file.apis.ledger.stage.clientCertificate = { slots, active };
    });
  }

  const clients = () => clientsFor(local.url, "eu-west-1", undefined);
  const plan = async () => intended((await local.pendingChanges(stack))[stack]);

  /** The lines of the next plan that docs/client-certificates.md shows. */
  async function shownLines(): Promise<string> {
    const { [stack]: text = "" } = await local.pendingChanges(stack);
    const [resource] = /^ {2}# .* will be .*$/m.exec(text) ?? [];
    const [counts] = /^Plan: .*$/m.exec(text) ?? [];
    return `${resource}\n${counts}\n`;
  }
  const output = async () => (await local.outputs(stack)).client_certificate__ledger;

  test("is given to the back end's keepers with its last day, and needs no further change", async () => {
    expect(await plan()).toEqual({ resources: [], outputs: [] });
    const { active, certificates } = await output();
    expect(active).toBe("a");
    expect(Object.keys(certificates)).toEqual(["a"]);
    expect(certificates.a.pem).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
    const days =
      (Date.parse(certificates.a.expiration_date.slice(0, 10)) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(364);
  });

  test("is not deleted while the stage shows it", async () => {
    const { apiGateway } = await clients();
    const state = await local.attribute(stack, certificate("a"), "id");
    const deleted = apiGateway.send(
      new DeleteClientCertificateCommand({ clientCertificateId: state }),
    );
    await expect(deleted).rejects.toThrow(/is in use/);
  });

  test("gets a second one beside it by the first edit, which changes nothing else", async () => {
    write(["a", "b"], "a");
    expect(page).toContain(await shownLines());
    expect(await plan()).toEqual({
      resources: [`${certificate("b")}: created`],
      outputs: ["client_certificate__ledger"],
    });
    const before = await output();
    await local.apply();
    const after = await output();
    expect(after.certificates.a).toEqual(before.certificates.a);
    expect(after.certificates.b.pem).not.toBe(before.certificates.a.pem);
    expect(await plan()).toEqual({ resources: [], outputs: [] });
  });

  test("hands the stage over by the second edit, which changes nothing else", async () => {
    write(["a", "b"], "b");
    expect(page).toContain(await shownLines());
    expect(await plan()).toEqual({
      resources: [`${stage}: updated in-place`],
      outputs: ["client_certificate__ledger"],
    });
    await local.apply();
    expect((await output()).active).toBe("b");
    expect(await plan()).toEqual({ resources: [], outputs: [] });
  });

  test("goes by the third edit, which changes nothing else", async () => {
    write(["b"], "b");
    expect(page).toContain(await shownLines());
    expect(await plan()).toEqual({
      resources: [`${certificate("a")}: destroyed`],
      outputs: ["client_certificate__ledger"],
    });
    await local.apply();
    expect(Object.keys((await output()).certificates)).toEqual(["b"]);
    expect(await plan()).toEqual({ resources: [], outputs: [] });
  });

  test("that goes by the very edit that makes the other one goes last", async () => {
    write(["a"], "a");
    const { [stack]: told } = await local.apply();
    expect(done(told)).toEqual([
      `Creation ${certificate("a")}`,
      `Modifications ${stage}`,
      `Destruction ${certificate("b")}`,
    ]);
    expect(await plan()).toEqual({ resources: [], outputs: [] });
  });

  test("is taken from the stage and deleted where the fleet has none any more", async () => {
    local.change((file) => {
      file.apis.ledger.stage = undefined;
    });
    const { [stack]: told } = await local.apply();
    expect(done(told)).toEqual([`Modifications ${stage}`, `Destruction ${certificate("a")}`]);
    expect(await plan()).toEqual({ resources: [], outputs: [] });
  });
});

describe("a client certificate with less than 60 days left", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    process.env.LOCAL_CLIENT_CERTIFICATE_DAYS = "59";
    local = await LocalDeployment.start(exampleConfig("client-certificates"));
    delete process.env.LOCAL_CLIENT_CERTIFICATE_DAYS;
    local.change((file) => {
      file.domains = [];
    });
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("is warned of by every plan, and no plan changes anything for it", async () => {
    const { code, output } = await local.planned(stack);
    expect(code).toBe(0);
    const told = output.replaceAll(/\s+/g, " ");
    expect(told).toContain("No changes.");
    expect(told.match(/Warning: Check block assertion failed/g)).toHaveLength(2);
    expect(told).toMatch(
      /The client certificate in slot a of ledger expires on 20\d\d-\d\d-\d\d, and back ends then refuse all calls\. Rotate it by three edits/,
    );
    expect(told).toMatch(
      /in slot b of ledger expires on 20\d\d-\d\d-\d\d\. The stage does not show/,
    );
  });
});
