import fc from "fast-check";
import { hostName } from "../../lib/model/host-name";
import { aliasId, certificateId, hostId, mappingId, validationId } from "../../lib/plan/ids";

/** Of few letters, so that many names differ by no more than a dot or a hyphen. */
const label = fc.stringMatching(/^[a1]([a1-]?[a1])?$/);
const host = fc
  .tuple(fc.boolean(), fc.array(label, { minLength: 2, maxLength: 4 }))
  .map(([wildcard, labels]) => (wildcard ? "*." : "") + labels.join("."));
const path = fc.stringMatching(/^[a5f_$-]{1,3}(\/[a5f_$-]{1,3}){0,2}$/);
const mapping = fc.tuple(host, fc.oneof(fc.constant(""), path));

const terraformName = /^[A-Za-z_][A-Za-z0-9_-]*$/;

test("two host names never share an id, and every id is a name that Terraform takes", () => {
  fc.assert(
    fc.property(host, host, (a, b) => {
      expect(hostId(hostName(a))).toMatch(terraformName);
      expect(hostId(hostName(a)) === hostId(hostName(b))).toBe(a === b);
    }),
    { numRuns: 2000 },
  );
});

test("two certificates never share an id, whoever's they are", () => {
  const base = host.filter((text) => !text.startsWith("*."));
  const owner = fc.oneof(
    host.map((text) => ({ kind: "domain" as const, name: hostName(text), external: false })),
    fc.stringMatching(/^[a-c]([a1-]{0,2}[a1])?$/).map((name) => ({ kind: "named" as const, name })),
    base.map((parent) => ({ kind: "cover" as const, parent })),
  );
  fc.assert(
    fc.property(owner, owner, (a, b) => {
      expect(certificateId(a)).toMatch(terraformName);
      expect(certificateId(a) === certificateId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 2000 },
  );
});

test("a certificate's id never looks like that of a host which is named like it", () => {
  const hosts = [
    "certificate.shop",
    "certificate-.shop",
    "cover.example.com",
    "cover--example.com",
  ];
  const ids = [
    ...hosts.map((text) => hostId(hostName(text))),
    certificateId({ kind: "named", name: "shop" }),
    certificateId({ kind: "named", name: "example-com" }),
    certificateId({ kind: "cover", parent: "example.com" }),
    certificateId({ kind: "cover", parent: "shop" }),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test("two mappings never share an id, whatever their hosts and paths", () => {
  fc.assert(
    fc.property(mapping, mapping, ([hostA, pathA], [hostB, pathB]) => {
      const [a, b] = [mappingId(hostName(hostA), pathA), mappingId(hostName(hostB), pathB)];
      expect(a).toMatch(terraformName);
      expect(a === b).toBe(hostA === hostB && pathA === pathB);
    }),
    { numRuns: 2000 },
  );
});

test("names that differ by a dot, a hyphen or an asterisk have ids of their own", () => {
  const names = ["a-b.example.com", "a.b.example.com", "ab.example.com", "a--b.example.com"];
  const wild = ["*.example.com", "wildcard.example.com", "wildcard-.example.com", "1.example.com"];
  const ids = [...names, ...wild].map((name) => hostId(hostName(name)));
  expect(new Set(ids).size).toBe(ids.length);
});

test("paths that differ by what their codes look like have ids of their own", () => {
  const api = hostName("api.example.com");
  const ids = ["a/5f", "a_", "a__5f", "a/_", "a_/", "_", "/", "5f"].map((each) =>
    mappingId(api, each),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("a name and its wildcard have different ids but one validation record", () => {
  const [name, wildcard] = [hostName("example.com"), hostName("*.example.com")];
  expect([hostId(name), hostId(wildcard)]).toEqual(["example_com", "wildcard__example_com"]);
  expect([validationId(name.base), validationId(wildcard.base)]).toEqual([
    "validation__example_com",
    "validation__example_com",
  ]);
});

test("records of one host are told apart by type", () => {
  const api = hostName("1.example.com");
  expect([aliasId(api, "A"), aliasId(api, "AAAA")]).toEqual([
    "alias_a___1_example_com",
    "alias_aaaa___1_example_com",
  ]);
});
