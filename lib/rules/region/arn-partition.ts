import { iam } from "../../facts/pages";
import { parseArn } from "../../model/arn";
import { mayBeRegion, partitionOf } from "../../model/regions";
import { type UsedArn, usedArns } from "../../model/used-arns";
import type { Rule, Violation } from "../rule";

const logging = (partition: string) => `webAcls:
  base: { blockCountries: [KP], logging: { destinationArn: "arn:${partition}:s3:::aws-waf-logs-all" } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: base
    mappings: [{ api: orders }]
`;

export const regionArnPartition: Rule = {
  id: "region-arn-partition",
  severity: "error",
  because: "aws-refuses",
  title: "An ARN has the partition of the region in which it is used",
  why: "The regions of China, of GovCloud and of the European Sovereign Cloud are partitions of their own, and each begins its ARNs with its own name. A role, a key, a stream, a bucket, a function or a web ACL of another one cannot be used.",
  docs: [
    iam("reference-arns"),
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  ],
  examples: { fails: logging("aws-cn"), passes: logging("aws") },
  check: (fleet) => {
    const told = new Set<string>();
    return usedArns(fleet).flatMap((used) => {
      const place = JSON.stringify(used.at);
      if (told.has(place)) return [];
      const found = faultOf(used);
      if (found.length > 0) told.add(place);
      return found;
    });
  },
};

function faultOf({ at, arn: text, what, user, region }: UsedArn): Violation[] {
  const arn = parseArn(text);
  const partition = partitionOf(region);
  if (arn === undefined || !mayBeRegion(region) || arn.partition === partition) return [];
  // One of another region is told of as that.
  if (arn.region !== "" && arn.region !== region) return [];
  return [
    {
      at,
      message: `${what} is in the partition ${arn.partition}, but ${user} needs it in ${region}, which is in ${partition}`,
      help: `Write \`${text.replace(/^arn:[^:]+/, `arn:${partition}`)}\`, if that is what is meant. What is in another partition cannot be used.`,
    },
  ];
}
