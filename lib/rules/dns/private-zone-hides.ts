import { route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type Domain, zoneOf } from "../../model/domain";
import { mayHaveZone } from "../../model/fleet";
import { covers, isInZone } from "../../model/host-name";
import type { HostedZone, Zone } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const dnsPrivateZoneHides: Rule = {
  id: "dns-private-zone-hides",
  severity: "warning",
  title: "A public name is in no private zone, or has a record there too",
  why: "In a VPC with a private zone that the name is in, that zone alone is asked: without a record there the answer is `NXDOMAIN`, whatever the public DNS has. Nothing fails at deployment: the name works everywhere but there. A record that was made by hand is not seen from here.",
  docs: [route53("hosted-zone-private-considerations")],
  examples: {
    fails: `domains:
  - name: api.internal.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      // Without an alias the fleet does not lead the name anywhere yet.
      .filter((domain) => domain.endpoint !== "private" && domain.alias)
      // A zone that could not be understood may be a private one with the record.
      .filter(({ name }) => !mayHaveZone(fleet, name.base))
      .flatMap((domain) => {
        const zones = nearestPrivateZones(domain.name.base, fleet.zones);
        const hiding = zones.find((zone) => !fleet.domains.some(answers(domain, zone)));
        return hiding === undefined ? [] : [violation(domain, hiding)];
      }),
};

/**
 * The private zones with the longest matching name, which is all that Route 53 goes by: public
 * zones between them and the name do not count. Zones of one name are for different VPCs.
 */
function nearestPrivateZones(base: string, zones: readonly Zone[]): HostedZone[] {
  const matching = zones.flatMap((zone) =>
    zone.kind === "hosted" && zone.private && isInZone(base, zone.name) ? [zone] : [],
  );
  const longest = Math.max(...matching.map(({ name }) => name.length));
  return matching.filter(({ name }) => name.length === longest);
}

/** Tells of a domain whether its alias in the zone answers for the name of the given one. */
function answers({ name }: Domain, { id }: HostedZone): (other: Domain) => boolean {
  return (other) => {
    const zone = zoneOf(other);
    return other.alias && zone?.kind === "hosted" && zone.id === id && covers(other.name, name);
  };
}

function violation({ at, name, endpoint }: Domain, zone: HostedZone): Violation {
  const there =
    endpoint === "regional" ? ` To serve it in these VPCs only, write \`zone: ${zone.key}\`.` : "";
  return {
    at: inside(at, "name"),
    message: `"${name.text}" does not resolve in the VPCs of the private zone ${zone.name}, which has no record of it`,
    help: `Choose a name outside of ${zone.name}, or make a record of this one there by hand, if these VPCs are to call it.${there}`,
    related: [{ at: zone.at, message: "the private zone" }],
  };
}
