import type { Account } from "../model/account";
import { certificateRegion, type Domain, zoneOf } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { validationZone } from "../model/validation-zone";
import type { Home } from "./provider-plan";
import type { StackGroup } from "./stack-group";

/** The accounts and regions that a stack's certificates and zones are in. */
export function reachedPlaces({ home, domains }: StackGroup, fleet: Fleet): Home[] {
  return domains.flatMap((domain) => [
    { region: certificateRegion(domain, home.region), account: home.account },
    ...zoneAccounts(domain, fleet).map((account) => ({ region: home.region, account })),
  ]);
}

function zoneAccounts(domain: Domain, fleet: Fleet): (Account | undefined)[] {
  const names = domain.certificate.kind === "requested" ? domain.certificate.names : [];
  const zones = [
    zoneOf(domain),
    ...names.map(({ host }) => validationZone(domain, host.base, fleet.zones)),
  ];
  return zones.flatMap((zone) =>
    typeof zone === "object" && zone.kind === "hosted" ? [zone.account?.target] : [],
  );
}
