import { z } from "zod";
import { accept } from "./acceptance";
import { certificateSchema } from "./certificate";
import { healthCheckSchema } from "./health-check";
import { mutualTlsSchema } from "./mutual-tls";
import { onlyOneOf, refuse } from "./refuse";
import { routingSchema } from "./routing";
import { tags } from "./tags";
import { region, text, textLike } from "./text";

const mapping = z
  .strictObject({
    path: z
      .string()
      .describe(
        "The base path, such as `orders` or `orders/v1`. Default: the empty path, which takes all that no other mapping takes.",
      )
      .optional(),
    api: text("The API, by its name under `apis`.", "orders"),
  })
  .describe("Which API answers below a path.");

const common = {
  name: text(
    "The host name, such as `api.example.com`, or a wildcard such as `*.example.com`.",
    "api.example.com",
  ),
  account: text(
    "The account, by its name under `accounts`, that the domain is in. Default: the one the credentials lead to.",
  ).optional(),
  mappings: z
    .array(mapping)
    .min(1, "is empty: a domain needs at least one mapping")
    .describe("Which API answers below which path."),
  certificate: certificateSchema.optional(),
  securityPolicy: text(
    "The TLS policy: `TLS_1_2`, `TLS_1_0` or an enhanced one (`SecurityPolicy_…`). Default: `TLS_1_2`.",
  ).optional(),
  endpointAccessMode: z
    .enum(["BASIC", "STRICT"])
    .describe("Needed with an enhanced TLS policy, and only there. Begin with `BASIC`.")
    .optional(),
  ipAddressType: z
    .enum(["ipv4", "dualstack"])
    .describe("Default: `ipv4` for public domains, `dualstack` for private ones.")
    .optional(),
  zone: text(
    "The zone of the alias records, by its name under `zones`, or `external` for DNS that is not in Route 53. Default: the zone with the longest matching name, a private zone for private domains and a public one for all others.",
  ).optional(),
  alias: z
    .boolean()
    .describe(
      "Whether to make alias records. `false` prepares a domain before its name is switched to it. Default: yes.",
    )
    .optional(),
  tags: tags("Tags beside the fleet's.").optional(),
  accept,
};

const webAcl = text(
  "The web ACL, by its name under `webAcls`, for every stage the domain maps.",
).optional();

const edgeDomain = z
  .strictObject({
    ...common,
    endpoint: z.literal("edge").describe("The endpoint type."),
    region: region.describe("The region of the domain and of the APIs it maps."),
    webAcl,
  })
  .describe("An edge-optimized domain, reached through CloudFront.");

const regionalDomain = z
  .strictObject({
    ...common,
    endpoint: z.literal("regional").describe("The endpoint type."),
    region: region.describe("The region of the domain and of the APIs it maps.").optional(),
    regions: z
      .array(region)
      .min(1, "is empty")
      .describe("Instead of `region`: the regions that serve the name.")
      .optional(),
    routing: routingSchema.optional(),
    alias: z
      .union([z.boolean(), z.array(region).min(1, "is empty")])
      .describe(
        "Whether to make alias records, or the regions in which. `false` prepares a domain before its name is switched to it; a list takes the other regions out of the answers, with their domains as they are. Default: yes, in all.",
      )
      .optional(),
    regionalNames: z
      .boolean()
      .describe(
        "Whether to make a domain for each region by itself too, under a name such as `eu-west-1.api.example.com`, with the same mappings. Default: no.",
      )
      .optional(),
    healthCheck: healthCheckSchema.optional(),
    mutualTls: mutualTlsSchema.optional(),
    webAcl,
  })
  .superRefine((written, context) => {
    onlyOneOf(context, written, ["region", "regions"]);
    if (written.region === undefined && written.regions === undefined) {
      refuse(
        context,
        ["region"],
        "is missing",
        "Add `region`, or `regions` with a list of several.",
      );
    }
    if (written.routing?.policy === "simple" && (written.regions?.length ?? 0) > 1) {
      refuse(
        context,
        ["routing", "policy"],
        "cannot be simple for several regions",
        "Write another policy, such as `latency`, or leave `routing` out.",
      );
    }
    const own = written.regions ?? [written.region];
    for (const [index, each] of (Array.isArray(written.alias) ? written.alias : []).entries()) {
      if (!own.includes(each)) {
        refuse(
          context,
          ["alias", index],
          "is no region of the domain",
          `Write those of its regions that its name is to lead to: \`${own.join(", ")}\` or fewer.`,
        );
      }
    }
    const policy = written.routing?.policy ?? (written.regions === undefined ? "simple" : "");
    if (policy === "simple" && written.healthCheck !== undefined) {
      refuse(
        context,
        ["healthCheck"],
        "needs records that Route 53 chooses from, but the routing is simple",
        "Write `regions`, or another policy under `routing`, or leave `healthCheck` out.",
      );
    }
  })
  .describe("A regional domain.");

const privateDomain = z
  .strictObject({
    ...common,
    endpoint: z.literal("private").describe("The endpoint type."),
    region: region.describe("The region of the domain, its API and its VPC endpoints."),
    vpcEndpoints: z
      .array(
        textLike(
          /^vpce-[0-9a-f]{8,17}$/,
          "a VPC endpoint id such as vpce-0123456789abcdef0",
          "The id of a VPC endpoint for execute-api.",
          "vpce-0123456789abcdef0",
        ),
      )
      .describe(
        "The VPC endpoints that may reach the domain. The first one is the alias records' target.",
      ),
    webAcl,
  })
  .describe("A private domain, reached through VPC endpoints only.");

/** A host name in front of APIs. */
export const domainSchema = z
  .discriminatedUnion("endpoint", [edgeDomain, regionalDomain, privateDomain])
  .describe("A host name in front of APIs; its `endpoint` is `edge`, `regional` or `private`.");

export type WrittenDomain = z.infer<typeof domainSchema>;
export type WrittenRegionalDomain = z.infer<typeof regionalDomain>;
export type WrittenMapping = z.infer<typeof mapping>;
