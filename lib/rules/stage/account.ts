import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import type { Api } from "../../model/api";
import { accountsOf } from "../../model/api-accounts";
import type { Fleet } from "../../model/fleet";
import type { Rule, Violation } from "../rule";

export const stageAccount: Rule = {
  id: "stage-account",
  severity: "error",
  because: "aws-refuses",
  title: "An API that exists is in one account where its stage or its callers are limited",
  why: "An API is in one account, and a domain maps only APIs of its own. Where domains of several accounts map one that names no account, nobody can tell which of them has the stage: the throttle or the usage plan would be made where the stage is not, and fail.",
  docs: [apiGateway("rest-api-mappings")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }
    stage: { throttle: { rateLimit: 100, burstLimit: 50 } }
domains:
  - { name: a.example.com, account: prod, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
  - { name: b.example.com, account: network, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
    passes: `apis:
  stock:
    kind: rest
    account: prod
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }
    stage: { throttle: { rateLimit: 100, burstLimit: 50 } }
domains:
  - { name: a.example.com, account: prod, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
  },
  check: (fleet) =>
    fleet.apis.filter((api) => isLimited(api, fleet)).flatMap((api) => checkApi(api, fleet)),
};

function isLimited(api: Api, { usagePlans }: Fleet): boolean {
  const { throttle, methods } = api.stage;
  const planned = usagePlans.some(({ apis }) => apis.some(({ target }) => target === api));
  return planned || throttle !== undefined || methods.size > 0;
}

function checkApi(api: Api, fleet: Fleet): Violation[] {
  const accounts = accountsOf(api, fleet);
  if (accounts.length < 2) return [];
  const names = accounts.map((account) => account?.name ?? "the credentials' account");
  return [
    {
      at: api.at,
      message: `"${api.name}" names no account, and domains of ${inWords(names)} map it`,
      help: `Write the account that it is in, such as \`account: ${accounts.find((each) => each !== undefined)?.name}\`. If there are several APIs, list each of them.`,
    },
  ];
}
