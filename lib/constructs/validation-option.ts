import { evaluatedExpression } from "./evaluated";
import { quotedText } from "./literal-text";

/**
 * What ACM tells of the record that proves a name. A name and its wildcard have one record, and a
 * certificate may hold either or both: hence the first match.
 */
export function validationOption(
  certificateId: string,
  name: string,
  attribute: "resource_record_name" | "resource_record_value",
): string {
  const options = `aws_acm_certificate.${certificateId}.domain_validation_options`;
  const isName = `trimprefix(option.domain_name, "*.") == ${quotedText(name)}`;
  return evaluatedExpression(`[for option in ${options} : option.${attribute} if ${isName}][0]`);
}

/** All records that prove a certificate's names, as an output tells people to create them. */
export function validationOptions(certificateId: string): string {
  const options = `aws_acm_certificate.${certificateId}.domain_validation_options`;
  const record =
    "{ name = option.resource_record_name, type = option.resource_record_type, value = option.resource_record_value }";
  return evaluatedExpression(`distinct([for option in ${options} : ${record}])`);
}
