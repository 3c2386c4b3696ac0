import { inside } from "../../findings/place";
import { regionsOf } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import { areOfSeveralPartitions, mayBeRegion, partitionOf } from "../../model/regions";
import { rolePartition } from "../role-partition";
import type { Rule } from "../rule";

const entered = (partition: string) => `accounts:
  china: { id: "444444444444", roleArn: "arn:${partition}:iam::444444444444:role/terraform" }
apis:
  stock: { kind: rest, account: china, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.cn
    account: china
    endpoint: regional
    region: cn-north-1
    zone: external
    certificate: { wait: true }
    mappings: [{ api: stock }]
`;

export const accountPartition: Rule = {
  id: "account-partition",
  severity: "error",
  because: "aws-refuses",
  title: "An account is entered by a role of the partition that it works in",
  why: "Roles, accounts and credentials of one partition mean nothing in another: `sts:AssumeRole` is refused when a stack of the account is planned.",
  docs: [
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  ],
  examples: { fails: entered("aws"), passes: entered("aws-cn") },
  check: (fleet) =>
    fleet.accounts.flatMap((account) => {
      const partition = rolePartition(account);
      const regions = regionsIn(account.name, fleet).filter(mayBeRegion);
      const region = regions.find((each) => partitionOf(each) !== partition);
      if (partition === undefined || account.roleArn === undefined || region === undefined)
        return [];
      const right = account.roleArn.replace(/^arn:[^:]*/, `arn:${partitionOf(region)}`);
      const both = regions.some((each) => partitionOf(each) === partition);
      return [
        {
          at: inside(account.at, "roleArn"),
          message: `"${account.name}" is entered by a role of the partition ${partition}, but works in ${region}, which is in ${partitionOf(region)}`,
          help: both
            ? "An account is in one partition: list one for each under `accounts`."
            : `Write \`${right}\`, if that is where the account is.`,
        },
      ];
    }),
};

/** Where the account's domains and APIs are. */
function regionsIn(account: string, { domains, apis }: Fleet): string[] {
  return [
    ...domains
      .filter((domain) => domain.account?.name === account)
      .map(regionsOf)
      .filter((regions) => !areOfSeveralPartitions(regions))
      .flat(),
    ...apis
      .filter((api) => api.account?.name === account)
      .flatMap((api) => [...api.regions.keys()]),
  ];
}
