import { documentWith } from "../../lib/rules/openapi-example";
import { faultsFor } from "./findings-for";

interface Around {
  /** What the fleet says of the API, beside its document and region. */
  readonly api?: string;
  /** What it says of the domain that maps the API. */
  readonly domain?: string;
  /** Keys of the document beside its paths. */
  readonly more?: string;
  readonly region?: string;
}

/** Rule, message and help of the faults of an API whose document has these paths. */
export function pathFaults(paths: string, { more = "", ...around }: Around = {}): string[][] {
  return documentFaults(documentWith(paths, more), around);
}

/** Rule, message and help of the faults of an API with this document. */
export function documentFaults(
  document: string,
  { api = "kind: rest", domain = "", region = "eu-west-1" }: Omit<Around, "more"> = {},
): string[][] {
  return faultsFor(
    `apis:
  items: { ${api}, openapi: apis/items.yaml, regions: [${region}] }
domains:
  - { name: api.example.com, endpoint: regional, region: ${region}, mappings: [{ api: items }]${domain === "" ? "" : `, ${domain}`} }
`,
    { "apis/items.yaml": document },
  ).map(({ ruleId, message, help }) => [ruleId, message, help]);
}

/** The rules among them. */
export function ruleIds(faults: readonly string[][]): (string | undefined)[] {
  return faults.map(([id]) => id);
}
