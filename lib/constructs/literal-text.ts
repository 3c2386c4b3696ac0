/** What Terraform takes for just this text: it would evaluate `${…}` and `%{…}` in it. */
export function literalText(text: string): string {
  return text.replace(/[$%]\{/g, (start) => `${start.charAt(0)}${start}`);
}
