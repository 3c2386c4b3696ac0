import { waf, wafApi } from "../../facts/pages";
import { type ProtectedStage, protectedStagesByAsker } from "../../model/protected-stage";
import { parseWebAclArn } from "../../model/web-acl-arn";
import type { Rule, Violation } from "../rule";

export const wafAccount: Rule = {
  id: "waf-account",
  severity: "error",
  because: "aws-refuses",
  title: "An existing web ACL is in the account of the domains and APIs that use it",
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
  check: (fleet) => protectedStagesByAsker(fleet).flatMap(checkAsker),
};

/** One finding for a domain or an API, for the first of its regions where the accounts differ. */
function checkAsker(stages: readonly ProtectedStage[]): Violation[] {
  const [first] = stages;
  if (first?.webAcl.kind !== "existing") return [];
  const { webAcl, at, askedBy, owner } = first;
  const owners = stages.flatMap(
    ({ region }) => parseWebAclArn(webAcl.arns.get(region)?.arn ?? "")?.account ?? [],
  );
  if (owner === undefined) return checkOwners(first, owners);
  const own = owner.target;
  const other = owners.find((each) => own !== undefined && each !== own.id);
  if (own === undefined || other === undefined) return [];
  return [
    {
      at,
      message: `"${webAcl.name}" is in the account ${other}, but "${askedBy}" is in ${own.name} (${own.id})`,
      help: `Use a web ACL of ${own.name}. One without \`existing\` is made in every account that needs it.`,
    },
  ];
}

/**
 * A domain without `account` is in whatever account the credentials lead to, which is not known;
 * but it is one, so that the web ACLs of its regions cannot be in several.
 */
function checkOwners(
  { at, webAcl, askedBy, asker }: ProtectedStage,
  owners: readonly string[],
): Violation[] {
  const [first] = owners;
  const other = owners.find((owner) => owner !== first);
  if (other === undefined) return [];
  const what = asker.path[0] === "apis" ? "API" : "domain";
  return [
    {
      at,
      message: `"${webAcl.name}" is in two accounts, ${first} and ${other}, but "${askedBy}" is in one`,
      help: `Use a web ACL that is in the ${what}'s account in all its regions. One without \`existing\` is made in every region that needs it.`,
    },
  ];
}
