import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Account } from "../../model/account";
import { type Domain, shareNames } from "../../model/domain";
import { covers } from "../../model/host-name";
import type { Reference } from "../../model/reference";
import { madeDomains } from "../../model/regional-name";
import type { Rule, Violation } from "../rule";

export const nameWildcardAccount: Rule = {
  id: "name-wildcard-account",
  severity: "error",
  because: "aws-refuses",
  title: "A wildcard domain and the names below it are in one account",
  why: "API Gateway does not create `*.example.com` where another account has `a.example.com`, nor the reverse: whichever comes second fails with a `BadRequestException`.",
  docs: [apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    account: prod
    mappings: [{ api: orders }]
  - name: carts.example.com
    endpoint: regional
    region: eu-west-1
    account: network
    mappings: [{ api: carts }]
`,
    passes: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    account: prod
    mappings: [{ api: orders }]
  - name: carts.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    mappings: [{ api: carts }]
`,
  },
  check(fleet) {
    const byParent = belowEachName(madeDomains(fleet));
    return fleet.domains
      .filter((domain) => domain.name.wildcard)
      .flatMap((wildcard) => checkWildcard(wildcard, byParent.get(wildcard.name.base) ?? []));
  },
};

/** By the name one label up, since a wildcard need not be compared with every domain of a fleet. */
function belowEachName(domains: readonly Domain[]): ReadonlyMap<string, readonly Domain[]> {
  const byParent = new Map<string, Domain[]>();
  for (const domain of domains) {
    const parent = domain.name.labels.slice(1).join(".");
    const others = byParent.get(parent) ?? [];
    others.push(domain);
    byParent.set(parent, others);
  }
  return byParent;
}

function checkWildcard(wildcard: Domain, domains: readonly Domain[]): Violation[] {
  const others = domains.filter((domain) => clash(wildcard, domain));
  const [first] = others;
  if (first === undefined) return [];
  const more = others.length > 1 ? ` (and ${others.length - 1} more)` : "";
  return [
    {
      at: inside(wildcard.at, "name"),
      message: `"${wildcard.name.text}" is in account \`${wildcard.account?.name}\`, but "${first.name.text}" is in account \`${first.account?.name}\`${more}`,
      help: "Write the same `account` at the wildcard and at every name it covers, or replace the wildcard by the names it is there for.",
    },
  ];
}

function clash(wildcard: Domain, domain: Domain): boolean {
  if (domain.name.wildcard || !covers(wildcard.name, domain.name)) return false;
  return inOtherAccounts(wildcard, domain) && shareNames(wildcard, domain);
}

/** The account of the credentials may be any of the listed ones. */
function inOtherAccounts(one: Domain, other: Domain): boolean {
  if (one.account === undefined || other.account === undefined) return false;
  return accountId(one.account) !== accountId(other.account);
}

function accountId({ target, name }: Reference<Account>): string {
  return target?.id ?? name;
}
