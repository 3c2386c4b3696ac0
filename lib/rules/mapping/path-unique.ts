import { apiGateway } from "../../facts/pages";
import type { Domain, Mapping } from "../../model/domain";
import { isEmptyPath } from "../../model/mapping-path";
import type { Rule, Violation } from "../rule";

export const mappingPathUnique: Rule = {
  id: "mapping-path-unique",
  severity: "error",
  because: "aws-refuses",
  title: "A domain maps each path once",
  why: "The second mapping fails with `ConflictException: ApiMapping key already exists for this domain name`, and which of the two is the second is a matter of chance.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: shop, api: orders }, { path: shop, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: shop, api: orders }, { path: carts, api: carts }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const first = new Map<string, Mapping>();
  return domain.mappings.flatMap((mapping) => {
    const empty = isEmptyPath(mapping.path);
    const key = empty ? "" : mapping.path;
    const earlier = first.get(key) ?? mapping;
    first.set(key, earlier);
    if (earlier === mapping) return [];
    return [
      {
        at: mapping.at,
        message: `${empty ? "the empty path" : `path "${key}"`} is mapped to "${earlier.api.name}" already`,
        help: helpFor(empty, earlier.api.name === mapping.api.name, mapping.api.name),
        related: [{ at: earlier.at, message: "the first mapping" }],
      },
    ];
  });
}

function helpFor(empty: boolean, same: boolean, api: string): string {
  if (same) return "Take one of the two out, or give it a path of its own.";
  if (empty) return `Give one of the two a path, such as \`path: "${api}"\`.`;
  return "Give one of the two another path, or take one out.";
}
