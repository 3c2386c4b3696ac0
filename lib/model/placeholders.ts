import type { OwnedApi } from "./api";
import { partitionOf } from "./regions";

/** `${…}` with a name between the braces. */
const placeholder = /\$\{([^{}]*)\}/g;

/** What stands in one region for the names that its document may have, as far as it is known. */
export function valuesIn(
  { parameters, account }: Pick<OwnedApi, "parameters" | "account">,
  region: string,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, { value }] of parameters) {
    const here = typeof value === "string" ? value : value.get(region);
    if (here !== undefined) values.set(name, here);
  }
  values.set("AWS::Region", region);
  values.set("AWS::Partition", partitionOf(region));
  // Where it is not known here, API Gateway puts the id of its own account there at the import.
  const id = account?.target?.id;
  if (id !== undefined) values.set("AWS::AccountId", id);
  return values;
}

/** The text with what stands for its names; the others stay, for API Gateway and its templates. */
export function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(placeholder, (whole, name: string) => values.get(name) ?? whole);
}

/** What API Gateway itself fills in at the import. */
export const importVariables: readonly string[] = [
  "AWS::Region",
  "AWS::AccountId",
  "AWS::Partition",
];
