import { route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import type { HostedZone, Zone } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const dnsOneZoneMatches: Rule = {
  id: "dns-one-zone-matches",
  severity: "error",
  because: "endangers",
  title: "A private domain names its zone where several of the same name are listed",
  why: "Private zones of one name stand beside each other for different VPCs. The alias record in the wrong one is made without an error, and in the right VPC nobody finds the domain.",
  docs: [route53("hosted-zone-private-considerations")],
  examples: {
    fails: `zones:
  staging: { id: Z0STAGING, name: internal.example.com, private: true }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
    passes: `zones:
  staging: { id: Z0STAGING, name: internal.example.com, private: true }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    zone: staging
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) => fleet.domains.flatMap((domain) => checkDomain(domain, fleet.zones)),
};

function checkDomain({ at, name, alias, zone }: Domain, zones: readonly Zone[]): Violation[] {
  const matched = zone.kind === "matched" ? zone.zone : undefined;
  if (!alias || matched?.kind !== "hosted" || !matched.private) return [];
  const rivals = zones.filter((each) => isRival(each, matched));
  if (rivals.length === 0) return [];
  const candidates = [matched, ...rivals];
  const choices = candidates.map(({ key }) => `\`zone: ${key}\``).join(" or ");
  return [
    {
      at: inside(at, "name"),
      message: `"${name.text}" is in ${candidates.length} private zones named ${matched.name}`,
      help: `Write ${choices} at the domain: the zone of the VPC that its clients are in.`,
    },
  ];
}

function isRival(zone: Zone, matched: HostedZone): boolean {
  if (zone.kind !== "hosted" || !zone.private) return false;
  return zone.name === matched.name && zone.id !== matched.id;
}
