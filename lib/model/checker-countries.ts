import type { healthCheckers } from "./health-checkers";

const countries: Readonly<Record<(typeof healthCheckers)[number], string>> = {
  "us-east-1": "US",
  "us-west-1": "US",
  "us-west-2": "US",
  "eu-west-1": "IE",
  "ap-southeast-1": "SG",
  "ap-southeast-2": "AU",
  "ap-northeast-1": "JP",
  "sa-east-1": "BR",
};

/** The countries that health checkers call from, each once, by their ISO 3166 codes. */
export function checkerCountries(checkers: readonly string[]): string[] {
  const used = Object.entries(countries).filter(([region]) => checkers.includes(region));
  return [...new Set(used.map(([, country]) => country))];
}
