import { waf, wafApi } from "../../facts/pages";
import { parseLogDestination } from "../../model/log-destination";
import { writtenTexts } from "../regional-texts";
import type { Rule } from "../rule";

export const wafLogDestination: Rule = {
  id: "waf-log-destination",
  severity: "error",
  because: "aws-refuses",
  title: "Logs go to a log group, a bucket or a Firehose stream",
  why: "AWS WAF writes to nothing else: switching the logs on fails with `WAFInvalidParameterException: Error reason: The ARN isn't valid`, `field: LOG_DESTINATION`, when the web ACL has been made.",
  docs: [waf("logging"), wafApi("LoggingConfiguration")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: { destinationArn: "arn:aws:kinesis:eu-west-1:111111111111:stream/aws-waf-logs-all" }
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
    logging: { destinationArn: "arn:aws:s3:::aws-waf-logs-all" }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls.flatMap((webAcl) => {
      const logging = webAcl.kind === "own" ? webAcl.logging : undefined;
      if (logging?.destination.kind !== "existing") return [];
      return writtenTexts(logging.destination.arn)
        .filter(({ text }) => parseLogDestination(text) === undefined)
        .map(({ text, at }) => ({
          at,
          message: `"${text}" is not a log group, bucket or Firehose stream`,
          help: "Write an ARN such as `arn:aws:logs:REGION:ACCOUNT:log-group:aws-waf-logs-NAME`, `arn:aws:s3:::aws-waf-logs-NAME` or `arn:aws:firehose:REGION:ACCOUNT:deliverystream/aws-waf-logs-NAME`.",
        }));
    }),
};
