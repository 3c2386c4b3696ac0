import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { protectedStages } from "../../model/protected-stage";
import { parseWebAclArn } from "../../model/web-acl-arn";
import type { Rule, Violation } from "../rule";

export const wafAccount: Rule = {
  id: "waf-account",
  severity: "error",
  title: "An existing web ACL is in the account of the domains that use it",
  why: "A web ACL protects stages of its own account only: the association fails when it is made, and the domain is live without protection.",
  docs: [waf("web-acl-associating-aws-resource"), wafApi("AssociateWebACL")],
  examples: {
    fails: `webAcls:
  shared:
    existing:
      eu-west-1: arn:aws:wafv2:eu-west-1:222222222222:regional/webacl/shared/2f6b
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    webAcl: shared
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  shared:
    existing:
      eu-west-1: arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    webAcl: shared
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

/** One finding a domain, for the first of its regions where the accounts differ. */
function checkDomain(domain: Domain): Violation[] {
  const webAcl = domain.webAcl?.target;
  const own = domain.account?.target;
  if (webAcl?.kind !== "existing" || own === undefined) return [];
  const other = protectedStages(domain)
    .map(({ region }) => parseWebAclArn(webAcl.arns.get(region)?.arn ?? "")?.account)
    .find((account) => account !== undefined && account !== own.id);
  if (other === undefined) return [];
  return [
    {
      at: inside(domain.at, "webAcl"),
      message: `"${webAcl.name}" is in the account ${other}, but "${domain.name.text}" is in ${own.name} (${own.id})`,
      help: `Use a web ACL of ${own.name}. One without \`existing\` is made in every account that needs it.`,
    },
  ];
}
