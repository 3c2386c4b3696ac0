/**
 * What Terraform takes for just this text: it would evaluate `${…}` and `%{…}` in it. CDKTF's tokens
 * stay, since they stand for what it is to evaluate; a dollar before one would escape that.
 */
export function literalText(text: string): string {
  return text.replace(/\$(?=\$\{TfToken\[)|\$\{(?!TfToken\[)|%\{/g, (start) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's way to write a dollar there
    start === "$" ? '${"$"}' : `${start.charAt(0)}${start}`,
  );
}

/** The text between quotation marks, as it stands in an expression. */
export function quotedText(text: string): string {
  return JSON.stringify(literalText(text));
}
