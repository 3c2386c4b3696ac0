import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { countries } from "../../model/countries";
import type { Rule } from "../rule";

export const wafCountryCode: Rule = {
  id: "waf-country-code",
  severity: "error",
  because: "aws-refuses",
  title: "Countries are given by their two-letter codes of ISO 3166, in capitals",
  why: "AWS WAF refuses any other code with `WAFInvalidParameterException` when the web ACL is created.",
  docs: [wafApi("GeoMatchStatement"), waf("waf-rule-statement-type-geo-match")],
  examples: {
    fails: `webAcls:
  baseline: { blockCountries: [UK] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { blockCountries: [GB] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls
      .filter((webAcl) => webAcl.kind === "own")
      .flatMap(({ at, blockCountries }) =>
        blockCountries.flatMap((code, index) => {
          if (countries.has(code)) return [];
          return [
            {
              at: inside(at, "blockCountries", index),
              message: `"${code}" is not the code of a country`,
              help: help(code),
            },
          ];
        }),
      ),
};

/** What people write for a code, because others than ISO do. */
const others: Readonly<Record<string, string>> = { UK: "GB", EL: "GR", UAE: "AE", USA: "US" };

function help(written: string): string {
  const capitals = written.toUpperCase();
  if (capitals === "EU") return "List the codes of its countries: DE, FR and so on.";
  const code = countries.has(capitals) ? capitals : others[capitals];
  if (code !== undefined) return `Write \`${code}\`.`;
  return "Write the two-letter code of ISO 3166, in capitals, such as `DE` for Germany.";
}
