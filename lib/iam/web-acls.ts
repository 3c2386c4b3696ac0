import { knownText } from "../plan/expression";
import { isDomainStack, type StackPlan } from "../plan/stack-plan";
import type { StageAssociationPlan, StageWebAcls, WebAclPlan } from "../plan/web-acl-plan";
import { type AccountNeeds, isTagged, placeOf } from "./account-needs";
import { type ArnPlace, arnOf, gatewayArn } from "./arn-of";
import { each, type Grant } from "./grant";
import { literal } from "./literal";

type WebAclStack = StackPlan & StageWebAcls;

interface PlacedStack {
  readonly stack: WebAclStack;
  readonly place: ArnPlace;
}

/** The stacks of an account that hold web ACLs, or put stages behind some. */
export function webAclStacksOf(needs: AccountNeeds): PlacedStack[] {
  return needs.stacks.flatMap((stack: StackPlan) =>
    stack.kind === "waf" || isDomainStack(stack) ? [{ stack, place: placeOf(stack, needs) }] : [],
  );
}

/**
 * Web ACLs, what is in them, and the stages behind them. AWS WAF asks for the same action on the
 * web ACL and on what it refers to, and API Gateway for one more on the stage.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awswafv2.html
 */
export function webAclGrants(needs: AccountNeeds): Grant[] {
  const stacks = webAclStacksOf(needs);
  const own = arns(stacks, ({ webAcls }) => webAcls.map(webAclPath));
  const ipSets = arns(stacks, ({ webAcls }) => webAcls.flatMap(ipSetPaths));
  const taggedAcls = arns(stacks, (stack) =>
    stack.webAcls.filter(({ tags }) => isTagged(stack, tags)).map(webAclPath),
  );
  const taggedIpSets = arns(stacks, (stack) =>
    isTagged(stack, {}) ? stack.webAcls.flatMap(ipSetPaths) : [],
  );
  return [
    {
      sid: "WebAcls",
      reads: ["wafv2:GetWebACL", "wafv2:ListTagsForResource"],
      writes: ["wafv2:CreateWebACL", "wafv2:UpdateWebACL", "wafv2:DeleteWebACL"],
      groups: own,
    },
    {
      sid: "IpSets",
      reads: ["wafv2:GetIPSet", "wafv2:ListTagsForResource"],
      writes: ["wafv2:CreateIPSet", "wafv2:UpdateIPSet", "wafv2:DeleteIPSet"],
      groups: ipSets,
    },
    {
      sid: "WebAclRules",
      reads: [],
      writes: ["wafv2:CreateWebACL", "wafv2:UpdateWebACL"],
      groups: [...ipSets, ...arns(stacks, ({ webAcls }) => webAcls.flatMap(managedRulesPath))],
    },
    {
      sid: "WebAclTags",
      reads: [],
      writes: ["wafv2:TagResource", "wafv2:UntagResource"],
      groups: [...taggedAcls, ...taggedIpSets],
    },
    ...stageGrants(stacks),
  ];
}

/** The stages, and the web ACLs before them. */
function stageGrants(stacks: readonly PlacedStack[]): Grant[] {
  const associations = stacks.flatMap(({ stack }) => stack.associations);
  const stages = stacks.flatMap(({ stack, place }) =>
    stack.associations.map((association) => stageArnOf(association, stack, place)),
  );
  const existing = associations.flatMap(({ webAcl }) =>
    webAcl.kind === "existing" ? [literal(webAcl.arn)] : [],
  );
  const used = arns(stacks, ({ webAcls, associations }) =>
    webAcls
      .filter(({ id }) =>
        associations.some(({ webAcl }) => webAcl.kind === "own" && webAcl.id === id),
      )
      .map(webAclPath),
  );
  return [
    {
      sid: "StageWebAcls",
      reads: ["wafv2:GetWebACLForResource"],
      writes: ["wafv2:AssociateWebACL"],
      groups: [...used, ...each(existing)],
    },
    {
      sid: "ProtectedStages",
      reads: ["wafv2:GetWebACLForResource"],
      writes: ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL", "apigateway:SetWebACL"],
      groups: each(stages),
    },
  ];
}

/** A stage that the stack makes has an API whose id AWS chooses. */
function stageArnOf(
  { id, stageArn }: StageAssociationPlan,
  stack: WebAclStack,
  place: ArnPlace,
): string {
  const api = isDomainStack(stack) ? stack.apis.find((each) => each.id === id) : undefined;
  if (api === undefined) return knownText(stageArn, "*");
  const path = `/restapis/*/stages/${api.stage.name}`;
  return gatewayArn(place, path);
}

function arns(
  stacks: readonly PlacedStack[],
  paths: (stack: WebAclStack) => readonly string[],
): string[][] {
  return each(
    stacks.flatMap(({ stack, place }) => paths(stack).map((path) => arnOf("wafv2", place, path))),
  );
}

/** AWS WAF chooses the last part, an id. */
export function webAclPath({ name }: WebAclPlan): string {
  return `regional/webacl/${name}/*`;
}

function ipSetPaths({ ipSets }: WebAclPlan): string[] {
  return ipSets.map(({ name }) => `regional/ipset/${name}/*`);
}

/**
 * AWS WAF asks for managed rule sets as a whole.
 * https://github.com/aws-samples/amazon-cloudfront-waf-secretsmanager/issues/3
 */
function managedRulesPath({ rules }: WebAclPlan): string[] {
  return rules.some(({ kind }) => kind === "managed") ? ["regional/managedruleset/*"] : [];
}
