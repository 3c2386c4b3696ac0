import type { Account } from "../../lib/model/account";
import type { Fleet } from "../../lib/model/fleet";
import type { Home } from "../../lib/plan/provider-plan";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { readAroundApis } from "./api-holdings";
import { clientsFor } from "./clients";
import { readHoldings, readRecords } from "./holdings";
import { renderHoldings } from "./render-holdings";
import { placesOf } from "./stand-ins";

/** What the local AWS holds in every account and region that the fleet works in, as its own APIs tell it. */
export async function showFleet(
  fleet: Fleet,
  plans: readonly StackPlan[],
  endpoint: string,
): Promise<string> {
  const zoneAccounts = new Set<Account | undefined>(
    fleet.zones.map((zone) => (zone.kind === "hosted" ? zone.account?.target : undefined)),
  );
  const holdings = await Promise.all(
    allPlaces(fleet, plans).map(async ({ region, account }) => {
      const clients = await clientsFor(endpoint, region, account);
      const place = [account?.name, region].filter((part) => part).join(" ");
      const around = await readAroundApis(clients);
      return `${renderHoldings(place, await readHoldings(clients))}${around.map((line) => `  ${line}\n`).join("")}`;
    }),
  );
  const records = await Promise.all(
    [...zoneAccounts].map(async (account) =>
      readRecords(await clientsFor(endpoint, "us-east-1", account)),
    ),
  );
  return `${holdings.join("\n")}\nRoute 53\n${records
    .flat()
    .map((record) => `  ${record}\n`)
    .join("")}`;
}

/** The homes of the stacks, and where their certificates are; each once. */
function allPlaces({ domains, accounts }: Fleet, plans: readonly StackPlan[]): Home[] {
  const homes = plans.map(({ region, providers: [own] }) => ({
    region,
    account: accounts.find(({ name }) => name === own?.account?.name),
  }));
  const places = [...placesOf(domains), ...homes];
  return [
    ...new Map(places.map((place) => [`${place.account?.name} ${place.region}`, place])).values(),
  ];
}
