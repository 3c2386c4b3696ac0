import type { Related } from "../findings/finding";
import type { Place } from "../findings/place";
import type { Fleet } from "../model/fleet";
import { limitIn, type QuotaName, writtenLimit } from "../model/quotas";
import { type CountedHome, homeKey } from "./quota-home";
import type { Violation } from "./rule";

/** How much a fleet uses of one of AWS's quotas, in one place. */
export interface QuotaUse {
  /** The same for all uses that one warning is about. */
  readonly scope: string;
  readonly count: number;
  readonly limit: number;
  /** Where to look: at the first thing that is one too many, or else at the last one. */
  readonly at: Place;
  readonly related?: readonly Related[];
  /** What there is, with its number: a sentence that may go on. */
  readonly fact: string;
  /** How to get by with less, as a clause. */
  readonly fewer: string;
  readonly raise: Raise;
}

/** How to have more: what to write, and where, once AWS has raised the quota; or why it does not. */
export type Raise = { readonly write: string } | { readonly refused: string };

export const NEVER_RAISED: Raise = { refused: "AWS does not raise this quota" };

/** What is known of the use of a quota that is the account's. */
export interface AccountUse extends CountedHome {
  readonly quota: QuotaName;
  readonly count: number;
  readonly fact: string;
  readonly fewer: string;
}

/** The share of a quota, in tenths, from which on it is nearly used. */
const NEAR_TENTHS = 8;

/** The use of a quota that is the account's, and that AWS raises. */
export function accountUse(fleet: Fleet, use: AccountUse): QuotaUse {
  const { quota, account, region, places, count, fact, fewer } = use;
  const written = (account ?? fleet).quotas[quota];
  const limit = limitIn(written, region);
  const at = places[limit] ?? places.at(-1) ?? places[0];
  const entry = writtenLimit(quota, written, region, count > limit ? count : "…");
  const section =
    account === undefined
      ? "the fleet's `quotas`"
      : `\`quotas\` of the account \`${account.name}\``;
  const raise = { write: `\`${entry}\` under ${section}` };
  return { scope: `${quota} ${homeKey(use)}`, count, limit, at, fact, fewer, raise };
}

export function isNearlyUsed({ count, limit }: QuotaUse): boolean {
  return count <= limit && count * 10 >= limit * NEAR_TENTHS;
}

/** What is wrong where more is used than the quota has. */
export function overuses(uses: readonly QuotaUse[]): Violation[] {
  return uses
    .filter(({ count, limit }) => count > limit)
    .map((use) => ({
      at: use.at,
      message: `${use.fact}, and the quota is ${use.limit}`,
      help: `${use.fewer.charAt(0).toUpperCase()}${use.fewer.slice(1)}. ${wayToMore(use)}`,
      ...(use.related && { related: use.related }),
    }));
}

function wayToMore({ raise }: QuotaUse): string {
  if ("refused" in raise) return `${raise.refused}.`;
  return `Or have AWS raise the quota in Service Quotas and write ${raise.write}.`;
}
