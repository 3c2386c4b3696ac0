import { z } from "zod";
import { accept } from "./acceptance";
import { authorizerSchema } from "./authorizer";
import { refuseClientCertificate } from "./client-certificate";
import { refuse } from "./refuse";
import { stageSchema } from "./stage";
import { loggingKeys, restLoggingKeys } from "./stage-logs";
import { tags } from "./tags";
import { region, text, textLike } from "./text";
import { refuseThrottles } from "./throttles-by-id";

const stageOfApi = z
  .strictObject({
    id: textLike(
      /^[a-z0-9]{1,64}$/,
      "an API id: lower-case letters and digits, such as a1b2c3d4e5",
      "The API's id, as the first part of its execute-api host name.",
      "a1b2c3d4e5",
    ),
    stage: textLike(
      /^(\$default|[\w-]{1,128})$/,
      "a stage name: letters, digits, _ and -, or $default",
      "The stage's name. HTTP APIs may have a stage `$default`.",
      "prod",
    ),
  })
  .describe("The API in one region.");

/** Nothing would be left of an ARN that an empty text is filled into. */
const parameter = z
  .string()
  .min(1, "is empty")
  .meta({ examples: ["items"] });

/** What only an API that the fleet makes can have. */
const ownedKeys = [
  "parameters",
  "policy",
  "vpcEndpoints",
  "lambdaPermissions",
  "ipAddressType",
  "minimumCompressionSize",
  "binaryMediaTypes",
  "authorizer",
  "importWarnings",
  "tags",
] as const;

/** What only REST APIs can have. */
const restKeys = [
  "policy",
  "vpcEndpoints",
  "minimumCompressionSize",
  "binaryMediaTypes",
  "webAcl",
] as const;

