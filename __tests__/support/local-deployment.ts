import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { ChangeResourceRecordSetsCommand, CreateHostedZoneCommand } from "@aws-sdk/client-route-53";
import { parse, stringify } from "yaml";
import { checkFleet } from "../../lib/cli/check-fleet";
import type { Fleet } from "../../lib/model/fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { Home } from "../../lib/plan/provider-plan";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { EXAMPLE_DAY } from "../../scripts/examples";
import { clientsFor } from "../../scripts/local-aws/clients";
import { type Holdings, readHoldings, readRecords } from "../../scripts/local-aws/holdings";
import { writeLocalFleet } from "../../scripts/local-aws/local-fleet";
import { makeZone } from "../../scripts/local-aws/make-network";
import { MotoServer } from "../../scripts/local-aws/moto-server";
import { makeStandIns, placesOf } from "../../scripts/local-aws/stand-ins";
import { findProvider } from "../../scripts/terraform/provider-source";
import type { CommandResult } from "../../scripts/terraform/run-command";
import { Terraform } from "../../scripts/terraform/terraform";
import { stackText, synthesize } from "../../stacks/synthesize";
import { type Hosts, hostsOf, stacksBefore } from "./apply-order";
import { writeInto } from "./fleet-folder";
import { publicCnames, wantedProofs } from "./proofs";
import { type RecordedCall, Recorder } from "./recorder";

/** A fleet's file as plain data, to be changed between two applies. */
// biome-ignore lint/suspicious/noExplicitAny: what is in the file is the test's own affair
export type FleetFile = any;

interface StartOptions {
  readonly recorded?: boolean;
  readonly applying?: readonly string[];
}

/** A fleet in a local AWS of its own, one Terraform folder a stack. */
export class LocalDeployment {
  private readonly terraforms = new Map<string, Terraform>();
  private readonly initialized = new Set<string>();
  /** The JSON of each stack as it is now, and with which it was applied last by `applyChanged`. */
  private readonly texts = new Map<string, string>();
  private readonly appliedTexts = new Map<string, string>();
  /** The host names that each stack had when all were applied last by `applyChanged`. */
  private appliedHosts: Hosts = new Map();
  /** Where certificates are or may be left, by account and region. */
  private readonly places = new Map<string, Home>();
  private plans: readonly StackPlan[] = [];

  private constructor(
    private readonly server: MotoServer,
    private readonly folder: string,
    /** Where the copy of the fleet is below it. */
    private readonly home: string,
    private readonly file: FleetFile,
    private fleet: Fleet,
    private readonly recorder: Recorder | undefined,
    private readonly applying: readonly string[],
  ) {}

  /**
   * Starts a local AWS, makes in it what the fleet refers to, and plans the fleet's stacks. With
   * `recorded`, Terraform's calls are written down; `applying` are arguments of every apply.
   */
  static async start(
    config: string,
    { recorded = false, applying = [] }: StartOptions = {},
  ): Promise<LocalDeployment> {
    const fleet = withoutErrors(config);
    const server = await MotoServer.start(process.env);
    const folder = mkdtempSync(join(tmpdir(), "api-domains-e2e-"));
    const path = writeLocalFleet(config, await makeStandIns(fleet, server.url), folder);
    const isFile = statSync(path).isFile();
    const file: FleetFile = isFile ? parse(readFileSync(path, "utf8")) : {};
    const home = isFile ? dirname(path) : path;
    const recorder = recorded ? await Recorder.start(server.url) : undefined;
    const local = new LocalDeployment(server, folder, home, file, fleet, recorder, applying);
    local.plan(path);
    return local;
  }

