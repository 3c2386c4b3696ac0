import { route53, route53Api } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { mappedApis } from "../../model/checked-apis";
import type { RegionalDomain } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingAlarmRegions: Rule = {
  id: "routing-alarm-regions",
  severity: "error",
  because: "endangers",
  title: "A domain with alarms has one for each of its regions, and existing ones for no other",
  why: "A region without an alarm would never be taken out. The alarms have to be in the account of the domain, where the health checks are made: Route 53 follows those of its own account only, and only such with a period of at least a minute and a plain statistic. A new health check is healthy until its alarm has data. When a region is out it gets no requests, and so no errors: by an alarm on these it comes back, and fails again, until it works; calls of a regional name go on all the time.",
  docs: [route53("dns-failover-determining-health-of-endpoints"), route53Api("AlarmIdentifier")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { existing: { eu-west-1: orders-down } } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { existing: { eu-west-1: orders-down, us-east-1: orders-down } } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap((domain) => [...existingAlarms(domain), ...ownAlarm(domain)]),
};

/** Where the API that an alarm counts the errors of is mapped, its regions are the mapping's affair. */
function ownAlarm(domain: RegionalDomain): Violation[] {
  const { name, regions, healthCheck } = domain;
  if (healthCheck?.kind !== "own-alarm" || healthCheck.api?.target === undefined) return [];
  const { at, target } = healthCheck.api;
  if (mappedApis(domain).includes(target)) return [];
  const missing = [...new Set(regions)].filter((region) => !target.regions.has(region));
  if (missing.length === 0) return [];
  return [
    {
      at,
      message: `"${target.name}" is not in ${inWords(missing)}, where an alarm of "${name.text}" would count its errors`,
      help: "Name an API that is in every region of the domain, such as one that it maps.",
    },
  ];
}

function existingAlarms({ at, name, regions, healthCheck }: RegionalDomain): Violation[] {
  if (healthCheck?.kind !== "existing-alarms" || !mayAllBeRegions(regions)) return [];
  const place = inside(at, "healthCheck", "alarm", "existing");
  const given = [...healthCheck.names.keys()];
  const missing = [...new Set(regions)].filter((region) => !given.includes(region));
  const extra = given.filter((region) => !regions.includes(region));
  const lacking = missing.slice(extra.length);
  return [
    ...extra.map((region) => ({
      at: inside(place, region),
      message: `"${name.text}" is not in ${region}, but an alarm is given for it there`,
      help: meantHelp(region, missing),
    })),
    ...(lacking.length === 0
      ? []
      : [
          {
            at: place,
            message: `no alarm is given for "${name.text}" in ${inWords(lacking)}`,
            help: `Add ${inWords(lacking.map((region) => `\`${region}: …\``))} with the alarm's name.`,
          },
        ]),
  ];
}

function meantHelp(region: string, missing: readonly string[]): string {
  const meant = closestName(region, missing);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return `Remove this line, or add ${region} to the domain's \`regions\`.`;
}
