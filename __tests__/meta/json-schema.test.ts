import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { parse } from "yaml";
import { fleetJsonSchema, type JsonSchema } from "../../lib/config/json-schema";
import { exampleConfig, exampleNames } from "../../scripts/examples";

const schema = fleetJsonSchema();

/** The ways to the keys without a description. */
function undescribed(node: JsonSchema, path = ""): string[] {
  const inner = [
    ...Object.entries(node.properties ?? {}),
    ...(node.anyOf ?? node.oneOf ?? []).map((each, index) => [`(${index})`, each] as const),
    ...(node.items === undefined ? [] : [["[]", node.items] as const]),
    ...(typeof node.additionalProperties === "object"
      ? [["<name>", node.additionalProperties] as const]
      : []),
  ];
  const own = Object.entries(node.properties ?? {}).filter(
    ([, each]) => (each.description ?? "") === "",
  );
  return [
    ...own.map(([key]) => `${path}.${key}`),
    ...inner.flatMap(([key, each]) => undescribed(each, `${path}.${key}`)),
  ];
}

test("every key of the language has a description for the editor to show", () => {
  expect(undescribed(schema)).toEqual([]);
});

describe("an editor with the schema", () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  const files = exampleNames().filter((name) => name !== "team-files" && name !== "broken");

  test.each(["domains.yaml", ...files.map(exampleConfig)])("takes %s", (file) => {
    expect(validate(parse(readFileSync(file, "utf8"))) ? [] : validate.errors).toEqual([]);
  });

  test("marks an unknown key, a wrong endpoint and a missing mapping", () => {
    const domain = { name: "api.example.com", endpoint: "regional", region: "eu-west-1" };
    expect(validate({ domains: [{ ...domain, mappings: [{ api: "orders" }] }] })).toBe(true);
    expect(validate({ domains: [domain] })).toBe(false);
    expect(
      validate({ domains: [{ ...domain, mappings: [{ api: "orders" }], endpoint: "local" }] }),
    ).toBe(false);
    expect(validate({ domains: [], domain: [] })).toBe(false);
  });
});
