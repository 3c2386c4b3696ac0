import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const weighted = (weights: string) => `routing: { policy: weighted, weights: { ${weights} } }`;

test("a region that is written wrong is one mistake, not one too many and one too few", () => {
  expect(toldOfRouted(weighted("eu-wset-1: 1, us-east-1: 1"))).toEqual([
    [
      "routing-regions",
      "routing.weights.eu-wset-1",
      '"api.example.com" is not in eu-wset-1, but `weights` has it',
      "Did you mean `eu-west-1`?",
    ],
  ]);
});

test("every region that is missing is told at once", () => {
  expect(toldOfRouted("routing: { policy: geolocation, locations: {} }")[0]).toEqual([
    "routing-regions",
    "routing.locations",
    '`locations` has nothing for eu-west-1 and us-east-1, where "api.example.com" is too',
    "Add `eu-west-1: [{ continent: … }]` and `us-east-1: [{ continent: … }]`, or remove the region from the domain.",
  ]);
});

test("a bias may be left out, but not be given for another region", () => {
  expect(brokenByRouted("routing: { policy: geoproximity }")).toEqual([]);
  expect(brokenByRouted("routing: { policy: geoproximity, bias: { eu-west-2: 5 } }")).toEqual([
    ["routing-regions", "routing.bias.eu-west-2"],
  ]);
});

test("a region that AWS does not have is one mistake", () => {
  const regions = "regions: [eu-wset-1, us-east-1]";
  expect(brokenByRouted(regions, weighted("eu-west-1: 1, us-east-1: 1"))).toContainEqual([
    "region-form",
    "regions.0",
  ]);
  expect(brokenByRouted(regions, weighted("eu-west-1: 1, us-east-1: 1"))).not.toContainEqual([
    "routing-regions",
    "routing.weights.eu-west-1",
  ]);
});

test("one region may have a policy too", () => {
  const one = ["regions: none", "region: eu-west-1"];
  expect(brokenByRouted(...one, "healthCheck: none", weighted("eu-west-1: 1"))).toEqual([]);
  expect(brokenByRouted(...one, "healthCheck: none", "routing: { policy: latency }")).toEqual([]);
});
