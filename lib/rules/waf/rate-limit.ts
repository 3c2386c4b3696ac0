import { waf, wafApi } from "../../facts/pages";
import { nearestNumber } from "../../findings/nearest-number";
import { inside } from "../../findings/place";
import type { RateLimit } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

const LEAST = 10;
const MOST = 2_000_000_000;
const windows = [60, 120, 300, 600];

export const wafRateLimit: Rule = {
  id: "waf-rate-limit",
  severity: "error",
  because: "aws-refuses",
  title: "A rate limit is 10 to 2,000,000,000 requests in 60, 120, 300 or 600 seconds",
  why: "AWS WAF refuses any other with `WAFInvalidParameterException` when the web ACL is created.",
  docs: [waf("waf-rule-statement-type-rate-based"), wafApi("RateBasedStatement")],
  examples: {
    fails: `webAcls:
  baseline: { rateLimit: { requests: 2000, windowSeconds: 3600 } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { rateLimit: { requests: 2000, windowSeconds: 600 } }
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
      if (webAcl.kind !== "own" || webAcl.rateLimit === undefined) return [];
      return [...requests(webAcl.rateLimit), ...windowSeconds(webAcl.rateLimit)];
    }),
};

function requests({ at, requests: given }: RateLimit): Violation[] {
  if (given >= LEAST && given <= MOST) return [];
  return [
    {
      at: inside(at, "requests"),
      message: `a rate limit of ${given} requests is ${given < LEAST ? "below 10" : "above 2,000,000,000"}`,
      help: `Write \`requests: ${nearestNumber(given, [LEAST, MOST])}\`, or any number from 10 to 2,000,000,000.`,
    },
  ];
}

function windowSeconds({ at, windowSeconds: given }: RateLimit): Violation[] {
  if (windows.includes(given)) return [];
  return [
    {
      at: inside(at, "windowSeconds"),
      message: `a rate limit cannot count over ${given} seconds`,
      help: `Write \`windowSeconds: ${nearestNumber(given, windows)}\` and adjust \`requests\` to it. It can be 60, 120, 300 or 600.`,
    },
  ];
}
