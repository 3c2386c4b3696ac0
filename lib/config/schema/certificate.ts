import { z } from "zod";
import { accept } from "./acceptance";
import { onlyOneOf, refuse } from "./refuse";
import { tags } from "./tags";
import { arn, region, text } from "./text";

/** How a certificate is requested and validated, whoever it is for. */
const request = {
  keyAlgorithm: text(
    "`RSA_2048`, `EC_prime256v1` or `EC_secp384r1`. Default: `RSA_2048`.",
  ).optional(),
  validation: z
    .enum(["dns", "email"])
    .describe(
      "How ACM makes sure that the names are yours. Default: `dns`, which renews by itself.",
    )
    .optional(),
  validationDomain: text(
    "With `validation: email`: the parent domain whose postmasters get the mail. Default: each name's own.",
  ).optional(),
  validationRecords: z
    .enum(["managed", "existing"])
    .describe(
      "Whether the stack makes the validation records in Route 53, or relies on records that exist already, such as the simple one of another certificate for the name. Default: `managed`.",
    )
    .optional(),
  wait: z
    .boolean()
    .describe(
      "Whether the stack waits for the certificate and then makes the domain. Default: yes, but for names whose DNS is not in Route 53: there the first apply only requests the certificate and tells which records to create.",
    )
    .optional(),
};

/** What only a certificate that is requested can have. */
const requestKeys = [
  "domainName",
  "alternativeNames",
  "keyAlgorithm",
  "validation",
  "validationRecords",
  "wait",
] as const;

const ownCertificate = z
  .strictObject({
    arn: arn(
      "An existing certificate. Edge: in us-east-1; else in the domain's region.",
      "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012",
    ).optional(),
    arns: z
      .record(region, arn("The existing certificate in this region."))
      .describe("Existing certificates of a domain in several regions, by region.")
      .optional(),
    domainName: text(
      "The certificate's main name. Default: the domain's own. Shorter than 65 characters; may be a wildcard.",
    ).optional(),
    alternativeNames: z
      .array(text("A host name, or a wildcard such as `*.example.com`.", "www.example.com"))
      .describe("More names for the certificate to cover.")
      .optional(),
    ...request,
  })
  .superRefine((written, context) => {
    onlyOneOf(context, written, ["arn", "arns"]);
    for (const key of requestKeys) onlyOneOf(context, written, ["arn", key]);
    for (const key of requestKeys) onlyOneOf(context, written, ["arns", key]);
    mailNeedsEmail(context, written);
  })
  .describe("A certificate of the domain's own: requested from ACM, or existing ones by ARN.");

/** The certificate of a domain: its own, or the name of a shared one. */
export const certificateSchema = z
  .union([text("A shared certificate, by its name under `certificates`.", "shop"), ownCertificate])
  .describe(
    "The certificate: one of the domain's own, or a shared one by its name under `certificates`. Default: one for the domain's name, requested from ACM and validated by DNS, or the one that the `cover` of its zone makes.",
  );

/** A certificate that several domains can share. */
export const namedCertificateSchema = z
  .strictObject({
    names: z
      .array(text("A host name, or a wildcard such as `*.example.com`."))
      .min(1, "is empty: a certificate needs at least one name")
      .describe(
        "The names that the certificate covers, the main one first: that one is shorter than 65 characters.",
      ),
    ...request,
    tags: tags("Tags beside the fleet's.").optional(),
    accept,
  })
  .superRefine((written, context) => mailNeedsEmail(context, written))
  .describe(
    "A certificate that several domains share: requested and validated once in each stack that has one of them, which is to say once for each account, region and endpoint type.",
  );

export type WrittenOwnCertificate = z.infer<typeof ownCertificate>;
export type WrittenCertificate = z.infer<typeof certificateSchema>;
export type WrittenNamedCertificate = z.infer<typeof namedCertificateSchema>;
/** What all requested certificates can say. */
export type WrittenRequest = Pick<WrittenOwnCertificate, keyof typeof request>;

function mailNeedsEmail(context: Parameters<typeof refuse>[0], written: WrittenRequest): void {
  if (written.validationDomain === undefined || written.validation === "email") return;
  refuse(
    context,
    ["validationDomain"],
    "goes with `validation: email` only",
    "Leave it out, or add `validation: email`.",
  );
}
