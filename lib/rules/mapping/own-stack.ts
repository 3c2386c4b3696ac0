import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Account } from "../../model/account";
import type { OwnedApi } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Reference } from "../../model/reference";
import type { Rule, Violation } from "../rule";

export const mappingOwnStack: Rule = {
  id: "mapping-own-stack",
  severity: "error",
  because: "terraform-refuses",
  title: "An API that the fleet makes is in the stack of the domains that map it",
  why: "API Gateway deletes no API that a domain still maps, and maps none that is not there yet. Terraform keeps that order within a stack only, so that an API is made in the stack of its endpoint type and account, and the domains that map it have to be there too.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
domains:
  - name: api.example.com
    endpoint: edge
    region: eu-west-1
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  return domain.mappings.flatMap(({ at, api: { target } }) => {
    if (target?.owned !== true) return [];
    const place = inside(at, "api");
    const fault = endpointFault(domain, target) ?? accountFault(domain, target);
    return fault === undefined ? [] : [{ at: place, ...fault }];
  });
}

type Fault = Pick<Violation, "message" | "help">;

/** Whether one is private and the other is not is another rule's affair; so is an HTTP API elsewhere. */
function endpointFault(domain: Domain, api: OwnedApi): Fault | undefined {
  if (api.endpoint === domain.endpoint || api.kind === "http") return undefined;
  if ((api.endpoint === "private") !== (domain.endpoint === "private")) return undefined;
  return {
    message: `"${api.name}" is made with the stack of ${api.endpoint} domains, but "${domain.name.text}" is ${domain.endpoint}`,
    help: `Write \`endpoint: ${domain.endpoint}\` at \`apis.${api.name}\` while it has not been applied, since the API moves to another stack and is made anew; or map it on ${aWithArticle(api.endpoint)} domain.`,
  };
}

/** Two accounts that are known to differ are another rule's affair. */
function accountFault(domain: Domain, api: OwnedApi): Fault | undefined {
  if (domain.account !== undefined && domain.account.target === undefined) return undefined;
  if (api.account !== undefined && api.account.target === undefined) return undefined;
  const [here, there] = [domain.account?.target, api.account?.target];
  if (here?.name === there?.name) return undefined;
  if (here !== undefined && there !== undefined && here.id !== there.id) return undefined;
  return {
    message: `"${api.name}" is made in ${accountName(there)}, but "${domain.name.text}" is in ${accountName(here)}`,
    help: `Write ${saidAccount(domain.account)} at \`apis.${api.name}\`, or ${saidAccount(api.account)} at the domain.`,
  };
}

function accountName(account: Account | undefined): string {
  return account === undefined
    ? "the account that the credentials lead to"
    : `the account ${account.name}`;
}

function saidAccount(account: Reference<Account> | undefined): string {
  return account === undefined ? "no `account`" : `\`account: ${account.name}\``;
}

function aWithArticle(endpoint: string): string {
  return endpoint === "edge" ? "an edge" : `a ${endpoint}`;
}
