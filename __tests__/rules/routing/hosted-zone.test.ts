import { brokenByRouted } from "../../support/routed-domain";

test("what only latency would say is no matter, as nobody wrote it", () => {
  expect(brokenByRouted("healthCheck: none", "zone: external")).toEqual([]);
});

test("a policy that was chosen is told", () => {
  const routing = "routing: { policy: geoproximity }";
  expect(brokenByRouted("healthCheck: none", "zone: external", routing)).toEqual([
    ["routing-hosted-zone", "routing"],
  ]);
});

test("a zone that is missing, or not listed, is one mistake", () => {
  expect(brokenByRouted("name: api.example.org")).toEqual([["dns-zone-found", "name"]]);
  expect(brokenByRouted("zone: exmaple.com")).toEqual([["reference-known", "zone"]]);
});
