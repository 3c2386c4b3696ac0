/**
 * A name that stands for itself in a resource of a policy: what IAM would take for a pattern or a
 * variable is written as the character that it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function literal(name: string): string {
  return name.replace(/[*?]|\$(?=\{)/g, (character) => `\${${character}}`);
}
