import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import { parseArn } from "../../model/arn";
import { type RegionalText, textIn } from "../../model/regional-text";
import { mayAllBeRegions } from "../../model/regions";
import { loggedStage } from "../logged-stage-example";
import type { Rule, Violation } from "../rule";

export const logsArnRegion: Rule = {
  id: "logs-arn-region",
  severity: "error",
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

interface UsedArns {
  readonly what: "Firehose stream" | "KMS key";
  readonly arns: RegionalText;
}

function checkApi(api: OwnedApi): Violation[] {
  return arnsOf(api).flatMap((used) => {
    const found = [...api.regions.keys()].flatMap((region) => checkRegion(used, region, api));
    return [...found.slice(0, 1), ...needless(used, api)];
  });
}

function arnsOf({ stage: { logs } }: OwnedApi): UsedArns[] {
  const destination = logs.access?.destination;
  const groups = [destination?.kind === "log-group" ? destination : undefined, logs.execution];
  return [
    ...(destination?.kind === "firehose"
      ? [{ what: "Firehose stream" as const, arns: destination.arn }]
      : []),
    ...groups.flatMap((group) =>
      group?.kmsKeyArn === undefined ? [] : [{ what: "KMS key" as const, arns: group.kmsKeyArn }],
    ),
  ];
}

function keysOf({ value }: RegionalText): Iterable<string> {
  return typeof value === "string" ? [] : value.keys();
}

/** What is written for a region that the API is not in. */
function needless({ what, arns }: UsedArns, { name, regions }: OwnedApi): Violation[] {
  return [...keysOf(arns)]
    .filter((region) => !regions.has(region))
    .map((region) => ({
      at: inside(arns.at, region),
      message: `there is a ${what} for ${region}, where "${name}" is not made`,
      help: `Take it out, or correct the region; "${name}" is made in ${inWords([...regions.keys()])}.`,
    }));
}

/** One finding a setting, for the first of the API's regions in which it does not fit. */
function checkRegion({ what, arns }: UsedArns, region: string, api: OwnedApi): Violation[] {
  const isMap = typeof arns.value !== "string";
  const at = isMap ? inside(arns.at, region) : arns.at;
  const arn = parseArn(textIn(arns, region) ?? "");
  if (arn === undefined) {
    const slip = isMap && [...keysOf(arns)].some((key) => !api.regions.has(key));
    if (!isMap || slip || textIn(arns, region) !== undefined || !mayAllBeRegions([region]))
      return [];
    const message = `"${api.name}" is made in ${region} too, and there is no ${what} for it`;
    return [{ at: arns.at, message, help: `Add \`${region}: arn:…\`.` }];
  }
  if (arn.region !== region && mayAllBeRegions([arn.region, region])) {
    const help =
      api.regions.size === 1 || isMap
        ? `Give the ARN of one in ${region}.`
        : `Write one for each region: \`{ ${[...api.regions.keys()].map((each) => `${each}: arn:…`).join(", ")} }\`.`;
    return [
      {
        at,
        message: `the ${what} is in ${arn.region}, but "${api.name}" is made in ${region}`,
        help,
      },
    ];
  }
  const account = api.account?.target;
  if (what === "KMS key" || account === undefined || arn.account === account.id) return [];
  const message = `the ${what} is in the account ${arn.account}, but "${api.name}" is made in ${account.name} (${account.id})`;
  return [{ at, message, help: `Give the ARN of one in ${account.name}.` }];
}
