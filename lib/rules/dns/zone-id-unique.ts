import { route53, route53Api } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isPublic, type Zone } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const dnsZoneIdUnique: Rule = {
  id: "dns-zone-id-unique",
  severity: "error",
  because: "endangers",
  title: "A zone is listed once, and a name has one public zone",
  why: "The public DNS asks one zone for a name. Records in another zone of the same name are made without an error and never found, and an id that is listed twice puts them into the wrong zone.",
  docs: [route53Api("HostedZone"), route53("domain-replace-hosted-zone")],
  examples: {
    fails: `zones:
  example.org: { id: Z0PUBLIC }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
    passes: `zones:
  example.org: { id: Z0ORG }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const byId = new Map<string, Zone>();
    const byPublicName = new Map<string, Zone>();
    return fleet.zones.flatMap((zone) => {
      const twin = zone.kind === "hosted" ? firstOf(byId, zone.id, zone) : zone;
      // Private zones of one name may well stand beside each other, in different VPCs.
      const rival = isPublic(zone) ? firstOf(byPublicName, zone.name, zone) : zone;
      if (twin !== zone) return [sameId(zone, twin)];
      return rival === zone ? [] : [sameName(zone, rival)];
    });
  },
};

/** What was seen first under the key, which is the zone itself if nothing was. */
function firstOf(seen: Map<string, Zone>, key: string, zone: Zone): Zone {
  const first = seen.get(key) ?? zone;
  seen.set(key, first);
  return first;
}

function sameId(zone: Zone, twin: Zone): Violation {
  return {
    at: inside(zone.at, "id"),
    message: `this is the id of ${twin.name} too`,
    help: `Write the id of the zone ${zone.name}, as \`aws route53 list-hosted-zones-by-name --dns-name ${zone.name}\` shows it.`,
    related: [{ at: twin.at, message: "the other zone" }],
  };
}

function sameName(zone: Zone, rival: Zone): Violation {
  return {
    at: zone.at,
    message: `${zone.name} has a public zone already`,
    help: `Keep the one whose name servers \`dig NS ${zone.name}\` shows. If this one is private, write \`private: true\`.`,
    related: [{ at: rival.at, message: "the other zone" }],
  };
}
