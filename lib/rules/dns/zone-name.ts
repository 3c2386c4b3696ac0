import { route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { nameFault } from "../../model/host-name-syntax";
import { hostNameHelp } from "../host-name-help";
import type { Rule } from "../rule";

export const dnsZoneName: Rule = {
  id: "dns-zone-name",
  severity: "error",
  because: "endangers",
  title: "A zone is listed by its domain name, in lower case",
  why: "Names are matched with zones by their text: a zone under any other name matches nothing, and its domains would look as if they had none.",
  docs: [route53("DomainNameFormat")],
  examples: {
    fails: `zones:
  Shop.example.com: { id: Z0SHOP }
domains: []
`,
    passes: `zones:
  shop.example.com: { id: Z0SHOP }
domains: []
`,
  },
  check: (fleet) =>
    fleet.zones.flatMap((zone) => {
      const wildcard = zone.name.startsWith("*.");
      const fault = wildcard ? "is a wildcard, not a zone" : nameFault(zone.name);
      if (fault === undefined) return [];
      const written = zone.kind === "hosted" && zone.name !== zone.key.replace(/\.$/, "");
      return [
        {
          at: written ? inside(zone.at, "name") : zone.at,
          message: `zone "${zone.name}" ${fault}`,
          help: wildcard
            ? `Write \`${zone.name.replace(/^[*.]+/, "")}\`: a zone holds all the names below its own.`
            : hostNameHelp(zone.name),
        },
      ];
    }),
};
