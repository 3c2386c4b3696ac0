import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import { ROOT_ZONE } from "../../model/fleet";
import type { Zone } from "../../model/zone";
import { defaults } from "../defaults";
import type { WrittenZone } from "../schema/zone";
import { isWrittenMap } from "../value-at";
import type { WrittenFleet } from "../written-fleet";
import { type Names, refer } from "./lookup";

export function toZone(
  key: string,
  written: WrittenZone,
  at: Place,
  accounts: Names<Account>,
): Zone {
  if (written === "external") return { kind: "external", at, key, name: withoutDot(key) };
  return {
    kind: "hosted",
    at,
    key,
    name: withoutDot(written.name ?? key),
    id: written.id,
    account:
      written.account === undefined
        ? undefined
        : refer(accounts, written.account, inside(at, "account")),
    private: written.private ?? false,
    cover: written.cover ?? defaults.cover,
  };
}

/** The names of the zones that could not be understood; the root's where not even they could be. */
export function unreadableZones({ zones, unreadable }: WrittenFleet): string[] {
  if (unreadable.includes("zones")) return [ROOT_ZONE];
  return zones.flatMap((zone) => (zone.written === undefined ? [likelyName(zone)] : []));
}

function likelyName({ name: key, value }: WrittenFleet["zones"][number]): string {
  const name = isWrittenMap(value) ? (value.name ?? key) : key;
  return typeof name === "string" && /^[^${}]+\.[^${}]+$/.test(name) ? withoutDot(name) : ROOT_ZONE;
}

/** Zone files end names with a dot, consoles do not; both mean the same zone. */
function withoutDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}
