import type { Account } from "../model/account";
import { partitionOf } from "../model/regions";
import type { ProviderPlan } from "../plan/provider-plan";
import { isDomainStack, type StackPlan } from "../plan/stack-plan";
import type { AccountNeeds, RecordNeed, StateNeed } from "./account-needs";

/**
 * The names for what is no account of the fleet: the credentials that Terraform is started with, and
 * the role that the state is kept with. No account can be called so.
 */
export const OWN_CREDENTIALS = "own_credentials";
export const STATE_ROLE = "state_role";

/** What the stacks do in each account, sorted by name. */
export function needsOfPlans(plans: readonly StackPlan[]): AccountNeeds[] {
  const accounts = workingAccounts(plans);
  const own = ownNeeds(plans);
  const all = [
    ...accounts.map((account) => inAccount(plans, account)),
    ...(isEmpty(own) ? [] : [own]),
    ...stateRoleNeeds(plans),
  ];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inAccount(plans: readonly StackPlan[], account: Account): AccountNeeds {
  return { ...workIn(plans, account), name: account.name, states: [], assumedRoles: [] };
}

/** The work in accounts that the fleet does not name, the state, and the way into other accounts. */
function ownNeeds(plans: readonly StackPlan[]): AccountNeeds {
  const states = plans.flatMap(stateOf);
  const roles = [
    ...workingAccounts(plans).map(({ roleArn }) => roleArn),
    ...states.map(({ roleArn }) => roleArn),
  ];
  return {
    ...workIn(plans, undefined),
    name: OWN_CREDENTIALS,
    states: states.filter(({ roleArn }) => roleArn === undefined),
    assumedRoles: [...new Set(roles.filter((arn) => arn !== undefined))].sort(),
  };
}

function stateRoleNeeds(plans: readonly StackPlan[]): AccountNeeds[] {
  const states = plans.flatMap(stateOf).filter(({ roleArn }) => roleArn !== undefined);
  if (states.length === 0) return [];
  const id = states[0]?.roleArn?.split(":")[4] ?? "*";
  return [{ name: STATE_ROLE, id, stacks: [], records: [], states, assumedRoles: [] }];
}

function workIn(plans: readonly StackPlan[], account: Account | undefined) {
  const isIt = (provider: ProviderPlan | undefined) => provider?.account?.name === account?.name;
  return {
    id: account?.id ?? "*",
    stacks: plans.filter(({ providers: [home] }) => isIt(home)),
    records: plans.flatMap((plan) => {
      const here = plan.providers.filter(isIt).map(({ alias }) => alias);
      return recordsOf(plan).flatMap(({ provider, need }) =>
        here.includes(provider) ? [need] : [],
      );
    }),
  };
}

/** The records that a stack makes, with the provider that makes each. */
function recordsOf(plan: StackPlan): { provider: string | undefined; need: RecordNeed }[] {
  if (!isDomainStack(plan)) return [];
  const partition = partitionOf(plan.region);
  const place = { partition, region: "", account: "" };
  return [
    ...plan.validationRecords.map(({ provider, zoneId, name }) => ({
      provider,
      need: { place, zoneId, kind: "validation" as const, name, type: "CNAME" },
    })),
    ...plan.domains.flatMap(({ aliases }) =>
      aliases.map(({ provider, zoneId, name, type }) => ({
        provider,
        need: { place, zoneId, kind: "alias" as const, name, type },
      })),
    ),
  ];
}

function stateOf({ backend }: StackPlan): StateNeed[] {
  return backend.kind === "s3" ? [backend] : [];
}

function accountsOf(plans: readonly StackPlan[]): Account[] {
  const all = plans.flatMap(({ providers }) =>
    providers.flatMap(({ account }) => (account === undefined ? [] : [account])),
  );
  return [...new Map(all.map((account) => [account.name, account])).values()];
}

/** Terraform does not go into an account that a stack only might have something in. */
function workingAccounts(plans: readonly StackPlan[]): Account[] {
  return accountsOf(plans).filter((account) => !isEmpty(inAccount(plans, account)));
}

function isEmpty({ stacks, records, states, assumedRoles }: AccountNeeds): boolean {
  return stacks.length + records.length + states.length + assumedRoles.length === 0;
}
