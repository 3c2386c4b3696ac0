import { route53, route53Api } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import { countries } from "../../model/countries";
import { countriesWithoutAddresses, states } from "../../model/geolocation";
import type { Location } from "../../model/routing";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingLocationCode: Rule = {
  id: "routing-location-code",
  severity: "error",
  because: "aws-refuses",
  title: "Locations are countries and states that Route 53 knows, in capitals",
  why: "Route 53 refuses any other code with `InvalidInput` when the record is created: it takes those of ISO 3166 for countries and those of the postal service for states of the United States. Of four countries it knows no addresses.",
  docs: [route53Api("GeoLocation"), route53("resource-record-sets-values-geo")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default], us-east-1: [{ country: UK }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing:
      policy: geolocation
      locations: { eu-west-1: [default], us-east-1: [{ country: GB }] }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap(({ at, routing }) => {
      if (routing.policy !== "geolocation") return [];
      return [...routing.locations].flatMap(([region, locations]) =>
        locations.flatMap((location, index) =>
          checkLocation(location, inside(at, "routing", "locations", region, index)),
        ),
      );
    }),
};

function checkLocation(location: Location, at: Place): Violation[] {
  if (location.kind !== "country") return [];
  const { country, subdivision } = location;
  if (subdivision !== undefined) return states.has(subdivision) ? [] : [noState(subdivision, at)];
  if (countriesWithoutAddresses.has(country)) return [withoutAddresses(country, at)];
  return countries.has(country) ? [] : [noCountry(country, at)];
}

function noState(code: string, at: Place): Violation {
  const capitals = code.toUpperCase().replace(/^US-/, "");
  return {
    at: inside(at, "subdivision"),
    message: `"${code}" is not the code of a state of the United States`,
    help: states.has(capitals)
      ? `Write \`${capitals}\`.`
      : "Write the two capitals of the postal service, such as `CA` for California.",
  };
}

function withoutAddresses(code: string, at: Place): Violation {
  return {
    at: inside(at, "country"),
    message: `Route 53 knows no addresses of the country "${code}", and makes no record for it`,
    help: "Remove it: its clients are led by the continent, or by `default`.",
  };
}

/** What people write for a code, because others than ISO do. */
const others: Readonly<Record<string, string>> = { UK: "GB", EL: "GR", UAE: "AE", USA: "US" };

function noCountry(code: string, at: Place): Violation {
  const capitals = code.toUpperCase();
  const meant = countries.has(capitals) ? capitals : others[capitals];
  return {
    at: inside(at, "country"),
    message: `"${code}" is not the code of a country`,
    help: countryHelp(capitals, meant),
  };
}

function countryHelp(capitals: string, meant: string | undefined): string {
  if (capitals === "EU") return "Write `continent: EU` for Europe.";
  if (meant !== undefined) return `Write \`country: ${meant}\`.`;
  return "Write the two-letter code of ISO 3166, in capitals, such as `DE` for Germany.";
}
