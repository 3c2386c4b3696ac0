import type { Condition, PolicyDocument, Statement } from "../../lib/iam/statement";

/** What IAM is asked for when a call comes in. */
export interface IamRequest {
  readonly action: string;
  readonly resource: string;
  /** The values of condition keys. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** The statements that allow a request, the way IAM compares them. */
export function allowing(
  documents: readonly PolicyDocument[],
  { action, resource, context }: IamRequest,
): Statement[] {
  return documents
    .flatMap((document) => document.Statement)
    .filter(
      (statement) =>
        statement.Action.some((each) => each.toLowerCase() === action.toLowerCase()) &&
        statement.Resource.some((pattern) => isLike(resource, pattern)) &&
        holds(statement.Condition ?? {}, context),
    );
}

function holds(condition: Condition, context: IamRequest["context"]): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) =>
      isMet(operator, context[key] ?? [], (value) =>
        operator.endsWith("StringLike") || operator === "ArnEquals"
          ? values.some((pattern) => isLike(value, pattern))
          : values.includes(value),
      ),
    ),
  );
}

function isMet(
  operator: string,
  values: readonly string[],
  matches: (value: string) => boolean,
): boolean {
  switch (operator) {
    case "ForAllValues:StringEquals":
    case "ForAllValues:StringLike":
      return values.every(matches);
    case "StringEquals":
    case "StringLike":
    case "ArnEquals":
      return values.length === 1 && values.every(matches);
    default:
      throw new Error(`the tests do not know the operator ${operator}`);
  }
}

/** Whether the text fits a pattern in which `*` is any text, `?` any character and `${*}` an asterisk. */
export function isLike(text: string, pattern: string): boolean {
  const expression = pattern
    .split(/(\$\{\*\}|\*|\?)/)
    .map((part) => {
      if (part === "*") return ".*";
      if (part === "?") return ".";
      return (part.startsWith("$" + "{") ? "*" : part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${expression}$`, "s").test(text);
}
