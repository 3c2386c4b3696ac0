import { countOf } from "../findings/count-of";
import { inside } from "../findings/place";
import type { RequestedCertificate } from "../model/certificate";
import { certificateRegion, type Domain } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { limitIn, MOST_NAMES_PER_CERTIFICATE } from "../model/quotas";
import { type Home, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse, type Raise } from "./quota-use";

/** The names of each requested certificate, in the region of it that allows the fewest. */
export function certificateNameUses(fleet: Fleet): QuotaUse[] {
  return fleet.domains.flatMap((domain) => {
    const { certificate } = domain;
    const home = strictestHome(domain, fleet);
    if (certificate.kind === "existing" || home === undefined) return [];
    return [certificateUse(certificate, home, fleet)];
  });
}

function certificateUse(certificate: RequestedCertificate, home: Home, fleet: Fleet): QuotaUse {
  const count = certificate.names.length;
  const limit = limitOf(home, fleet);
  const use = accountUse(fleet, {
    ...home,
    quota: "namesPerCertificate",
    count,
    places: [inside(certificate.at, "alternativeNames")],
    fact: `the certificate ${inHome(home)} has ${countOf(count, "name")}`,
    fewer: fewerNames(certificate, count - limit),
  });
  const wanted = Math.max(count, limit + 1);
  return wanted > MOST_NAMES_PER_CERTIFICATE ? { ...use, raise: beyondRaising } : use;
}

const beyondRaising: Raise = {
  refused: `AWS raises this quota to ${MOST_NAMES_PER_CERTIFICATE} at most`,
};

function strictestHome(domain: Domain, fleet: Fleet): Home | undefined {
  const homes = homesOf(domain, fleet).map(({ account, region }) => ({
    account,
    region: certificateRegion(domain, region),
  }));
  const fewest = Math.min(...homes.map((home) => limitOf(home, fleet)));
  return homes.find((home) => limitOf(home, fleet) === fewest);
}

function limitOf({ account, region }: Home, fleet: Fleet): number {
  return limitIn((account ?? fleet).quotas.namesPerCertificate, region);
}

function fewerNames({ names }: RequestedCertificate, tooMany: number): string {
  const remove = tooMany > 0 ? `remove ${tooMany}` : "remove names";
  if (names.length < 2) return remove;
  const parents = names.map(({ host }) => host.labels.slice(1).join("."));
  const sizes = new Map<string, number>();
  for (const parent of parents) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  const [most] = [...sizes].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < 2 || !most[0].includes(".")) return remove;
  return `${remove}; \`*.${most[0]}\` alone would cover ${most[1]} of them`;
}
