import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { protectedStages } from "../../model/protected-stage";
import type { ExistingWebAcl } from "../../model/web-acl";
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
  if (webAcl?.kind !== "existing") return [];
  const owners = protectedStages(domain).flatMap(
    ({ region }) => parseWebAclArn(webAcl.arns.get(region)?.arn ?? "")?.account ?? [],
  );
  if (domain.account === undefined) return checkOwners(domain, webAcl, owners);
  const own = domain.account.target;
  const other = owners.find((owner) => own !== undefined && owner !== own.id);
  if (own === undefined || other === undefined) return [];
  return [
    {
      at: inside(domain.at, "webAcl"),
      message: `"${webAcl.name}" is in the account ${other}, but "${domain.name.text}" is in ${own.name} (${own.id})`,
      help: `Use a web ACL of ${own.name}. One without \`existing\` is made in every account that needs it.`,
    },
  ];
}

/**
 * A domain without `account` is in whatever account the credentials lead to, which is not known;
 * but it is one, so that the web ACLs of its regions cannot be in several.
 */
function checkOwners(
  { at, name }: Domain,
  webAcl: ExistingWebAcl,
  owners: readonly string[],
): Violation[] {
  const [first] = owners;
  const other = owners.find((owner) => owner !== first);
  if (other === undefined) return [];
  return [
    {
      at: inside(at, "webAcl"),
      message: `"${webAcl.name}" is in two accounts, ${first} and ${other}, but "${name.text}" is in one`,
      help: "Use a web ACL that is in the domain's account in all its regions. One without `existing` is made in every region that needs it.",
    },
  ];
}
