import { type IResolvable, Token } from "cdktf";
import { type Expression, expression, type PlannedText } from "../plan/expression";

/**
 * The string that CDKTF's arguments take for a planned text: tokens for what Terraform is to work
 * out. Without a token a string is data, and the stack is written so that Terraform takes it for that.
 */
export function evaluated(text: PlannedText): string {
  if (typeof text === "string") return text;
  const pieces = "expression" in text ? [text] : text;
  return pieces.map((piece) => (typeof piece === "string" ? piece : token(piece))).join("");
}

/** The same for an expression that a construct makes itself. It holds nothing that a user wrote, but for ids. */
export function evaluatedExpression(text: string): string {
  return token(expression(text));
}

function token({ expression: text }: Expression): string {
  return Token.asString(new Evaluated(text));
}

/** An expression among CDKTF's tokens. */
class Evaluated implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly text: string) {}

  resolve(): string {
    return `\${${this.text}}`;
  }

  toString(): string {
    return Token.asString(this);
  }
}
