import { apiGateway, wafApi } from "../../facts/pages";
import { parseArn } from "../../model/arn";
import type { WebAcl } from "../../model/web-acl";
import { parseWebAclArn } from "../../model/web-acl-arn";
import type { Rule, Violation } from "../rule";

export const wafArn: Rule = {
  id: "waf-arn",
  severity: "error",
  because: "aws-refuses",
  title: "An existing web ACL is given by the ARN of a regional web ACL of AWS WAF",
  why: "AWS WAF answers any other ARN with `WAFInvalidParameterException: Error reason: The ARN isn't valid` when the web ACL is attached to the stage, after the domain has been made.",
  docs: [wafApi("AssociateWebACL"), apiGateway("apigateway-control-access-aws-waf")],
  examples: {
    fails: `webAcls:
  shared:
    existing:
      us-east-1: arn:aws:wafv2:us-east-1:111111111111:global/webacl/shared/9c3d
domains:
  - name: api.example.com
    endpoint: regional
    region: us-east-1
    webAcl: shared
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  shared:
    existing:
      us-east-1: arn:aws:wafv2:us-east-1:111111111111:regional/webacl/shared/9c3d
domains:
  - name: api.example.com
    endpoint: regional
    region: us-east-1
    webAcl: shared
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.webAcls.flatMap(checkWebAcl),
};

function checkWebAcl(webAcl: WebAcl): Violation[] {
  if (webAcl.kind !== "existing") return [];
  return [...webAcl.arns].flatMap(([region, { arn, at }]) => {
    if (parseWebAclArn(arn) !== undefined) return [];
    const form = `arn:aws:wafv2:${region}:ACCOUNT:regional/webacl/NAME/ID`;
    return [
      {
        at,
        message: `"${arn}" ${fault(arn)}`,
        help: `Give the ARN of a web ACL with the scope REGIONAL in ${region}: \`${form}\`.`,
      },
    ];
  });
}

function fault(text: string): string {
  const { service = "", resource = "" } = parseArn(text) ?? {};
  if (/^waf(-regional)?$/.test(service))
    return "is of AWS WAF Classic, which cannot be used beside today's AWS WAF";
  if (service === "wafv2" && resource.startsWith("global/webacl/"))
    return "is a web ACL for CloudFront, which cannot protect a stage";
  return "is not the ARN of a web ACL";
}
