import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const mappingApiAccount: Rule = {
  id: "mapping-api-account",
  severity: "error",
  because: "aws-refuses",
  title: "A domain and the APIs it maps are in one account",
  why: "API Gateway looks for the API in the domain's account only, and no permission, role or share changes that: the mapping fails with `Invalid API identifier specified`, after the domain and its certificate have been made. The zone may be in any account, so that a name in one account's zone can lead to a domain in another.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    account: network
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock:
    kind: rest
    account: network
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: network
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const own = domain.account === undefined ? firstAccount(domain) : named(domain);
  if (own === undefined) return [];
  return domain.mappings.flatMap(({ at, api }) => {
    const other = api.target?.account?.target;
    if (other === undefined || other.id === own.account.id) return [];
    return [
      {
        at: inside(at, "api"),
        message: `"${api.name}" is in the account ${other.name} (${other.id}), but ${own.what} is in ${own.account.name} (${own.account.id})`,
        help: `API Gateway maps APIs of the domain's own account only. Map it on a domain with \`account: ${other.name}\`, which can have its name in any account's zone, or correct the \`account\` of one of the two.`,
      },
    ];
  });
}

/** What has an account, in words, and its account. */
interface Owner {
  readonly what: string;
  readonly account: Account;
}

function named({ name, account }: Domain): Owner | undefined {
  const target = account?.target;
  return target === undefined ? undefined : { what: `"${name.text}"`, account: target };
}

/**
 * A domain without `account` is in whatever account the credentials lead to, which is not known;
 * but it is one, so that its APIs cannot be in several.
 */
function firstAccount({ name, mappings }: Domain): Owner | undefined {
  const owners = mappings.flatMap(({ api }): Owner[] => {
    const account = api.target?.account?.target;
    const what = `"${api.name}", which "${name.text}" maps too,`;
    return account === undefined ? [] : [{ what, account }];
  });
  return owners[0];
}
