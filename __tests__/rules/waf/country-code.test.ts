import { CountryCode } from "@aws-sdk/client-wafv2";
import { countries } from "../../../lib/model/countries";
import { findingsFor } from "../../support/findings-for";

function helpFor(code: string) {
  return findingsFor(`webAcls:
  baseline: { blockCountries: ["${code}"] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`)[0]?.help;
}

test("the countries are those of the AWS SDK", () => {
  expect([...countries]).toEqual(Object.keys(CountryCode).sort());
});

test.each([
  ["uk", "GB"],
  ["de", "DE"],
  ["EL", "GR"],
  ["USA", "US"],
])("for %s it shows %s", (code, corrected) => {
  expect(helpFor(code)).toBe(`Write \`${corrected}\`.`);
});

test("EU is no country", () => {
  expect(helpFor("EU")).toBe("List the codes of its countries: DE, FR and so on.");
});

test.each(["constructor", "__proto__", "Germany"])("%s has no code", (code) => {
  expect(helpFor(code)).toMatch(/^Write the two-letter code/);
});
