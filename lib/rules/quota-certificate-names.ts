import { countOf } from "../findings/count-of";
import { inside, type Place } from "../findings/place";
import type { RequestedCertificate } from "../model/certificate";
import { certificateRegion, type Domain } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { limitIn, MOST_NAMES_PER_CERTIFICATE } from "../model/quotas";
import { requestedCertificates } from "../model/requested-certificates";
import { type Home, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse, type Raise } from "./quota-use";

/**
 * The names of each requested certificate, in the account and region of it that allow the fewest.
 * What zones make by `cover` has two and never more: it only counts where not even two are allowed.
 */
export function certificateNameUses(fleet: Fleet): QuotaUse[] {
  return requestedCertificates(fleet).flatMap(({ certificate, users }) => {
    const home = strictestHome(users, fleet);
    if (home === undefined) return [];
    const use = certificateUse(certificate, home, fleet);
    return certificate.owner.kind === "cover" && use.count <= use.limit ? [] : [use];
  });
}

function certificateUse(certificate: RequestedCertificate, home: Home, fleet: Fleet): QuotaUse {
  const count = certificate.names.length;
  const limit = limitOf(home, fleet);
  const use = accountUse(fleet, {
    ...home,
    quota: "namesPerCertificate",
    count,
    places: [namesPlace(certificate)],
    fact: `the certificate ${subject(certificate)}${inHome(home)} has ${countOf(count, "name")}`,
    fewer: fewerNames(certificate, count - limit),
  });
  const wanted = Math.max(count, limit + 1);
  return wanted > MOST_NAMES_PER_CERTIFICATE ? { ...use, raise: beyondRaising } : use;
}

function subject({ owner }: RequestedCertificate): string {
  switch (owner.kind) {
    case "domain":
      return "";
    case "named":
      return `"${owner.name}" `;
    case "cover":
      return `of *.${owner.parent} `;
    default:
      return owner satisfies never;
  }
}

function namesPlace({ at, owner }: RequestedCertificate): Place {
  switch (owner.kind) {
    case "domain":
      return inside(at, "alternativeNames");
    case "named":
      return inside(at, "names");
    case "cover":
      return at;
    default:
      return owner satisfies never;
  }
}

const beyondRaising: Raise = {
  refused: `AWS raises this quota to ${MOST_NAMES_PER_CERTIFICATE} at most`,
};

function strictestHome(domains: readonly Domain[], fleet: Fleet): Home | undefined {
  const homes = domains.flatMap((domain) =>
    homesOf(domain, fleet).map(({ account, region }) => ({
      account,
      region: certificateRegion(domain, region),
    })),
  );
  const fewest = Math.min(...homes.map((home) => limitOf(home, fleet)));
  return homes.find((home) => limitOf(home, fleet) === fewest);
}

function limitOf({ account, region }: Home, fleet: Fleet): number {
  return limitIn((account ?? fleet).quotas.namesPerCertificate, region);
}

function fewerNames({ names, owner }: RequestedCertificate, tooMany: number): string {
  if (owner.kind === "cover") return "take `cover` out, for a certificate a domain";
  const remove = tooMany > 0 ? `remove ${tooMany}` : "remove names";
  if (names.length < 2) return remove;
  const parents = names.map(({ host }) => host.labels.slice(1).join("."));
  const sizes = new Map<string, number>();
  for (const parent of parents) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  const [most] = [...sizes].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < 2 || !most[0].includes(".")) return remove;
  return `${remove}; \`*.${most[0]}\` alone would cover ${most[1]} of them`;
}
