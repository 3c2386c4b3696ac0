import { logsApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { checkRetention } from "../log-retention";
import type { Rule } from "../rule";

export const wafLogRetention: Rule = {
  id: "waf-log-retention",
  severity: "error",
  because: "aws-refuses",
  title: "Logs are kept for a number of days that CloudWatch Logs offers",
  why: "CloudWatch Logs has a fixed list: the provider or, at the latest, `PutRetentionPolicy` refuses any other number with `InvalidParameterException`.",
  docs: [logsApi("PutRetentionPolicy")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesKnownBadInputsRuleSet]
    logging: { logGroup: { retentionDays: 360 } }
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
    logging: { logGroup: { retentionDays: 365 } }
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
      if (logging?.destination.kind !== "log-group") return [];
      const at = inside(logging.at, "logGroup", "retentionDays");
      return checkRetention(logging.destination.retentionDays, at);
    }),
};
