import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const routing = (ireland: string, virginia: string) =>
  `routing: { policy: geolocation, locations: { eu-west-1: [${ireland}], us-east-1: [${virginia}] } }`;

test.each([
  ["{ country: uk }", '"uk" is not the code of a country', "Write `country: GB`."],
  ["{ country: EU }", '"EU" is not the code of a country', "Write `continent: EU` for Europe."],
  [
    "{ country: Germany }",
    '"Germany" is not the code of a country',
    "Write the two-letter code of ISO 3166, in capitals, such as `DE` for Germany.",
  ],
  [
    "{ country: EH }",
    'Route 53 knows no addresses of the country "EH", and makes no record for it',
    "Remove it: its clients are led by the continent, or by `default`.",
  ],
  [
    "{ country: US, subdivision: us-ca }",
    '"us-ca" is not the code of a state of the United States',
    "Write `CA`.",
  ],
  [
    "{ country: US, subdivision: California }",
    '"California" is not the code of a state of the United States',
    "Write the two capitals of the postal service, such as `CA` for California.",
  ],
])("%s is told with what was meant", (location, message, help) => {
  expect(toldOfRouted(routing("default", location))).toEqual([
    [
      "routing-location-code",
      `routing.locations.us-east-1.0.${location.includes("subdivision") ? "subdivision" : "country"}`,
      message,
      help,
    ],
  ]);
});

test("a continent, a country in it and a state of it are locations of their own", () => {
  const america = "{ continent: NA }, { country: US }, { country: US, subdivision: CA }";
  expect(brokenByRouted(routing("default, { continent: AF }, { country: AF }", america))).toEqual(
    [],
  );
});

test("a location that is there twice in one region is told without naming another", () => {
  expect(toldOfRouted(routing("default, { continent: EU }, default", "{ continent: NA }"))).toEqual(
    [
      [
        "routing-location-unique",
        "routing.locations.eu-west-1.2",
        "the default location leads to eu-west-1 already",
        "Remove one of the two.",
      ],
    ],
  );
});

test("a location has a continent or a country, and a state only of the United States", () => {
  const refused = (location: string) => toldOfRouted(routing("default", location));
  const help = "Write one of `{ continent: EU }`, `{ country: GB }` and `default`.";
  expect(refused("{}")).toEqual([
    ["file-missing-key", "routing.locations.us-east-1.0.country", "`country` is missing", help],
  ]);
  expect(refused("{ continent: EU, country: GB }")).toEqual([
    [
      "file-value",
      "routing.locations.us-east-1.0.country",
      "`country` cannot stand beside `continent`",
      help,
    ],
  ]);
  expect(refused("{ country: CA, subdivision: ON }")).toEqual([
    [
      "file-value",
      "routing.locations.us-east-1.0.subdivision",
      "`subdivision` goes with `country: US` only",
      "Route 53 knows the states of the United States only.",
    ],
  ]);
});