  stop(): void {
    this.recorder?.stop();
    this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Where the local AWS is, behind the recorder if there is one. */
  get url(): string {
    return this.recorder?.url ?? this.server.url;
  }

  get stacks(): readonly StackPlan[] {
    return this.plans;
  }

  /** The calls that were recorded since the last time. */
  takeCalls(): RecordedCall[] {
    return this.recorder?.take() ?? [];
  }

  /** The ids that the fleet's APIs have in the local AWS, by name and region. */
  apiId(api: string, region: string): string {
    return this.file.apis[api].regions[region].id;
  }

  /** Changes a fleet of one file and plans it anew. Stacks that are gone keep their last JSON. */
  change(edit: (file: FleetFile) => void): void {
    edit(this.file);
    const path = join(this.home, "changed.yaml");
    writeFileSync(path, stringify(this.file));
    this.plan(path);
  }

  /** The fleet of one file as it is now, with the ids of the local AWS. */
  get written(): FleetFile {
    return this.file;
  }

  /** Puts another fleet, and the files that it refers to, in the place of this one; tells the stacks that are gone. */
  rewrite(fleet: FleetFile, files: Readonly<Record<string, string>>): string[] {
    const before = this.stackNames;
    for (const [name, content] of Object.entries(files)) writeInto(this.home, name, content);
    this.change((file) => {
      for (const key of Object.keys(file)) delete file[key];
      Object.assign(file, structuredClone(fleet));
    });
    return before.filter((name) => !this.stackNames.includes(name));
  }

  /** Changes a file that the fleet refers to, by its name below the fleet's folder, and plans the fleet anew. */
  attach(name: string, content: string | Uint8Array): void {
    writeInto(this.home, name, content);
    this.change(() => {});
  }

  /** The names of the fleet's stacks, in order. */
  get stackNames(): string[] {
    return this.plans.map((plan) => plan.name);
  }

  /** Applies every stack of the fleet, or the named ones, and tells what Terraform says of each. */
  async apply(...stacks: string[]): Promise<Record<string, string>> {
    const told: Record<string, string> = {};
    await this.inEach(stacks, async (terraform, name) => {
      if (!this.initialized.has(name)) succeeded(await terraform.init());
      this.initialized.add(name);
      const applied = await terraform.apply(...this.applying);
      succeeded(applied);
      told[name] = applied.output;
    });
    return told;
  }

  /**
   * Applies every stack whose JSON has changed since the last time, none before those that it comes after or that lose
   * a domain to it, and tells which.
   */
  async applyChanged(): Promise<string[]> {
    const changed = this.stackNames.filter(
      (name) => this.appliedTexts.get(name) !== this.texts.get(name),
    );
    const waiting = new Set(changed);
    const hosts = hostsOf(this.plans);
    while (waiting.size > 0) {
      const next = this.plans
        .filter(({ name }) => waiting.has(name))
        .filter((plan) =>
          stacksBefore(plan, this.appliedHosts, hosts).every((each) => !waiting.has(each)),
        )
        .map(({ name }) => name);
      if (next.length === 0) throw new Error(`no stack can go first: ${[...waiting].join(", ")}`);
      await this.apply(...next);
      for (const name of next) {
        waiting.delete(name);
        this.appliedTexts.set(name, this.texts.get(name) ?? "");
      }
    }
    this.appliedHosts = hosts;
    return changed;
  }

  /** The stacks that Terraform would change, with what it says. */
  async pendingChanges(...stacks: string[]): Promise<Record<string, string>> {
    const changes: Record<string, string> = {};
    await this.inEach(stacks, async (terraform, name) => {
      const { code, output } = await terraform.plan("-detailed-exitcode");
      if (code !== 0) changes[name] = output;
    });
    return changes;
  }

  /** A plan of one stack, whatever it says; its code is 0 where nothing is to be changed. */
  planned(stack: string): Promise<CommandResult> {
    return this.terraform(stack).plan("-detailed-exitcode");
  }

  /** A text that Terraform's state has of a resource. */
  async attribute(stack: string, address: string, name: string): Promise<string> {
    const { stdout } = await this.terraform(stack).run("show", "-json");
    const { root_module } = JSON.parse(stdout).values;
    const resource = root_module.resources.find((each: FleetFile) => each.address === address);
    return resource.values[name];
  }

  async destroy(...stacks: string[]): Promise<void> {
    await this.inEach(stacks, async (terraform, name) => {
      succeeded(await terraform.destroy());
      this.appliedTexts.delete(name);
    });
  }

  /** The outputs of a stack by their names. */
  async outputs(stack: string): Promise<FleetFile> {
    const { stdout } = await this.terraform(stack).run("output", "-json");
    const outputs = Object.entries<{ value: unknown }>(JSON.parse(stdout));
    return Object.fromEntries(outputs.map(([name, { value }]) => [name, value]));
  }

  /** The names of certificates, wherever the fleet has ever had any, whose CNAME is in no public zone. */
  async unproven(): Promise<string[]> {
    const clients = await Promise.all(
      [...this.places.values()].map(({ region, account }) =>
        clientsFor(this.server.url, region, account),
      ),
    );
    const owners = [undefined, ...this.fleet.accounts];
    const zones = owners.map(async (account) =>
      publicCnames(await clientsFor(this.server.url, "us-east-1", account)),
    );
    const cnames = new Set((await Promise.all(zones)).flat());
    const wanted = (await Promise.all(clients.map(wantedProofs))).flat();
    return wanted.filter(([, cname]) => !cnames.has(cname)).map(([name]) => name);
  }

  /** Makes another public zone of a name, as people do who move one, and tells its id. */
  async makeTwin(zone: string, account: string): Promise<string> {
    const twin = this.fleet.zones.find(({ name }) => name === zone);
    if (twin?.kind !== "hosted") throw new Error(`${zone} is no hosted zone`);
    const clients = await clientsFor(this.server.url, "us-east-1", this.account(account));
    return makeZone({ ...twin, key: `${zone} in ${account}` }, "us-east-1", clients);
  }

  /** Lets Terraform forget all records of a stack, which stay where they are. */
  async forgetRecords(stack: string): Promise<void> {
    const terraform = this.terraform(stack);
    const { stdout } = await terraform.run("state", "list");
    const records = stdout.split("\n").filter((line) => line.startsWith("aws_route53_record."));
    succeeded(await terraform.run("state", "rm", ...records));
  }

  /** Does what people do whose DNS is elsewhere: creates records in a zone that no fleet knows. */
  async createRecords(
    zone: string,
    records: readonly { name: string; type: "CNAME"; value: string }[],
  ): Promise<void> {
    const { route53 } = await clientsFor(this.server.url, "us-east-1", undefined);
    const made = await route53.send(
      new CreateHostedZoneCommand({ Name: zone, CallerReference: zone }),
    );
    const changes = records.map(({ name, type, value }) => ({
      Action: "CREATE" as const,
      ResourceRecordSet: { Name: name, Type: type, TTL: 300, ResourceRecords: [{ Value: value }] },
    }));
    const batch = { HostedZoneId: made.HostedZone?.Id, ChangeBatch: { Changes: changes } };
    await route53.send(new ChangeResourceRecordSetsCommand(batch));
  }

  /** The names of the log groups in a region. */
  async logGroups(region: string): Promise<string[]> {
    const { logs } = await clientsFor(this.server.url, region, undefined);
    const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({}));
    return logGroups.flatMap(({ logGroupName }) => logGroupName ?? []);
  }

