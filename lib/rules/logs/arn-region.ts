import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import { parseArn } from "../../model/arn";
import { textIn } from "../../model/regional-text";
import { loggedStage } from "../logged-stage-example";
import { misplacedArn, needlessArns, type RegionalUse } from "../regional-arns";
import type { Rule, Violation } from "../rule";

export const logsArnRegion: Rule = {
  id: "logs-arn-region",
  severity: "error",
  because: "aws-refuses",
  title:
    "A stage's Firehose stream and KMS keys are in its own region, and the stream in its account",
  why: "API Gateway writes to streams of the API's own region and account, and CloudWatch Logs uses keys of the log group's own region: the `apply` fails at the stage or at its log group.",
  docs: [
    apiGateway("apigateway-logging-to-kinesis"),
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  ],
  examples: {
    fails: loggedStage(
      'accessLogs: { logGroup: { kmsKeyArn: "arn:aws:kms:us-east-1:111111111111:key/1a2b3c4d" } }',
    ),
    passes: loggedStage(
      'accessLogs: { logGroup: { kmsKeyArn: "arn:aws:kms:eu-west-1:111111111111:key/1a2b3c4d" } }',
    ),
  },
  check: (fleet) => fleet.apis.flatMap((api) => (api.owned ? checkApi(api) : [])),
};

function checkApi(api: OwnedApi): Violation[] {
  const { name } = api;
  const regions = [...api.regions.keys()];
  return arnsOf(api).flatMap(({ what, arns }) => {
    const use = { what, arns, name, regions };
    const found = regions.flatMap((region) => {
      const misplaced = misplacedArn(use, region);
      return misplaced.length > 0 ? misplaced : otherAccount(use, region, api);
    });
    return [...found.slice(0, 1), ...needlessArns(use)];
  });
}

function arnsOf({ stage: { logs } }: OwnedApi): Pick<RegionalUse, "what" | "arns">[] {
  const destination = logs.access?.destination;
  const groups = [destination?.kind === "log-group" ? destination : undefined, logs.execution];
  return [
    ...(destination?.kind === "firehose" ? [{ what: STREAM, arns: destination.arn }] : []),
    ...groups.flatMap((group) =>
      group?.kmsKeyArn === undefined ? [] : [{ what: "KMS key", arns: group.kmsKeyArn }],
    ),
  ];
}

const STREAM = "Firehose stream";

/** A stream of another account. A key may be of any that lets CloudWatch Logs use it. */
function otherAccount({ what, arns }: RegionalUse, region: string, api: OwnedApi): Violation[] {
  const arn = parseArn(textIn(arns, region) ?? "");
  const account = api.account?.target;
  if (what !== STREAM || arn === undefined || account === undefined) return [];
  if (arn.account === account.id) return [];
  return [
    {
      at: typeof arns.value === "string" ? arns.at : inside(arns.at, region),
      message: `the ${what} is in the account ${arn.account}, but "${api.name}" is made in ${account.name} (${account.id})`,
      help: `Give the ARN of one in ${account.name}.`,
    },
  ];
}
