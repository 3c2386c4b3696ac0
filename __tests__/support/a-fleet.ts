/** YAML by key. A key that is undefined is left out. */
type Lines = Readonly<Record<string, string | undefined>>;

/**
 * A fleet without mistakes but for the given sections: `project`, `zones` and `apis` on lines 1 to
 * 3, one domain from line 5 on, other sections after it.
 */
export function aFleet(sections: Lines = {}): string {
  const all: Lines = {
    project: "acme",
    zones: "{ example.com: { id: Z1 } }",
    apis: "{ orders: { kind: rest, regions: { eu-west-1: { id: a1, stage: prod } } } }",
    domains: aDomain(),
    ...sections,
  };
  return lines(all).join("\n");
}

/**
 * A list of one domain without mistakes but for the given keys. In a fleet its `name`, `endpoint`,
 * `region` and `mappings` are on lines 5 to 8, other keys after them.
 */
export function aDomain(keys: Lines = {}): string {
  const all: Lines = {
    name: "api.example.com",
    endpoint: "regional",
    region: "eu-west-1",
    mappings: "[{ api: orders }]",
    ...keys,
  };
  return `\n  - ${lines(all).join("\n    ")}`;
}

function lines(all: Lines): string[] {
  return Object.entries(all).flatMap(([key, yaml]) =>
    yaml === undefined ? [] : [`${key}: ${yaml}`],
  );
}