  async holdings(region: string, account?: string): Promise<Holdings> {
    return readHoldings(await clientsFor(this.server.url, region, this.account(account)));
  }

  async records(account?: string): Promise<string[]> {
    return readRecords(await clientsFor(this.server.url, "us-east-1", this.account(account)));
  }

  private plan(path: string): void {
    this.fleet = withoutErrors(path, this.folder);
    this.plans = planStacks(this.fleet);
    for (const place of placesOf(this.fleet.domains)) {
      this.places.set(`${place.account?.name} ${place.region}`, place);
    }
    const files = synthesize(this.plans);
    for (const { name } of this.plans) {
      const text = stackText(files, name);
      this.texts.set(name, text);
      this.terraform(name).write(text);
    }
  }

  account(name: string | undefined) {
    return this.fleet.accounts.find((account) => account.name === name);
  }

  private async inEach(
    stacks: readonly string[],
    work: (terraform: Terraform, name: string) => Promise<void>,
  ): Promise<void> {
    const names = stacks.length > 0 ? stacks : this.plans.map((plan) => plan.name);
    await Promise.all(names.map((name) => work(this.terraform(name), name)));
  }

  private terraform(name: string): Terraform {
    const known = this.terraforms.get(name);
    if (known !== undefined) return known;
    const folder = join(this.folder, "stacks", name);
    mkdirSync(folder, { recursive: true });
    const environment = {
      ...process.env,
      ...this.server.environment,
      AWS_ENDPOINT_URL: this.url,
    };
    const terraform = new Terraform(folder, findProvider(process.env), environment);
    this.terraforms.set(name, terraform);
    return terraform;
  }
}

function withoutErrors(config: string, root?: string): Fleet {
  const { fleet, findings } = checkFleet(config, EXAMPLE_DAY, root);
  if (fleet !== undefined) return fleet;
  throw new Error(findings.map((finding) => finding.message).join("\n"));
}

function succeeded({ code, output }: CommandResult): void {
  if (code !== 0) throw new Error(output);
}
