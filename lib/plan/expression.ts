/**
 * What Terraform works out while it applies, as it stands between `${` and `}`, such as
 * `aws_api_gateway_stage.stock.arn`. Every string of a plan is data, whatever it looks like: what is
 * to be evaluated is one of these. None is made of what a user wrote, but for ids.
 */
export interface Expression {
  readonly expression: string;
}

/** A text as it is, one that Terraform works out, or one of pieces of both kinds. */
export type PlannedText = string | Expression | readonly (string | Expression)[];

/** The expression with this text. */
export function expression(text: string): Expression {
  return { expression: text };
}

/** The text, with `instead` in the place of all that only Terraform works out. */
export function knownText(text: PlannedText, instead: string): string {
  if (typeof text === "string") return text;
  const pieces = "expression" in text ? [text] : text;
  return pieces.map((piece) => (typeof piece === "string" ? piece : instead)).join("");
}
