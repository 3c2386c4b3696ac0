import { apiGateway, wafApi } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { type ProtectedStage, protectedStagesByAsker } from "../../model/protected-stage";
import { mayAllBeRegions } from "../../model/regions";
import type { ExistingWebAcl, WebAcl } from "../../model/web-acl";
import { parseWebAclArn } from "../../model/web-acl-arn";
import type { Rule, Violation } from "../rule";

export const wafArnPerRegion: Rule = {
  id: "waf-arn-per-region",
  severity: "error",
  because: "aws-refuses",
  title: "An existing web ACL has an ARN of its own for every region where it is used",
  why: "A web ACL protects stages of its own region only, also those of edge-optimized APIs: an ARN of another region makes the association fail, when the domain is live already.",
  docs: [apiGateway("apigateway-control-access-aws-waf"), wafApi("AssociateWebACL")],
  examples: {
    fails: `webAcls:
  shared:
    existing:
      eu-west-1: arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: shared
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  shared:
    existing:
      eu-west-1: arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b
      us-east-1: arn:aws:wafv2:us-east-1:111111111111:regional/webacl/shared/9c3d
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: shared
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => [
    ...fleet.webAcls.flatMap(misplaced),
    ...protectedStagesByAsker(fleet).flatMap(missing),
  ],
};

function misplaced(webAcl: WebAcl): Violation[] {
  if (webAcl.kind !== "existing") return [];
  return [...webAcl.arns].flatMap(([region, { arn, at }]) => {
    const actual = parseWebAclArn(arn)?.region;
    if (actual === undefined || actual === region || !mayAllBeRegions([region])) return [];
    const message = `the web ACL under ${region} is in ${actual}`;
    return [
      { at, message, help: `Give the ARN of a web ACL in ${region}, or list it as ${actual}.` },
    ];
  });
}

function missing(stages: readonly ProtectedStage[]): Violation[] {
  const [first] = stages;
  if (first?.webAcl.kind !== "existing") return [];
  const { webAcl } = first;
  const regions = new Set(stages.map(({ region }) => region));
  const misplaced = [...webAcl.arns.values()].map(({ arn }) => parseWebAclArn(arn)?.region);
  const lacking = [...regions].filter(
    (region) => !webAcl.arns.has(region) && !misplaced.includes(region),
  );
  if (lacking.length === 0 || !mayAllBeRegions([...regions, ...webAcl.arns.keys()])) return [];
  return [lack(first, webAcl, lacking)];
}

function lack(
  { at, askedBy }: ProtectedStage,
  webAcl: ExistingWebAcl,
  regions: readonly string[],
): Violation {
  return {
    at,
    message: `"${webAcl.name}" has no web ACL in ${inWords(regions)}, where "${askedBy}" has stages to protect`,
    help: `Add the ARN to \`webAcls.${webAcl.name}.existing\`: \`${regions[0]}: arn:aws:wafv2:${regions[0]}:ACCOUNT:regional/webacl/NAME/ID\`.`,
  };
}
