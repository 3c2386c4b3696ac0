import { apiGateway, route53 } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inside } from "../../findings/place";
import { type Domain, lacksZone } from "../../model/domain";
import { mayHaveZone } from "../../model/fleet";
import { isHostName } from "../../model/host-name-syntax";
import { isCertifiable } from "../../model/public-name";
import { isPublic, likelyZone, type Zone, zoneFor } from "../../model/zone";
import type { Rule, Violation } from "../rule";
import { zoneListing } from "../zone-listing";

export const dnsZoneFound: Rule = {
  id: "dns-zone-found",
  severity: "error",
  because: "endangers",
  title: "The name of a domain is in a listed zone of the right kind, or declared external",
  why: "A domain without records in the DNS is made without an error, and nobody reaches it. Private domains are resolved inside VPCs, by a private zone; the others by a public one.",
  docs: [
    apiGateway("apigateway-regional-api-custom-domain-create"),
    route53("routing-to-api-gateway"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.org
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `zones:
  example.org: { id: Z0ORG }
domains:
  - name: api.example.org
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => lacksZone(domain) && !mayHaveZone(fleet, domain.name.base))
      .filter((domain) => !isElsewhereFound(domain))
      .map((domain) => violation(domain, fleet.zones)),
};

/** The rules on names and on certificates for them tell of these, and zones would not help. */
function isElsewhereFound({ name, endpoint, certificate }: Domain): boolean {
  if (!isHostName(name.text)) return true;
  return endpoint !== "private" && certificate.kind === "requested" && !isCertifiable(name.base);
}

function violation({ at, name, endpoint }: Domain, zones: readonly Zone[]): Violation {
  const kind = endpoint === "private" ? "private" : "public";
  const wrongKind = zoneFor(name.base, zones);
  const reason =
    wrongKind === undefined
      ? `no ${kind} zone for "${name.text}" is listed under \`zones\``
      : `"${name.text}" needs a ${kind} zone for its alias record, but ${wrongKind.name} is ${isPublic(wrongKind) ? "public" : "private"}`;
  return {
    at: inside(at, "name"),
    message: reason,
    help: `${nearest(name.base, zones)}List the zone: \`${zoneListing(name.base, kind, zones)}\`. Or write \`zone: external\` at the domain if its DNS is kept elsewhere, or \`alias: false\` to make no record yet.`,
  };
}

function nearest(base: string, zones: readonly Zone[]): string {
  const near = closestName(
    likelyZone(base),
    zones.map((zone) => zone.name),
  );
  if (near === undefined || zoneFor(base, zones) !== undefined) return "";
  return `The nearest zone listed is \`${near}\`. If that one is meant, correct the name of the one or the other. `;
}
