import { z } from "zod";
import { onlyOneOf, refuse } from "./refuse";
import { arn, region, text } from "./text";

/** What only a certificate that is requested can have. */
const requestKeys = [
  "domainName",
  "alternativeNames",
  "keyAlgorithm",
  "validation",
  "validationRecords",
  "wait",
] as const;

/** The certificate of a domain: requested from ACM, or existing ones by ARN. */
export const certificateSchema = z
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
        "Whether the stack makes the validation records in Route 53, or relies on records that exist already. Default: `managed`.",
      )
      .optional(),
    wait: z
      .boolean()
      .describe(
        "Whether the stack waits for the certificate and then makes the domain. Default: yes, but for names whose DNS is not in Route 53: there the first apply only requests the certificate and tells which records to create.",
      )
      .optional(),
  })
  .superRefine((written, context) => {
    onlyOneOf(context, written, ["arn", "arns"]);
    for (const key of requestKeys) onlyOneOf(context, written, ["arn", key]);
    for (const key of requestKeys) onlyOneOf(context, written, ["arns", key]);
    if (written.validationDomain !== undefined && written.validation !== "email") {
      refuse(
        context,
        ["validationDomain"],
        "goes with `validation: email` only",
        "Leave it out, or add `validation: email`.",
      );
    }
  })
  .describe(
    "The certificate. Default: one for the domain's name, requested from ACM and validated by DNS.",
  );

export type WrittenCertificate = z.infer<typeof certificateSchema>;
