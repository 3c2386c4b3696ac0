import { faultsFor } from "../../support/findings-for";

const many = (count: number, letter = "t") =>
  Array.from({ length: count }, (_, index) => `${letter}${index}: a`).join(", ");

/** Place and message of what is found of a domain in a fleet with such tags. */
function found(fleetTags: string, domainTags = "", more = ""): string[][] {
  return faultsFor(`tags: { ${fleetTags} }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    tags: { ${domainTags} }
    mappings: [{ api: orders }]
${more}`).map(({ at, ruleId, message }) => [at.path.join("."), ruleId, message]);
}

/** The same of the fleet's tags alone. */
function alone(tags: string): string[][] {
  return faultsFor(`tags: ${tags}\ndomains: []\n`).map(({ at, ruleId, message, help }) => [
    at.path.join("."),
    ruleId,
    message,
    help,
  ]);
}

const form = "Write letters, digits, spaces and `_ . : / = + - @`.";

test.each([
  ["letters of any alphabet", '{ équipe: "Zürich", команда: "магазин", チーム: "店", x: "é" }'],
  ["every other sign that AWS takes", '{ "a b_.:/=+-@1": "a b_.:/=+-@1" }'],
  ["nothing in a value", '{ team: "" }'],
  ["aws without a colon, and in a value", '{ aws-team: "aws:shop", team-aws:x: a }'],
  ["a key of 128 characters", `{ ${"k".repeat(128)}: a }`],
  ["a value of 256", `{ k: ${"v".repeat(256)} }`],
  ["letters that take two places in memory", `{ k: ${"𐐀".repeat(256)} }`],
])("%s are taken", (_what, tags) => {
  expect(alone(tags)).toEqual([]);
});

test.each([
  ["a;b", 'the name "a;b" has ";" in it, which no tag of AWS\'s takes', form],
  ["a*", 'the name "a*" has "*" in it, which no tag of AWS\'s takes', form],
  [
    "AWS:x",
    'the name "AWS:x" begins with aws:, which AWS keeps to itself',
    "Write another prefix, or none.",
  ],
  ["", 'the name "" is empty, which the key of a tag cannot be', "Write a name."],
  [
    "k".repeat(129),
    `the name "${"k".repeat(129)}" has 129 characters, and the key of a tag has 128 at most`,
    "Shorten it.",
  ],
])("the key %j is told with its one reason", (key, message, help) => {
  expect(alone(`{ ${JSON.stringify(key)}: a }`)).toEqual([
    [`tags.${key}`, "file-value", message, help],
  ]);
});

test.each([
  ["R&D", '`k` has "&" in it, which no tag of AWS\'s takes', form],
  ["a,b", '`k` has "," in it, which no tag of AWS\'s takes', form],
  ["{}", '`k` has "{" in it, which no tag of AWS\'s takes', form],
  ["*.example.com", '`k` has "*" in it, which no tag of AWS\'s takes', form],
  ["fast 🚀", '`k` has "🚀" in it, which no tag of AWS\'s takes', form],
  [
    "e\u0301quipe",
    "`k` has marks apart from the letters that they belong to, which no tag of AWS's takes",
    "Write `équipe`, in which each letter is one character.",
  ],
  [
    "v".repeat(257),
    "`k` has 257 characters, and the value of a tag has 256 at most",
    "Shorten it.",
  ],
])("the value %j is told with its one reason", (value, message, help) => {
  expect(alone(`{ k: ${JSON.stringify(value)} }`)).toEqual([
    ["tags.k", "file-value", message, help],
  ]);
});

test("an entry's tags are held to the same", () => {
  const at = (path: string) => [
    path,
    "file-value",
    '`team` has "&" in it, which no tag of AWS\'s takes',
  ];
  const tags = 'tags: { team: "R&D" }';
  const fleet = `webAcls: { base: { blockCountries: [KP], ${tags} } }
certificates: { shop: { names: [shop.example.com], ${tags} } }
usagePlans: { partners: { apis: [orders], ${tags} } }
apis: { stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], ${tags} } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }], ${tags} }
`;
  const places = faultsFor(fleet).map(({ at: { path }, ruleId, message }) => [
    path.join("."),
    ruleId,
    message,
  ]);
  expect(places.sort()).toEqual(
    [
      "apis.stock.tags.team",
      "certificates.shop.tags.team",
      "domains.0.tags.team",
      "usagePlans.partners.tags.team",
      "webAcls.base.tags.team",
    ].map(at),
  );
});

test("fifty tags of one map are taken, and fifty-one are told once", () => {
  expect(alone(`{ ${many(50)} }`)).toEqual([]);
  expect(alone(`{ ${many(51)} }`)).toEqual([
    ["tags", "file-value", "`tags` has 51 tags, and a resource of AWS takes 50", "Take 1 tag out."],
  ]);
});

test("the fleet's tags and an entry's count together, a key of both once", () => {
  const plan = (tags: string) =>
    faultsFor(`tags: { ${many(40)} }
usagePlans: { partners: { apis: [orders], keys: [acme], tags: { ${tags} } } }
domains: []
`).map(({ at, message }) => [at.path.join("."), message]);
  expect(plan(many(10, "u"))).toEqual([]);
  expect(plan(`t0: b, ${many(10, "u")}`)).toEqual([]);
  expect(plan(many(11, "u"))).toEqual([
    [
      "usagePlans.partners.tags",
      'the usage plan "partners" would have 51 tags, with the fleet\'s, and AWS takes 50',
    ],
  ]);
});

test("a health check has ten tags, its name among them", () => {
  expect(found(many(5), many(4, "u"))).toEqual([]);
  expect(found(many(5), `Name: mine, ${many(4, "u")}`)).toEqual([]);
  expect(found(many(10))).toEqual([
    [
      "domains.0.healthCheck",
      "tags-count",
      'the health checks of "api.example.com" would have 11 tags, with the fleet\'s and `Name`, and AWS takes 10',
    ],
  ]);
});
