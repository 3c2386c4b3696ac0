/**
 * Whether a resource of a policy and an ARN of the Service Authorization Reference can stand for the
 * same resource. In a policy `*` is any text, `?` any character and `${*}` an asterisk; in the
 * reference `${Name}` is any text, of one part unless it is the end.
 */
export function canBeBoth(resource: string, arn: string): boolean {
  return meet(piecesOfPolicy(resource), piecesOfReference(arn));
}

/** A character, or any text: of all characters, or without those that end a part of an ARN. */
type Piece = { readonly character: string } | { readonly text: "any" | "part" };

function piecesOfPolicy(resource: string): Piece[] {
  return resource.split(/(\$\{[*?$]\}|\*)/).flatMap((part): Piece[] => {
    if (part === "*") return [{ text: "any" }];
    if (/^\$\{.\}$/.test(part)) return [{ character: part.charAt(2) }];
    return [...part].map((character) => ({ character }));
  });
}

function piecesOfReference(arn: string): Piece[] {
  const parts = arn.split(/(\$\{\w+\})/).filter((part) => part !== "");
  return parts.flatMap((part, index): Piece[] => {
    if (!part.startsWith("$" + "{")) return [...part].map((character) => ({ character }));
    return [{ text: index === parts.length - 1 ? "any" : "part" }];
  });
}

/** Whether some text fits both. Texts are tried empty first, then a character longer. */
function meet(one: readonly Piece[], other: readonly Piece[]): boolean {
  const [a, ...afterA] = one;
  const [b, ...afterB] = other;
  if (a === undefined || b === undefined) return [...one, ...other].every(isText);
  if (isText(a)) return meet(afterA, other) || (takes(a, b) && meet(one, afterB));
  if (isText(b)) return meet(one, afterB) || (takes(b, a) && meet(afterA, other));
  return a.character === b.character && meet(afterA, afterB);
}

type Text = Extract<Piece, { text: unknown }>;

function isText(piece: Piece): piece is Text {
  return "text" in piece;
}

/** Texts take each other: what one is, the other can be too, as far as it goes. */
function takes({ text }: Text, piece: Piece): boolean {
  return text === "any" || isText(piece) || !/[:/]/.test(piece.character);
}
