import {
  GetApiKeysCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
  type UsagePlan,
} from "@aws-sdk/client-api-gateway";
import type { Clients } from "../../scripts/local-aws/clients";

/** A usage plan with the names of its keys. */
export type UsagePlanSeen = UsagePlan & { readonly keys: readonly string[] };

/** The usage plans of an account and region by their names. */
export async function readUsagePlans({
  apiGateway,
}: Clients): Promise<Record<string, UsagePlanSeen>> {
  const { items = [] } = await apiGateway.send(new GetUsagePlansCommand({ limit: 500 }));
  const plans = items.map(async (plan) => {
    const answer = await apiGateway.send(new GetUsagePlanKeysCommand({ usagePlanId: plan.id }));
    const keys = (answer.items ?? []).map(({ name = "" }) => name).sort();
    return [plan.name ?? "", { ...plan, keys }] as const;
  });
  return Object.fromEntries(await Promise.all(plans));
}

/** The names of an account's API keys in a region. */
export async function readApiKeys({ apiGateway }: Clients): Promise<string[]> {
  const { items = [] } = await apiGateway.send(new GetApiKeysCommand({ limit: 500 }));
  return items.map(({ name = "" }) => name).sort();
}
