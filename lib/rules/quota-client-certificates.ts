import { countOf } from "../findings/count-of";
import { inside } from "../findings/place";
import { accountsOf } from "../model/api-accounts";
import type { Fleet } from "../model/fleet";
import { byHome, firstNamed, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Client certificates in each account and region: one for each slot of each stage. */
export function clientCertificateUses(fleet: Fleet): QuotaUse[] {
  const certificates = fleet.apis.flatMap((api) => {
    const { clientCertificate } = api.stage;
    if (clientCertificate === undefined) return [];
    return accountsOf(api, fleet).flatMap((account) =>
      [...api.regions.keys()].flatMap((region) =>
        clientCertificate.slots.map((_, index) => ({
          account: firstNamed(account, fleet),
          region,
          at: inside(clientCertificate.at, "slots", index),
        })),
      ),
    );
  });
  return byHome(certificates).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "clientCertificates",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, "client certificate")} ${inHome(group)}`,
      fewer: "end the rotations that are under way, since a second slot is a second certificate",
    }),
  );
}