/** An API by its id and stage in each region, or one to make of an OpenAPI document. */
export const apiSchema = z
  .strictObject({
    kind: z
      .enum(["rest", "http", "websocket"])
      .describe("The kind of API: `rest`, `http` or `websocket`."),
    account: text(
      "The account, by its name under `accounts`, that the API is in. Default: the account of the domain that maps it; for an API with `openapi`, the one the credentials lead to.",
    ).optional(),
    endpoint: z
      .enum(["edge", "regional", "private"])
      .describe(
        "The endpoint type of a REST API. Default: whatever the domains that map it need; said, it is checked. With `openapi`: `regional`.",
      )
      .optional(),
    name: text(
      "The name that a REST API has in API Gateway, by which CloudWatch counts its errors. Needed for alarms on them. With `openapi`, the name to give it; default: the project's and the API's name.",
    ).optional(),
    regions: z
      .union([
        z
          .record(region, stageOfApi)
          .describe("The API in each region it exists in, by region code."),
        z
          .array(region)
          .min(1, "is empty")
          .describe("With `openapi`: the regions to make the API in."),
      ])
      .describe(
        "Where the API is: its id and stage by region code or, with `openapi`, a list of the regions to make it in.",
      ),
    openapi: text(
      "An OpenAPI 3.0 document of which the fleet makes the API, with API Gateway's extensions: a file's path, from this file's folder. Default: the API exists already, and `regions` has its ids.",
      "apis/orders.yaml",
    ).optional(),
    parameters: z
      .record(
        z.string().regex(/^[A-Za-z]\w{0,254}$/, "is not a name of letters, digits and _"),
        z.union([
          parameter,
          z.record(region, parameter).describe("A text for each region, by region code."),
        ]),
      )
      .describe(
        `What stands for each \`\${Name}\` in the document, everywhere or by region. \`\${AWS::Region}\`, \`\${AWS::AccountId}\` and \`\${AWS::Partition}\` are known by themselves.`,
      )
      .optional(),
    policy: z
      .union([
        text("A file with the policy, in JSON or YAML: its path, from this file's folder."),
        z.record(z.string(), z.unknown()).describe("The policy document."),
      ])
      .describe(
        "The resource policy of a REST API: a file's path, or the policy itself. Default: that of the document; without one, none or, with `vpcEndpoints`, calls through those endpoints only.",
      )
      .optional(),
    vpcEndpoints: z
      .array(
        textLike(
          /^vpce-[0-9a-f]{8,17}$/,
          "a VPC endpoint id such as vpce-0123456789abcdef0",
          "The id of a VPC endpoint for execute-api.",
          "vpce-0123456789abcdef0",
        ),
      )
      .min(1, "is empty")
      .describe("The VPC endpoints that a private API is reached through.")
      .optional(),
    lambdaPermissions: z
      .enum(["managed", "none"])
      .describe(
        "Whether the stack lets the API call the Lambda functions that its document names without a role: `managed`, or `none` where that is done elsewhere. Default: `managed`.",
      )
      .optional(),
    disableExecuteApiEndpoint: z
      .boolean()
      .describe(
        "Whether the API has no default endpoint (`https://<id>.execute-api.…`). Default with `openapi`: yes, so that the host names are the only way in. For an API by its id this only says what is so.",
      )
      .optional(),
    ipAddressType: z
      .enum(["ipv4", "dualstack"])
      .describe(
        "Who reaches the default endpoint of an API with `openapi`: IPv4 clients only, or IPv6 clients too. Default: `ipv4`; private APIs are `dualstack`. Its domains have their own.",
      )
      .optional(),
    minimumCompressionSize: z
      .int()
      .min(0)
      .max(10_485_760)
      .describe(
        "From how many bytes on a REST API compresses its answers: 0 to 10,485,760. Default: it does not, or as the document says.",
      )
      .optional(),
    binaryMediaTypes: z
      .array(text("A media type, such as `application/pdf`.", "application/pdf"))
      .describe(
        "The media types that a REST API passes on as bytes. Default: none, or those of the document.",
      )
      .optional(),
    webAcl: text(
      "The web ACL of a REST API's stage, by its name under `webAcls`. Default: that of the domains that map it.",
    ).optional(),
    authorizer: authorizerSchema.optional(),
    importWarnings: z
      .enum(["fail", "allow"])
      .describe(
        "What becomes of an import that API Gateway warns of, mostly since it leaves a part of the document out: it fails, and the API stays as it was (`fail`), or the API is made without that part and nothing tells (`allow`). Default: `fail`.",
      )
      .optional(),
    stage: stageSchema.optional(),
    tags: tags("Tags beside the fleet's.").optional(),
    accept,
  })
  .superRefine((written, context) => {
    const owned = written.openapi !== undefined;
    const listed = Array.isArray(written.regions);
    if (owned && !listed) {
      const help = "Write a list, such as `regions: [eu-west-1]`, or take `openapi` out.";
      refuse(context, ["regions"], "has ids, but `openapi` makes an API of its own", help);
    }
    if (!owned && listed) {
      const help =
        "Write `regions: { eu-west-1: { id: …, stage: … } }` for an API that exists, or add `openapi: <file>` to make one.";
      refuse(context, ["regions"], "is a list, but without `openapi` no API is made", help);
    }
    for (const key of ownedKeys) {
      if (owned || written[key] === undefined) continue;
      const help =
        "Take it out; whoever makes the API sets it there. Or let the fleet make the API: `openapi: <file>`.";
      refuse(context, [key], "goes with `openapi` only: this API exists already", help);
    }
  })
  .superRefine((written, context) => {
    if (written.openapi === undefined) return;
    for (const key of restKeys) {
      if (written.kind !== "http" || written[key] === undefined) continue;
      const help = "Take it out, or write `kind: rest`.";
      refuse(context, [key], "goes with REST APIs only", help);
    }
    if (written.kind === "http" && (written.endpoint ?? "regional") !== "regional") {
      const help = "Take it out, or write `kind: rest`.";
      refuse(context, ["endpoint"], `cannot be ${written.endpoint} for an HTTP API`, help);
    }
    if (written.kind === "websocket") {
      const help =
        "Refer to a WebSocket API by its id: `regions: { eu-west-1: { id: …, stage: … } }`.";
      refuse(context, ["openapi"], "describes REST and HTTP APIs only", help);
    }
  })
  .superRefine(({ openapi, stage }, context) => {
    if (openapi !== undefined) return;
    for (const key of ["name", "variables", ...loggingKeys] as const) {
      if (stage?.[key] === undefined) continue;
      const help =
        key === "name"
          ? "The stage's name stands beside the API's id, in `regions`."
          : "Take it out; whoever makes the stage sets it there. Or let the fleet make the API: `openapi: <file>`.";
      refuse(context, ["stage", key], "goes with `openapi` only: this stage exists already", help);
    }
  })
  .superRefine(refuseClientCertificate)
  .superRefine(refuseThrottles)
  .superRefine(({ openapi, kind, stage }, context) => {
    if (openapi === undefined || kind !== "http") return;
    for (const key of restLoggingKeys) {
      if (stage?.[key] === undefined) continue;
      const help = "Take it out, or write `kind: rest`.";
      refuse(context, ["stage", key], "goes with REST APIs only", help);
    }
    if (stage?.accessLogs?.firehoseArn === undefined) return;
    const help =
      "Write `logGroup: {}` instead, which makes a log group, or write `kind: rest`. A subscription of the log group can go on to Firehose.";
    refuse(context, ["stage", "accessLogs", "firehoseArn"], "goes with REST APIs only", help);
  })
  .describe("An API that exists already, or one that the fleet makes of an OpenAPI document.");

export type WrittenApi = z.infer<typeof apiSchema>;
