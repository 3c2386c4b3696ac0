import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Terraform } from "../../scripts/terraform/terraform";
import type { EmittedResource, Json, JsonMap } from "./emitted-resources";
import { type ResourceSchema, recorded, secrets } from "./recorded-state";
import { source } from "./terraform-tier";

/** What a plan says of a resource. */
export interface PlannedChange {
  readonly actions: readonly string[];
  readonly before: JsonMap | null;
  readonly after: JsonMap | null;
  /** `true` in the place of each value that only the apply tells. */
  readonly after_unknown: JsonMap;
}

/** A resource that was made as a plan had it. */
export interface MadeResource {
  readonly emitted: EmittedResource;
  readonly planned: PlannedChange;
}

interface Edit {
  readonly name: string;
  readonly before: MadeResource;
  readonly after: EmittedResource;
}

type ByName<Value> = ReadonlyMap<string, Value>;

const ADDRESS = "registry.terraform.io/hashicorp/aws";

/** The provider never gets to AWS: nothing that is planned needs an answer. */
const PROVIDER = {
  region: "eu-west-1",
  access_key: "planned",
  secret_key: "planned",
  skip_credentials_validation: true,
  skip_requesting_account_id: true,
  skip_metadata_api_check: "true",
  default_tags: [{ tags: { project: "acme" } }],
};

/** Plans of single resources, of any number at once, over states that no apply has made. */
export class PlannedChanges {
  private readonly terraform: Terraform;
  private schemas: Readonly<Record<string, ResourceSchema>> = {};

  constructor(private readonly folder: string) {
    this.terraform = new Terraform(folder, source, process.env);
  }

  async start(): Promise<void> {
    this.write(new Map());
    await this.succeed("init", "-input=false");
    const schemas = await this.succeed("providers", "schema", "-json");
    this.schemas = JSON.parse(schemas).provider_schemas[ADDRESS].resource_schemas;
  }

  schema(type: string): ResourceSchema {
    const schema = this.schemas[type];
    if (schema === undefined) throw new Error(`the provider has no ${type}`);
    return schema;
  }

  /** Resources as an apply would make them. */
  async make(resources: readonly EmittedResource[]): Promise<MadeResource[]> {
    this.writeState([]);
    const changes = await this.plan(
      new Map(resources.map((each, index) => [`new-${index}`, each])),
    );
    return resources.map((emitted, index) => {
      const planned = changes.get(`new-${index}`);
      if (planned === undefined) throw new Error(`there is no plan of a new ${emitted.type}`);
      return { emitted, planned };
    });
  }

  /** What is changed of resources that were made, by name, when they are written in another way. */
  async ofMade(edits: readonly Edit[]): Promise<ByName<PlannedChange>> {
    this.writeState(edits.map(({ name, before }) => this.inState(name, before)));
    return this.plan(new Map(edits.map(({ name, after }) => [name, after])));
  }

  private async plan(resources: ByName<EmittedResource>): Promise<ByName<PlannedChange>> {
    this.write(resources);
    await this.succeed("plan", "-input=false", "-lock=false", "-refresh=false", "-out=plan");
    const plan: { resource_changes?: { name: string; change: PlannedChange }[] } = JSON.parse(
      await this.succeed("show", "-json", "plan"),
    );
    return new Map((plan.resource_changes ?? []).map(({ name, change }) => [name, change]));
  }

  private write(resources: ByName<EmittedResource>): void {
    const resource: Record<string, Record<string, Json>> = {};
    for (const [name, { type, written, ignored }] of resources) {
      resource[type] ??= {};
      resource[type][name] = { ...written, lifecycle: { ignore_changes: ignored } };
    }
    const aws = { source: "hashicorp/aws", version: "0" };
    const terraform = { required_providers: { aws } };
    const provider = { aws: PROVIDER };
    // Terraform takes no resources, but not an empty map of them.
    const some = resources.size === 0 ? {} : { resource };
    this.terraform.write(JSON.stringify({ terraform, provider, ...some }));
  }

  private inState(name: string, { emitted: { type, written }, planned }: MadeResource): Json {
    const { version, block } = this.schema(type);
    const attributes = recorded(block, planned.after ?? undefined, planned.after_unknown, written);
    const provider = `provider["${ADDRESS}"]`;
    const instances = [
      {
        schema_version: version,
        attributes: { ...attributes, id: name },
        sensitive_attributes: secrets(block),
      },
    ];
    return { mode: "managed", type, name, provider, instances };
  }

  private writeState(resources: readonly Json[]): void {
    const state = { version: 4, terraform_version: "1.0.0", serial: 1, lineage: "made", resources };
    writeFileSync(join(this.folder, "terraform.tfstate"), JSON.stringify(state));
  }

  /** What a command says that has to succeed. */
  private async succeed(...args: string[]): Promise<string> {
    const { code, stdout, output } = await this.terraform.run(...args);
    if (code !== 0) throw new Error(output);
    return stdout;
  }
}
