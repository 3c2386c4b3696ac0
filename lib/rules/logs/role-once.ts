import { apiGateway, terraform } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { type LoggingHome, loggingHomes, setsCloudWatchRole } from "../../model/logging-homes";
import type { Rule, Violation } from "../rule";

export const logsRoleOnce: Rule = {
  id: "logs-role-once",
  severity: "error",
  because: "aws-refuses",
  title: "APIs that log call their account by one name",
  why: "Each name under `accounts` has stacks of its own. Where two names are one account, two stacks would make a role of the same name and set it in the same place: the second fails with `EntityAlreadyExists`, and with a role that is there each overwrites what the other has set.",
  docs: [apiGateway("set-up-logging"), terraform("api_gateway_account")],
  examples: { fails: example("shop"), passes: example("prod") },
  check(fleet) {
    const first = new Map<string, LoggingHome>();
    return loggingHomes(fleet).flatMap((home) => {
      if (!setsCloudWatchRole(fleet, home)) return [];
      const keys = waysIn(home);
      const earlier = keys.map((key) => first.get(key)).find((each) => each !== undefined);
      for (const key of keys) if (!first.has(key)) first.set(key, home);
      return earlier === undefined ? [] : [violation(home, earlier)];
    });
  },
};

/** What two homes of one account have in common: its id, or that the credentials lead there as they are. */
function waysIn({ account, region }: LoggingHome): string[] {
  const direct = account?.roleArn === undefined && account?.profile === undefined;
  return [
    ...(account === undefined ? [] : [`${account.id} ${region}`]),
    ...(direct ? [`credentials ${region}`] : []),
  ];
}

function violation(home: LoggingHome, earlier: LoggingHome): Violation {
  const { region } = home;
  const id = home.account?.id ?? earlier.account?.id;
  return {
    at: accountPlace(home),
    message: `${nameOf(home)} and ${nameOf(earlier)} are one account${id === undefined ? "" : `, ${id}`}, whose role for logs in ${region} would be set twice`,
    help:
      earlier.account === undefined
        ? `Write \`account: ${home.account?.name}\` at \`apis.${earlier.api.name}\` too, and at the domains that map it.`
        : `Write \`account: ${earlier.account.name}\` here too.`,
    related: [{ at: accountPlace(earlier), message: "the other name" }],
  };
}

function nameOf({ account }: LoggingHome): string {
  return account === undefined ? "the account that the credentials lead to" : `\`${account.name}\``;
}

function accountPlace({ api, at }: LoggingHome): Place {
  return api.account?.at ?? at;
}

function example(second: string): string {
  const api = (account: string) =>
    `{ kind: rest, account: ${account}, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }`;
  return `cloudWatchRole: managed
accounts:
  shop: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/shop" }
apis:
  stock: ${api("prod")}
  store: ${api(second)}
domains:
  - { name: api.example.com, endpoint: regional, account: prod, region: eu-west-1, mappings: [{ api: stock }] }
`;
}
