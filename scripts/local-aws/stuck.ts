import { stripVTControlCharacters } from "node:util";

/** Minutes after which nothing comes to its end any more in a local AWS: what it has, it makes in seconds. */
const PATIENCE = 3;

/**
 * Why a deployment to a local AWS will not come to its end, read from what Terraform has told so far;
 * undefined while it may. The provider goes on for a quarter of an hour and longer.
 */
export function stuckReason(told: string): string | undefined {
  const plain = stripVTControlCharacters(told);
  const waiting = /(\S+): (Still \w+)\.\.\. \[(?:[^\]]*, )?(\d+)m\d+s elapsed\]/g;
  for (const [, address, what, minutes] of plain.matchAll(waiting)) {
    if (Number(minutes) >= PATIENCE)
      return `${address}: "${what}" for ${minutes} minutes. The local AWS lacks something that this needs, or refuses it.`;
  }
  return undefined;
}
