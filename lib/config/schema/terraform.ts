import { z } from "zod";
import { closestName } from "../../findings/closest-name";
import { parseArn } from "../../model/arn";
import { mayBeRegion, regions } from "../../model/regions";
import { refuse } from "./refuse";
import { region, roleArn, text, textLike } from "./text";

const localBackend = z
  .strictObject({
    kind: z.literal("local").describe("The kind of backend."),
    path: textLike(
      /^(?!\/)(?!.*\.\.)[\w./-]+$/,
      "a folder below the checkout, such as state",
      "The folder for the state files, relative to the checkout. Default: `state`.",
    ).optional(),
  })
  .describe("State files on this machine.");

const s3Backend = z
  .strictObject({
    kind: z.literal("s3").describe("The kind of backend."),
    bucket: textLike(
      /^[A-Za-z0-9][\w.-]{1,253}[A-Za-z0-9]$/,
      "the name of a bucket",
      "The bucket.",
      "acme-terraform-state",
    ),
    region: region.describe("The bucket's region."),
    keyPrefix: textLike(
      /^(?!.*\.\.)[\w./-]+$/,
      "a key prefix of letters, digits and ._/-, without two dots",
      "What the state's key begins with. Default: the project's name and a slash.",
    ).optional(),
    lockFile: z
      .boolean()
      .describe("Whether Terraform locks the state with a file beside it. Default: yes.")
      .optional(),
    kmsKeyId: textLike(
      /^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[^\s*?]+|alias\/[\w/-]+|[\w-]+)$/,
      "the ARN or the id of a KMS key, or its alias",
      "The KMS key to encrypt the state with: its ARN, id or alias, in the region of the bucket. Default: the bucket's own.",
      "arn:aws:kms:eu-west-1:111111111111:key/12345678-1234-1234-1234-123456789012",
    ).optional(),
    roleArn: roleArn("The role to assume for the state.").optional(),
    profile: text("The profile of the shared AWS configuration to use for the state.").optional(),
  })
  .superRefine(({ region: code }, context) => {
    if (mayBeRegion(code)) return;
    const nearest = closestName(code, regions.keys());
    const help =
      nearest === undefined
        ? "Write a region such as `eu-west-1`."
        : `Did you mean \`${nearest}\`?`;
    refuse(context, ["region"], `is ${code}, which is no region of AWS`, help);
  })
  .superRefine(({ region: code, kmsKeyId, roleArn: role }, context) => {
    const partition = regions.get(code);
    if (partition === undefined) return;
    const key = parseArn(kmsKeyId ?? "");
    if (key !== undefined && key.region !== code) {
      const help = `Name a key in ${code}: S3 encrypts with keys of the bucket's own region.`;
      refuse(context, ["kmsKeyId"], `is in ${key.region}, but the bucket is in ${code}`, help);
      return;
    }
    const arns = { kmsKeyId: key, roleArn: parseArn(role ?? "") };
    for (const [name, given] of Object.entries(arns)) {
      if (given === undefined || given.partition === partition) continue;
      const message = `is in the partition ${given.partition}, but ${code} is in ${partition}`;
      refuse(context, [name], message, `Write one that begins with \`arn:${partition}:\`.`);
    }
  })
  .describe("State in S3, a key for each stack.");

const cloudBackend = z
  .strictObject({
    kind: z.literal("cloud").describe("The kind of backend."),
    organization: text("The HCP Terraform organization."),
    hostname: textLike(
      /^[A-Za-z0-9.-]+(:\d+)?$/,
      "a host's name, such as tfe.example.com, without https:// before it",
      "The host of Terraform Enterprise. Default: app.terraform.io.",
      "tfe.example.com",
    ).optional(),
    project: text(
      "The HCP Terraform project in which `terraform init` makes a workspace that is not there yet. One that is there stays where it is.",
    ).optional(),
    workspacePrefix: textLike(
      /^[\w-]+$/,
      "a prefix of letters, digits, _ and -",
      "What the workspaces' names begin with, before the stack's. Default: the project's name and a hyphen. Terraform takes a name or tags and not both, so there is no `tags` here: docs/hcp-terraform.md tells how workspaces are tagged.",
    ).optional(),
  })
  .describe("State in HCP Terraform, a workspace for each stack.");

/** How Terraform runs: where the state is kept, and what else it reads. */
export const terraformSchema = z
  .strictObject({
    backend: z
      .discriminatedUnion("kind", [localBackend, s3Backend, cloudBackend])
      .describe("Where the state of each stack is kept. Default: `{ kind: local }`.")
      .optional(),
    extraFiles: z
      .array(
        textLike(
          /^[\w-]+\/\w[\w.-]*\.(tf|tofu|tf\.json|tofu\.json|tfvars|tfvars\.json)$/,
          "a stack and a file of Terraform's in its folder, such as regional-eu-west-1/moved.tf",
          "A file beside a stack, by the stack's name and its own.",
          "regional-eu-west-1/moved.tf",
        ),
      )
      .describe(
        "Files of your own that Terraform reads beside the stacks, such as `moved` and `import` blocks: `synth --check` refuses all others. Whoever may change them may do whatever Terraform may.",
      )
      .optional(),
  })
  .describe("How Terraform runs.");

export type WrittenBackend = NonNullable<z.infer<typeof terraformSchema>["backend"]>;
