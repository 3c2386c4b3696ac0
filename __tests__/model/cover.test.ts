import { coverOf } from "../../lib/model/cover";
import { hostName } from "../../lib/model/host-name";
import type { Zone } from "../../lib/model/zone";

const at = { file: "domains.yaml", path: [] };

function zone(name: string, cover: "each" | "wildcard", isPrivate = false): Zone {
  return {
    kind: "hosted",
    at,
    key: name,
    name,
    id: name,
    account: undefined,
    private: isPrivate,
    cover,
  };
}

/** The parent of the name's certificate and the zone that gives it. */
function cover(name: string, ...zones: Zone[]): string[] {
  const found = coverOf(hostName(name), zones);
  return found === undefined ? [] : [found.parent, found.zone.name];
}

const com = zone("example.com", "wildcard");

test.each([
  ["a name", "api.example.com", "example.com"],
  ["a wildcard", "*.example.com", "example.com"],
  [
    "the zone's own name, with its own wildcard and not with that of what is above",
    "example.com",
    "example.com",
  ],
  ["a name further down", "a.b.example.com", "b.example.com"],
  ["a wildcard further down", "*.b.example.com", "b.example.com"],
])("%s is covered by the name above it", (_what, name, parent) => {
  expect(cover(name, com)).toEqual([parent, "example.com"]);
});

test("the nearest public zone decides, also for the name that it begins at", () => {
  const shop = zone("shop.example.com", "each");
  expect(cover("shop.example.com", com, shop)).toEqual([]);
  expect(cover("a.shop.example.com", com, shop)).toEqual([]);
  const covering = zone("shop.example.com", "wildcard");
  expect(cover("shop.example.com", zone("example.com", "each"), covering)).toEqual([
    "shop.example.com",
    "shop.example.com",
  ]);
  expect(cover("b.example.com", zone("example.com", "each"), covering)).toEqual([]);
});

test("private zones do not count, since they prove nothing", () => {
  const internal = zone("internal.example.com", "each", true);
  expect(cover("ledger.internal.example.com", com, internal)).toEqual([
    "internal.example.com",
    "example.com",
  ]);
  expect(cover("ledger.internal.example.com", internal)).toEqual([]);
});

test("DNS that is kept elsewhere covers nothing", () => {
  expect(cover("api.example.com", { kind: "external", at, key: "", name: "example.com" })).toEqual(
    [],
  );
});

test.each([
  ["api.com", "com", "a wildcard of a top-level domain"],
  ["a.corp.internal", "corp.internal", "a name outside the public DNS"],
  ["x.cloudfront.net", "cloudfront.net", "a name of Amazon's"],
  ["API.example.com", "example.com", "a name that is none"],
])("%s in the zone %s has a certificate of its own: nobody could request %s", (name, listed) => {
  expect(cover(name, zone(listed, "wildcard"))).toEqual([]);
});

test("a parent of 64 characters is covered, one of 65 is not", () => {
  const parent = (length: number) => `${"a".repeat(40)}.${"b".repeat(length - 53)}.example.com`;
  expect([parent(64).length, parent(65).length]).toEqual([64, 65]);
  expect(cover(`x.${parent(64)}`, com)).toEqual([parent(64), "example.com"]);
  expect(cover(`x.${parent(65)}`, com)).toEqual([]);
});
