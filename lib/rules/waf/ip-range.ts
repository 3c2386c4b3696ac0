import { wafApi } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import { ipRangeFault } from "../ip-range-fault";
import type { Rule, Violation } from "../rule";

export const wafIpRange: Rule = {
  id: "waf-ip-range",
  severity: "error",
  because: "aws-refuses",
  title: "Address ranges are in CIDR form, from their first address on, and not /0",
  why: "AWS WAF refuses the IP set with `WAFInvalidParameterException: Error reason: The parameter contains formatting that is not valid., field: IP_ADDRESS` when it is created.",
  docs: [wafApi("CreateIPSet"), wafApi("IPSet"), "https://github.com/aws/aws-cdk/issues/20003"],
  examples: {
    fails: `webAcls:
  baseline: { blockIps: [203.0.113.7, "2001:db8::1/32"] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { blockIps: [203.0.113.7/32, "2001:db8::/32"] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls
      .filter((webAcl) => webAcl.kind === "own")
      .flatMap(({ at, allowIps, blockIps }) => [
        ...checkRanges(inside(at, "allowIps"), allowIps),
        ...checkRanges(inside(at, "blockIps"), blockIps),
      ]),
};

function checkRanges(list: Place, texts: readonly string[]): Violation[] {
  return texts.flatMap((text, index) => {
    const fault = ipRangeFault(text);
    if (fault === undefined) return [];
    const [message, help] = fault;
    return [{ at: inside(list, index), message: `"${text}" ${message}`, help }];
  });
}
