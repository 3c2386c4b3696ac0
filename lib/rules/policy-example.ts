import type { Examples } from "../findings/explanation";
import { plainDocument } from "./openapi-example";

/** Two fleets with an API that differs in its policy, or in what else is said of it. */
export function policyExamples(fails: string, passes: string): Examples {
  return {
    fails: fleetWith(fails),
    passes: fleetWith(passes),
    files: { "apis/items.yaml": plainDocument },
  };
}

/** A statement that lets everybody in, with more keys. */
export function allow(more = ""): string {
  return `{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: execute-api:/*${more} }`;
}

/** A policy of these statements, as a key of an API. */
export function policyOf(...statements: string[]): string {
  return `    policy:
      Version: "2012-10-17"
      Statement:
${statements.map((each) => `        - ${each}\n`).join("")}`;
}

function fleetWith(api: string): string {
  const isPrivate = api.includes("private");
  return `apis:
  items:
    kind: rest
    openapi: apis/items.yaml
    regions: [eu-west-1]
${api}domains:
  - name: items.${isPrivate ? "internal." : ""}example.com
    endpoint: ${isPrivate ? "private" : "regional"}
    region: eu-west-1
${isPrivate ? "    vpcEndpoints: [vpce-0123456789abcdef0]\n" : ""}    mappings: [{ api: items }]
`;
}
