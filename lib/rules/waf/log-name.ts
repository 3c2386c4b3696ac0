import { waf } from "../../facts/pages";
import { inside } from "../../findings/place";
import { parseLogDestination } from "../../model/log-destination";
import type { WebAclLogging } from "../../model/web-acl";
import { writtenTexts } from "../regional-texts";
import type { Rule, Violation } from "../rule";

const PREFIX = "aws-waf-logs-";

export const wafLogName: Rule = {
  id: "waf-log-name",
  severity: "error",
  because: "aws-refuses",
  title: "The name of what receives a web ACL's logs begins with aws-waf-logs-",
  why: "AWS WAF takes no other name: switching the logs on fails with `WAFInvalidParameterException: Error reason: The ARN isn't valid`, `field: LOG_DESTINATION`, when the web ACL has been made.",
  docs: [waf("logging-cw-logs"), waf("logging-s3"), waf("logging-kinesis")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: { logGroup: { name: baseline } }
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
    logging: { logGroup: { name: aws-waf-logs-baseline } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls.flatMap((webAcl) =>
      webAcl.kind === "own" && webAcl.logging !== undefined ? checkLogging(webAcl.logging) : [],
    ),
};

function checkLogging({ at, destination }: WebAclLogging): Violation[] {
  if (destination.kind === "log-group") {
    const { name } = destination;
    if (name === undefined || name.startsWith(PREFIX)) return [];
    return [
      {
        at: inside(at, "logGroup", "name"),
        message: `log group "${name}" does not begin with ${PREFIX}`,
        help: `Write \`name: ${prefixed(name)}\`, or leave \`name\` out: one is then made up.`,
      },
    ];
  }
  return writtenTexts(destination.arn).flatMap((written) => {
    const existing = parseLogDestination(written.text);
    if (existing === undefined || existing.name.startsWith(PREFIX)) return [];
    return [
      {
        at: written.at,
        message: `${existing.kind} "${existing.name}" does not begin with ${PREFIX}`,
        help: `Give the ARN of one with such a name, for example \`${prefixed(existing.name)}\`. An existing one cannot be renamed.`,
      },
    ];
  });
}

/** Also for a name that has the prefix in part. */
function prefixed(name: string): string {
  return `${PREFIX}${name.replace(/^aws-waf-logs?-?/i, "") || "all"}`;
}
