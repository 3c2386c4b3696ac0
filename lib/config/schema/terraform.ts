import { z } from "zod";
import { closestName } from "../../findings/closest-name";
import { mayBeRegion, regions } from "../../model/regions";
import { refuse } from "./refuse";
import { arn, region, text, textLike } from "./text";

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
    bucket: text("The bucket."),
    region: region.describe("The bucket's region."),
    keyPrefix: textLike(
      /^[\w./-]+$/,
      "a key prefix of letters, digits and ._/-",
      "What the state's key begins with. Default: the project's name and a slash.",
    ).optional(),
    lockFile: z
      .boolean()
      .describe("Whether Terraform locks the state with a file beside it. Default: yes.")
      .optional(),
    kmsKeyId: text("The KMS key to encrypt the state with. Default: the bucket's own.").optional(),
    roleArn: arn("The role to assume for the state.").optional(),
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

/** How Terraform runs: where the state is kept. */
export const terraformSchema = z
  .strictObject({
    backend: z
      .discriminatedUnion("kind", [localBackend, s3Backend, cloudBackend])
      .describe("Where the state of each stack is kept. Default: `{ kind: local }`.")
      .optional(),
  })
  .describe("How Terraform runs.");

export type WrittenBackend = NonNullable<z.infer<typeof terraformSchema>["backend"]>;
