import { z } from "zod";
import { accountSchema } from "./account";
import { apiSchema } from "./api";
import { namedCertificateSchema } from "./certificate";
import { cloudWatchRoleSchema } from "./cloud-watch-role";
import { domainSchema } from "./domain";
import { quotasSchema } from "./quotas";
import { tags } from "./tags";
import { terraformSchema } from "./terraform";
import { nameKey, textLike } from "./text";
import { usagePlanSchema } from "./usage-plan";
import { webAclSchema } from "./web-acl";
import { zoneSchema } from "./zone";

/** What can be said once in a fleet, in any one of its files. */
export const singletons = {
  project: textLike(
    /^[a-z][a-z0-9-]{0,29}$/,
    "a project name: lower-case letters, digits and hyphens, a letter first, at most 30",
    "The fleet's name. It begins the names of what has to be unique in an account, such as web ACLs.",
  ),
  tags: tags("Tags for everything that takes tags."),
  terraform: terraformSchema,
  quotas: quotasSchema.describe(
    "How much of a thing AWS lets an account have, where that is not what a new account has: what AWS has raised for you, or less than it allows, to leave room for what is in the account beside this fleet. One number is for every region; in a map of regions, all others have the default.",
  ),
  cloudWatchRole: cloudWatchRoleSchema,
  requireWebAcl: z
    .boolean()
    .describe(
      "Whether every stage of a REST API that the public can reach has to have a web ACL. Default: no.",
    ),
};

/** What is listed by name; the files of a fleet add to one another. */
export const collections = {
  accounts: accountSchema,
  zones: zoneSchema,
  apis: apiSchema,
  webAcls: webAclSchema,
  certificates: namedCertificateSchema,
  usagePlans: usagePlanSchema,
};

/** What the names in the collections look like. Zones stand under their domain names. */
export const nameKeys = {
  accounts: nameKey,
  zones: z.string(),
  apis: nameKey,
  webAcls: nameKey,
  certificates: nameKey,
  usagePlans: nameKey,
};

/**
 * The form of a file of a fleet: the one source of the JSON Schema, of the reference in
 * docs/config.md and of the types.
 */
export const fleetFileSchema = z
  .strictObject({
    project: singletons.project.optional(),
    tags: singletons.tags.optional(),
    terraform: singletons.terraform.optional(),
    quotas: singletons.quotas.optional(),
    cloudWatchRole: singletons.cloudWatchRole.optional(),
    requireWebAcl: singletons.requireWebAcl.optional(),
    accounts: z
      .record(nameKeys.accounts, accountSchema)
      .describe("AWS accounts, by a name of your choosing.")
      .optional(),
    zones: z
      .record(nameKeys.zones, zoneSchema)
      .describe(
        "DNS zones, by domain name: a hosted zone of Route 53, or `external` for a name whose DNS is kept elsewhere.",
      )
      .optional(),
    apis: z
      .record(nameKeys.apis, apiSchema)
      .describe("APIs, by a name of your choosing.")
      .optional(),
    webAcls: z
      .record(nameKeys.webAcls, webAclSchema)
      .describe("Web ACLs, by a name of your choosing.")
      .optional(),
    certificates: z
      .record(nameKeys.certificates, namedCertificateSchema)
      .describe("Certificates that several domains share, by a name of your choosing.")
      .optional(),
    usagePlans: z
      .record(nameKeys.usagePlans, usagePlanSchema)
      .describe("What callers with API keys may ask of REST APIs, by a name of your choosing.")
      .optional(),
    domains: z.array(domainSchema).describe("The host names.").optional(),
  })
  .describe("A fleet of host names for APIs, or one file of a fleet that is spread over a folder.");
