import { waf } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import { type LogResource, parseLogDestination } from "../../model/log-destination";
import { allProtectedStages, type ProtectedStage } from "../../model/protected-stage";
import type { WebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

export const wafLogRegion: Rule = {
  id: "waf-log-region",
  severity: "error",
  title: "An existing log group or Firehose stream is in the region and account of the web ACL",
  why: "AWS WAF takes a log group or stream only from the web ACL's own region and account. Switching the logs on fails with `WAFInvalidParameterException`, `field: LOG_DESTINATION`, when the web ACL has been made.",
  docs: [waf("logging-cw-logs"), waf("logging-s3"), waf("logging-kinesis")],
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

function checkWebAcl(webAcl: WebAcl, stages: readonly ProtectedStage[]): Violation[] {
  const logging = webAcl.kind === "own" ? webAcl.logging : undefined;
  if (logging?.destination.kind !== "existing") return [];
  const resource = parseLogDestination(logging.destination.arn);
  if (resource === undefined || resource.kind === "bucket") return [];
  const other = stages.find((stage) => stage.webAcl === webAcl && !isBeside(resource, stage));
  return other === undefined ? [] : [apart(inside(logging.at, "destinationArn"), resource, other)];
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
    help: "Write `logGroup: {}` instead, which makes a log group beside every web ACL, or give a bucket, which may be elsewhere, or list a web ACL of its own for each region and account.",
  };
}
