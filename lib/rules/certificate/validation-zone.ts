import { acm } from "../../facts/pages";
import type { RequestedCertificate } from "../../model/certificate";
import { type Domain, lacksZone } from "../../model/domain";
import { type Fleet, mayHaveZone } from "../../model/fleet";
import { isInZone } from "../../model/host-name";
import { isHostName } from "../../model/host-name-syntax";
import { isCertifiable } from "../../model/public-name";
import { requestedCertificates } from "../../model/requested-certificates";
import { validationZone } from "../../model/validation-zone";
import { isPublic, likelyZone, type Zone, zoneFor } from "../../model/zone";
import type { Rule, Violation } from "../rule";
import { zoneListing } from "../zone-listing";

export const certificateValidationZone: Rule = {
  id: "certificate-validation-zone",
  severity: "error",
  because: "aws-refuses",
  title: "Every name of a requested certificate has a public zone for its validation record",
  why: "ACM looks the record up in the public DNS. Without it the request stays at `PENDING_VALIDATION`: the apply gives up after 75 minutes, and ACM after three days.",
  docs: [acm("troubleshooting-dns-validation"), acm("dns-validation")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [api.example.org] }
    mappings: [{ api: orders }]
`,
    passes: `zones:
  example.org: external
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: [api.example.org] }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate, users }) => {
      if (!hasOwnRecords(certificate) || users.some(waitsForZone)) return [];
      return checkNames(fleet, certificate);
    }),
};

function hasOwnRecords({ validation }: RequestedCertificate): boolean {
  return validation.method === "dns" && validation.records === "managed";
}

/** The zone of the alias is at fault already, and putting that right most likely helps here. */
function waitsForZone(domain: Domain): boolean {
  if (domain.zone.kind !== "named") return lacksZone(domain);
  const { target } = domain.zone.zone;
  if (target === undefined || !isInZone(domain.name.base, target.name)) return true;
  return domain.endpoint === "edge" && !isPublic(target);
}

function checkNames(fleet: Fleet, certificate: RequestedCertificate): Violation[] {
  const homeless = certificate.names.filter(
    ({ host }) =>
      isHostName(host.text) &&
      isCertifiable(host.base) &&
      !mayHaveZone(fleet, host.base) &&
      validationZone(certificate, host.base, fleet.zones) === undefined,
  );
  const [first] = homeless;
  if (first === undefined) return [];
  const more = homeless.length > 1 ? ` (and ${homeless.length - 1} more)` : "";
  const only = zoneFor(first.host.base, fleet.zones);
  const reason = only === undefined ? "none is listed" : `${only.name} is a private one`;
  return [
    {
      at: first.at,
      message: `"${first.host.text}"${more} needs a public zone for the certificate's validation record, but ${reason}`,
      help: helpFor(first.host.base, fleet.zones),
    },
  ];
}

function helpFor(base: string, zones: readonly Zone[]): string {
  const elsewhere =
    zoneFor(base, zones) === undefined
      ? `, or \`${likelyZone(base)}: external\` where its DNS is kept elsewhere`
      : "";
  return `List the public zone under \`zones\`, such as \`${zoneListing(base, "public", zones)}\`${elsewhere}. If the records exist already, write \`validationRecords: existing\`.`;
}
