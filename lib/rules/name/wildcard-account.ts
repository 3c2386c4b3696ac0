import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type Domain, shareNames } from "../../model/domain";
import { covers } from "../../model/host-name";
import type { Rule, Violation } from "../rule";

export const nameWildcardAccount: Rule = {
  id: "name-wildcard-account",
  severity: "error",
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
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.name.wildcard)
      .flatMap((wildcard) => checkWildcard(wildcard, fleet.domains)),
};

function checkWildcard(wildcard: Domain, domains: readonly Domain[]): Violation[] {
  const others = domains.filter((domain) => clash(wildcard, domain));
  const [first] = others;
  if (first === undefined) return [];
  const more = others.length > 1 ? ` (and ${others.length - 1} more)` : "";
  return [
    {
      at: inside(wildcard.at, "name"),
      message: `"${wildcard.name.text}" is in ${accountText(wildcard)}, but "${first.name.text}" is in ${accountText(first)}${more}`,
      help: "Write the same `account` at the wildcard and at every name it covers, or replace the wildcard by the names it is there for.",
    },
  ];
}

function clash(wildcard: Domain, domain: Domain): boolean {
  if (domain.name.wildcard || !covers(wildcard.name, domain.name)) return false;
  return accountId(wildcard) !== accountId(domain) && shareNames(wildcard, domain);
}

function accountId({ account }: Domain): string | undefined {
  return account?.target?.id ?? account?.name;
}

function accountText({ account }: Domain): string {
  return account === undefined ? "the account of the credentials" : `account \`${account.name}\``;
}
