import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const form =
  "Names have lower-case letters, digits and hyphens, a letter first, at most 40 characters.";

describe("a name that YAML or JavaScript has a use for", () => {
  test("is a name like others, where it has the form of one", () => {
    const names = ["constructor", "null", "true", "yes", "prototype"];
    const api = "{ kind: rest, regions: { eu-west-1: { id: a1, stage: prod } } }";
    const text = aFleet({
      accounts: `{ ${names.map((name, index) => `${name}: { id: "11111111111${index}" }`).join(", ")} }`,
      apis: `{ constructor: ${api} }`,
      tags: "{ constructor: a, toString: b, hasOwnProperty: c, null: d, 1.0: e }",
      domains: aDomain({ account: "constructor", mappings: "[{ api: constructor }]" }),
    });
    expect(told(text)).toEqual([]);
  });

  test.each(["1", "1.5", "0x10", "~", '""', '" "', "toString", "hasOwnProperty"])(
    "%s is refused as the name of an account, as it is written",
    (name) => {
      const text = aFleet({ accounts: `{ ${name}: { id: "111111111111" } }` });
      const shown = name.startsWith('"') ? name : `"${name}"`;
      expect(told(text)).toEqual([
        [
          "domains.yaml:9:13",
          "file-value",
          `${shown} cannot be a name under \`accounts\``,
          expect.stringContaining(form),
        ],
      ]);
    },
  );

  const example =
    "List it, such as `apis: { constructor: { kind: rest, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } } } }`; `apis` has orders.";
  const byAName =
    "List it there, by a name of lower-case letters, digits and hyphens; `apis` has orders.";

  test.each([
    ["constructor", example],
    ["toString", byAName],
    ["__proto__", byAName],
  ])("%s is nothing that is listed", (name, help) => {
    expect(told(aFleet({ domains: aDomain({ mappings: `[{ api: ${name} }]` }) }))).toEqual([
      ["domains.yaml:8:18", "reference-known", `nothing under \`apis\` is named \`${name}\``, help],
    ]);
  });

  test.each([
    ['""', 'zone "" is empty'],
    ["constructor", 'zone "constructor" is a single label'],
    ["1", 'zone "1" is a single label'],
  ])("%s is no name of a zone", (name, message) => {
    const found = told(aFleet({ zones: `{ example.com: { id: Z1 }, ${name}: { id: Z2 } }` }));
    expect(found.map(([place, ruleId, fact]) => [place, ruleId, fact])).toEqual([
      ["domains.yaml:2:35", "dns-zone-name", message],
    ]);
  });
});

test("of many names, the first are told", () => {
  const zones = Array.from({ length: 30 }, (_, index) => `z${index}.example.com: external`);
  const found = told(
    aFleet({
      zones: `{ example.com: { id: Z1 }, ${zones.join(", ")} }`,
      domains: aDomain({ zone: "other" }),
    }),
  );
  expect(found.map(([, , , help]) => help)).toEqual([
    expect.stringMatching(/; `zones` has example\.com, z0\..* and 11 more\.$/),
  ]);
});
