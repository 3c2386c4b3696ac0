import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Zone } from "../../model/zone";
import type { WrittenZone } from "../schema/zone";
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
  };
}

/** Zone files end names with a dot, consoles do not; both mean the same zone. */
function withoutDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}
