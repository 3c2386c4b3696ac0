/** The fleet that both programs make: regional domains in one region, names in one public zone. */
export const region = "eu-west-1";
export const zone = { name: "example.com", id: "Z0123456789PUBLIC" };
export const stage = "prod";
export const apis = [
  { name: "carts", id: "a1b2c3d4e5" },
  { name: "orders", id: "f6g7h8i9j0" },
];
export const project = "bench";
export const stackName = `regional-${region}`;

export function hostNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `api-${index}.${zone.name}`);
}

/** The fleet as a person would write it. */
export function fleetYaml(count: number): string {
  return [
    `project: ${project}`,
    `quotas: { publicDomains: ${2 * count}, certificates: ${2 * count}, recordsPerZone: ${6 * count} }`,
    "zones:",
    `  ${zone.name}: { id: ${zone.id} }`,
    "apis:",
    ...apis.flatMap(({ name, id }) => [
      `  ${name}:`,
      "    kind: rest",
      "    regions:",
      `      ${region}: { id: ${id}, stage: ${stage} }`,
    ]),
    "domains:",
    ...hostNames(count).flatMap((name) => [
      `  - name: ${name}`,
      "    endpoint: regional",
      `    region: ${region}`,
      "    mappings:",
      ...apis.map((api) => `      - { path: ${api.name}, api: ${api.name} }`),
    ]),
    "",
  ].join("\n");
}
