/**
 * A record's name as Route 53 shows it to policies: in lower case, without a dot at the end, and
 * with the octal code of all but letters, digits, hyphens, underscores and dots.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html
 */
export function normalizedRecordName(name: string): string {
  return name
    .replace(/\.$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, (character) => {
      const codes = [...Buffer.from(character)];
      return codes.map((code) => `\\${code.toString(8).padStart(3, "0")}`).join("");
    });
}
