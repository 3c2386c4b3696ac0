import { findingsFor } from "../../support/findings-for";

const ids = (name: string, settings = "") =>
  findingsFor(`domains:
  - { name: "${name}", endpoint: regional, region: eu-west-1, ${settings} mappings: [{ api: orders }] }
`).map(({ ruleId }) => ruleId);

test.each(["api.corp.local", "api.home.arpa", "d1.cloudfront.net", "*.elasticbeanstalk.com"])(
  "%s is one mistake, whatever its zone",
  (name) => {
    expect(ids(name)).toEqual(["certificate-public-name"]);
    expect(ids(name, "zone: external,")).toEqual(["certificate-public-name"]);
  },
);

test.each(["api.corp.example.com", "local.example.com", "test.example.com"])(
  "%s is a public name: only the end counts",
  (name) => {
    expect(ids(name)).toEqual([]);
  },
);

test("a name that only ends with the same letters is not Amazon's", () => {
  expect(ids("api.notcloudfront.net", "zone: external,")).toEqual([]);
});
