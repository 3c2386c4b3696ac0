import { findingsFor } from "../../support/findings-for";

const ids = (name: string, certificate: string) =>
  findingsFor(`domains:
  - name: "${name}"
    endpoint: regional
    region: eu-west-1
    certificate: ${certificate}
    mappings: [{ api: orders }]
`).map(({ ruleId }) => ruleId);

test.each([
  ["example.com", '{ domainName: "*.example.com" }'],
  ["a.b.example.com", '{ domainName: "*.example.com" }'],
  ["*.example.com", "{ domainName: example.com }"],
  ["*.b.example.com", '{ domainName: "*.example.com" }'],
])("%s is not covered by %s", (name, certificate) => {
  expect(ids(name, certificate)).toEqual(["certificate-covers-name"]);
});

test.each([
  ["a.example.com", '{ domainName: "*.example.com" }'],
  ["example.com", '{ domainName: "*.example.com", alternativeNames: [example.com] }'],
  ["a.example.com", "{ alternativeNames: [b.example.com] }"],
])("%s is covered by %s", (name, certificate) => {
  expect(ids(name, certificate)).toEqual([]);
});

test("a name in capital letters is one mistake", () => {
  expect(ids("api.example.com", "{ domainName: API.example.com }")).toEqual([
    "certificate-name-syntax",
  ]);
});
