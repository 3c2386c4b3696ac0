import { logsApi } from "../../facts/pages";
import { nearestNumber } from "../../findings/nearest-number";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

const allowed = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

export const wafLogRetention: Rule = {
  id: "waf-log-retention",
  severity: "error",
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
      const { retentionDays } = logging.destination;
      if (allowed.includes(retentionDays)) return [];
      return [
        {
          at: inside(logging.at, "logGroup", "retentionDays"),
          message: `CloudWatch Logs cannot keep logs for ${retentionDays} days`,
          help: `Write \`retentionDays: ${nearestNumber(retentionDays, allowed)}\`. It can be ${allowed.join(", ")}.`,
        },
      ];
    }),
};
