/**
 * What is wrong with the brackets of a regular expression of Java's, in which API Gateway writes its
 * patterns; undefined where nothing of that kind is. A pattern that JavaScript does not know may be right.
 */
export function patternFault(pattern: string): string | undefined {
  const [first = ""] = pattern;
  if (/[*+?]/.test(first)) return `begins with \`${first}\`, which repeats what stands before it`;
  const unescaped = pattern.replace(/\\[\s\S]/g, "");
  const outside = unescaped.replace(/\[\^?\]?[^\]]*\]/g, "");
  if (outside.includes("[")) return "does not close the bracket `[`";
  let open = 0;
  for (const sign of outside) {
    if (sign === "(") open += 1;
    if (sign === ")") open -= 1;
    if (open < 0) return "closes a bracket that is not open: `)`";
  }
  return open > 0 ? "does not close the bracket `(`" : undefined;
}
