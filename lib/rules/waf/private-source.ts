import { apiGateway, waf } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import type { Api } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Reference } from "../../model/reference";
import type { OwnWebAcl, WebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

/** The groups that compare a request's source address with lists, and look at nothing else. */
const addressGroups = ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesAnonymousIpList"];

export const wafPrivateSource: Rule = {
  id: "waf-private-source",
  severity: "warning",
  title: "The web ACL of a private domain does not decide by source address",
  why: "Requests to a private domain come through a VPC endpoint. AWS does not say which source address AWS WAF sees then; by what is known it is one of the VPC endpoint's side, and not that of a client behind it. If so, address lists, countries and reputation match nobody, and a rate limit takes many clients for one.",
  docs: [
    apiGateway("apigateway-control-access-aws-waf"),
    waf("aws-managed-rule-groups-ip-rep"),
    waf("waf-rule-statement-type-rate-based"),
  ],
  examples: {
    fails: `webAcls:
  baseline:
    rateLimit: { requests: 2000 }
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    webAcl: baseline
    mappings: [{ api: ledger }]
`,
    passes: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    webAcl: baseline
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) => [
    ...fleet.apis.filter(({ endpoint }) => endpoint === "private").flatMap(checkApi),
    ...fleet.domains.filter(({ endpoint }) => endpoint === "private").flatMap(checkDomain),
  ],
};

function checkApi({ name, webAcl }: Api): Violation[] {
  return checkWebAcl(webAcl, `API "${name}"`, "the API");
}

function checkDomain({ name, webAcl }: Domain): Violation[] {
  return checkWebAcl(webAcl, `domain "${name.text}"`, "the domain");
}

function checkWebAcl(
  webAcl: Reference<WebAcl> | undefined,
  what: string,
  giveTo: string,
): Violation[] {
  if (webAcl?.target?.kind !== "own") return [];
  const deciders = addressRules(webAcl.target);
  if (deciders.length === 0) return [];
  return [
    {
      at: webAcl.at,
      message: `"${webAcl.name}" decides by source address, with ${inWords(deciders)}, but requests to the private ${what} may all have that of the VPC endpoint's side`,
      help: `Give ${giveTo} a web ACL without these. Which clients may come in is the affair of the VPC endpoint's security group and policy.`,
    },
  ];
}

/** The parts of a web ACL that look at where a request comes from. */
function addressRules(webAcl: OwnWebAcl): string[] {
  const lists = (["allowIps", "blockIps", "blockCountries"] as const).filter(
    (key) => webAcl[key].length > 0,
  );
  const limit = webAcl.rateLimit === undefined ? [] : ["rateLimit"];
  const groups = addressGroups.filter((group) =>
    webAcl.managedRules.some(({ name }) => name === group),
  );
  return [...lists, ...limit, ...groups].map((each) => `\`${each}\``);
}
