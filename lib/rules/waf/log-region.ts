import { waf } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import { type LogResource, parseLogDestination } from "../../model/log-destination";
import { allProtectedStages, type ProtectedStage } from "../../model/protected-stage";
import { type RegionalText, textIn } from "../../model/regional-text";
import type { WebAcl } from "../../model/web-acl";
import { misplacedArn, needlessArns } from "../regional-arns";
import type { Rule, Violation } from "../rule";

export const wafLogRegion: Rule = {
  id: "waf-log-region",
  severity: "error",
  because: "aws-refuses",
  title: "What receives a web ACL's logs is beside it, and the KMS key in its region",
  why: "AWS WAF takes a log group or stream only from the web ACL's own region and account. Switching the logs on fails with `WAFInvalidParameterException`, `field: LOG_DESTINATION`, when the web ACL has been made. CloudWatch Logs encrypts a log group with a key of its own region only, and refuses another one before that.",
  docs: [
    waf("logging-cw-logs"),
    waf("logging-s3"),
    waf("logging-kinesis"),
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  ],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: { destinationArn: "arn:aws:logs:us-east-1:111111111111:log-group:aws-waf-logs-all" }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: { destinationArn: "arn:aws:logs:eu-west-1:111111111111:log-group:aws-waf-logs-all" }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => {
    const stages = allProtectedStages(fleet);
    return fleet.webAcls.flatMap((webAcl) => checkWebAcl(webAcl, stages));
  },
};

function checkWebAcl(webAcl: WebAcl, all: readonly ProtectedStage[]): Violation[] {
  const logging = webAcl.kind === "own" ? webAcl.logging : undefined;
  const stages = all.filter((stage) => stage.webAcl === webAcl);
  if (logging === undefined || stages.length === 0) return [];
  const { destination } = logging;
  const name = webAcl.name;
  const regions = [...new Set(stages.map(({ region }) => region))];
  if (destination.kind === "existing") {
    const use = { what: "log destination", arns: destination.arn, name, regions };
    const missing = regions.filter((region) => textIn(destination.arn, region) === undefined);
    const apart = stages.flatMap((stage) => checkStage(destination.arn, stage));
    return [
      ...missing.flatMap((region) => misplacedArn(use, region)).slice(0, 1),
      ...apart.slice(0, 1),
      ...needlessArns(use),
    ];
  }
  if (destination.kmsKeyArn === undefined) return [];
  const use = { what: "KMS key", arns: destination.kmsKeyArn, name, regions };
  const misplaced = regions.flatMap((region) => misplacedArn(use, region));
  return [...misplaced.slice(0, 1), ...needlessArns(use)];
}

/** What receives the logs of a web ACL in front of the stage, if it is not beside it. */
function checkStage(arns: RegionalText, stage: ProtectedStage): Violation[] {
  const resource = parseLogDestination(textIn(arns, stage.region) ?? "");
  if (resource === undefined || resource.kind === "bucket" || isBeside(resource, stage)) return [];
  const at = typeof arns.value === "string" ? arns.at : inside(arns.at, stage.region);
  return [apart(at, resource, stage)];
}

function isBeside(resource: LogResource, { region, account }: ProtectedStage): boolean {
  return resource.region === region && [resource.account, undefined].includes(account?.id);
}

function apart(
  at: Place,
  resource: LogResource,
  { askedBy, region, account }: ProtectedStage,
): Violation {
  const needed = `${region}${account === undefined ? "" : ` of ${account.name} (${account.id})`}`;
  return {
    at,
    message: `the ${resource.kind} is in ${resource.region} of the account ${resource.account}, but "${askedBy}" needs the web ACL in ${needed}`,
    help: "Write `logGroup: {}` instead, which makes a log group beside every web ACL, or give a bucket, which may be elsewhere, or one for each region: `destinationArn: { eu-west-1: arn:… }`. In several accounts, list a web ACL for each.",
  };
}
